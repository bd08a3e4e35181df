package io.lambdametrics.emulator;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** One life of runtime and extensions, from their start to a reset or the end. */
final class Generation {

  private final int number;
  private final String phase;
  private final Rendezvous rendezvous = new Rendezvous();
  private final RuntimeSession runtimeSession;
  private final ExtensionRegistry extensions;

  private @Nullable FunctionRuntime runtime;
  private @Nullable Fault fault;
  private boolean initialized;
  private boolean stopping;
  private boolean runtimeGone;

  /**
   * @param number 1, 2, ... within the environment
   * @param phase {@code init}, or {@code invoke} for one that begins inside an invocation
   * @param managed whether it is one of a managed instance
   */
  Generation(int number, String phase, boolean managed) {
    this.number = number;
    this.phase = phase;
    this.runtimeSession = new RuntimeSession(rendezvous, managed);
    this.extensions = new ExtensionRegistry(rendezvous, managed, this::fail);
  }

  int number() {
    return number;
  }

  String phase() {
    return phase;
  }

  Rendezvous rendezvous() {
    return rendezvous;
  }

  RuntimeSession runtimeSession() {
    return runtimeSession;
  }

  ExtensionRegistry extensions() {
    return extensions;
  }

  /** Keeps the first fault; once the generation is being stopped there is none. */
  void fail(Fault newFault) {
    rendezvous.change(
        () -> {
          if (fault == null && !stopping) {
            fault = newFault;
          }
        });
  }

  Optional<Fault> fault() {
    return rendezvous.read(() -> Optional.ofNullable(fault));
  }

  /** Waits for a condition; ends early, with the fault, when something fails. */
  Optional<Fault> await(
      Predicate<Generation> condition, long deadlineNanos, Supplier<Fault> onTimeout)
      throws InterruptedException {
    boolean ended = rendezvous.await(() -> fault != null || condition.test(this), deadlineNanos);
    if (!ended) {
      return Optional.of(onTimeout.get());
    }
    return rendezvous.read(
        () -> condition.test(this) ? Optional.empty() : Optional.ofNullable(fault));
  }

  void runtime(FunctionRuntime started) {
    rendezvous.change(() -> runtime = started);
  }

  Optional<FunctionRuntime> runtime() {
    return rendezvous.read(() -> Optional.ofNullable(runtime));
  }

  void runtimeExited(int code) {
    fail(
        new Fault(
            Fault.Kind.RUNTIME, "Runtime.ExitError", "the runtime exited with status " + code));
    rendezvous.change(() -> runtimeGone = true);
  }

  boolean runtimeGone() {
    return rendezvous.read(() -> runtime == null || runtimeGone);
  }

  void extensionExited(Extension extension, int code) {
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
          new Fault(
              Fault.Kind.EXTENSION,
              "Extension.Crash",
              "extension '" + extension.name() + "' exited with status " + code));
    }
  }

  void initialized() {
    extensions.closeRegistration();
    rendezvous.change(() -> initialized = true);
  }

  /** From then on nobody may register or subscribe. */
  boolean isInitialized() {
    return rendezvous.read(() -> initialized);
  }

  /** From then on the end of a process is no fault. */
  void beginStopping() {
    rendezvous.change(() -> stopping = true);
  }

  boolean isStopping() {
    return rendezvous.read(() -> stopping);
  }

  void close() {
    extensions.close();
    runtimeSession.close();
  }

  /** The processes that live, extensions and function. */
  List<ChildProcess> processes() {
    List<ChildProcess> processes = new ArrayList<>();
    for (Extension extension : extensions.all()) {
      ChildProcess process = extensions.process(extension);
      if (process != null) {
        processes.add(process);
      }
    }
    runtime().flatMap(FunctionRuntime::process).ifPresent(processes::add);
    return processes;
  }

  /** Says who keeps the init waiting. */
  String missing() {
    List<String> missing = new ArrayList<>();
    for (Extension extension : extensions.all()) {
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
