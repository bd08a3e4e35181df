package io.lambdametrics.emulator.internal.run;

import io.lambdametrics.emulator.internal.core.EnvironmentFailure;
import io.lambdametrics.emulator.internal.process.ChildProcess;
import io.lambdametrics.emulator.internal.process.FunctionRuntime;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** One life of runtime and extensions, from their start to a reset or the end. */
public final class EnvironmentRun {

  private final int number;
  private final String phase;
  private final RunMonitor rendezvous = new RunMonitor();
  private final RuntimeSession runtimeSession;
  private final ExtensionRegistry extensions;

  private @Nullable FunctionRuntime runtime;
  private @Nullable EnvironmentFailure fault;
  private boolean initialized;
  private boolean stopping;
  private boolean runtimeGone;

  /**
   * @param number 1, 2, ... within the environment
   * @param phase {@code init}, or {@code invoke} for one that begins inside an invocation
   * @param managed whether it is one of a managed instance
   */
  public EnvironmentRun(int number, String phase, boolean managed) {
    this.number = number;
    this.phase = phase;
    this.runtimeSession = new RuntimeSession(rendezvous, managed);
    this.extensions = new ExtensionRegistry(rendezvous, managed, this::fail);
  }

  public int number() {
    return number;
  }

  public String phase() {
    return phase;
  }

  public RunMonitor rendezvous() {
    return rendezvous;
  }

  public RuntimeSession runtimeSession() {
    return runtimeSession;
  }

  public ExtensionRegistry extensions() {
    return extensions;
  }

  /** Keeps the first fault; once the generation is being stopped there is none. */
  public void fail(EnvironmentFailure newFault) {
    rendezvous.change(
        () -> {
          if (fault == null && !stopping) {
            fault = newFault;
          }
        });
  }

  public Optional<EnvironmentFailure> fault() {
    return rendezvous.read(() -> Optional.ofNullable(fault));
  }

  /** Waits for a condition; ends early, with the fault, when something fails. */
  public Optional<EnvironmentFailure> await(
      Predicate<EnvironmentRun> condition,
      long deadlineNanos,
      Supplier<EnvironmentFailure> onTimeout)
      throws InterruptedException {
    boolean ended = rendezvous.await(() -> fault != null || condition.test(this), deadlineNanos);
    if (!ended) {
      return Optional.of(onTimeout.get());
    }
    return rendezvous.read(
        () -> condition.test(this) ? Optional.empty() : Optional.ofNullable(fault));
  }

  public void runtime(FunctionRuntime started) {
    rendezvous.change(() -> runtime = started);
  }

  public Optional<FunctionRuntime> runtime() {
    return rendezvous.read(() -> Optional.ofNullable(runtime));
  }

  public void runtimeExited(int code) {
    fail(
        new EnvironmentFailure(
            EnvironmentFailure.Kind.RUNTIME,
            "Runtime.ExitError",
            "the runtime exited with status " + code));
    rendezvous.change(() -> runtimeGone = true);
  }

  public boolean runtimeGone() {
    return rendezvous.read(() -> runtime == null || runtimeGone);
  }

  public void extensionExited(HostedExtension extension, int code) {
    boolean unasked =
        rendezvous.change(
            () -> {
              extension.exitedAt = System.nanoTime();
              extension.exitCode = java.util.OptionalInt.of(code);
              if (stopping) {
                extension.state =
                    extension.killed && extension.wants("SHUTDOWN")
                        ? ExtensionState.SHUTDOWN_FAILED
                        : ExtensionState.EXITED;
                return false;
              }
              extension.state = ExtensionState.EXITED;
              extension.crashed = true;
              extension.problem =
                  Objects.requireNonNullElse(
                      extension.problem, "exited with status " + code + " outside of shutdown");
              return true;
            });
    if (unasked) {
      fail(
          new EnvironmentFailure(
              EnvironmentFailure.Kind.EXTENSION,
              "Extension.Crash",
              "extension '" + extension.name() + "' exited with status " + code));
    }
  }

  public void initialized() {
    extensions.closeRegistration();
    rendezvous.change(() -> initialized = true);
  }

  /** From then on nobody may register or subscribe. */
  public boolean isInitialized() {
    return rendezvous.read(() -> initialized);
  }

  /** From then on the end of a process is no fault. */
  public void beginStopping() {
    rendezvous.change(() -> stopping = true);
  }

  boolean isStopping() {
    return rendezvous.read(() -> stopping);
  }

  public void close() {
    extensions.close();
    runtimeSession.close();
  }

  /** The processes that live, extensions and function. */
  public List<ChildProcess> processes() {
    List<ChildProcess> processes = new ArrayList<>();
    for (HostedExtension extension : extensions.all()) {
      ChildProcess process = extensions.process(extension);
      if (process != null) {
        processes.add(process);
      }
    }
    runtime().flatMap(FunctionRuntime::process).ifPresent(processes::add);
    return processes;
  }

  /** Says who keeps the init waiting. */
  public String missing() {
    List<String> missing = new ArrayList<>();
    for (HostedExtension extension : extensions.all()) {
      if (!extension.registered()) {
        missing.add("extension '" + extension.name() + "' did not call register");
      } else if (!extension.asked()) {
        missing.add("extension '" + extension.name() + "' did not call next");
      }
    }
    if (runtime().isPresent() && !runtimeSession.initialized()) {
      missing.add("the runtime did not ask for an invocation");
    }
    return missing.stream().collect(Collectors.joining(", "));
  }
}
