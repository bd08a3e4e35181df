// SPDX-License-Identifier: Apache-2.0
package io.lambdametrics.emulator.internal.run;

import io.lambdametrics.emulator.internal.core.EnvironmentFailure;
import io.lambdametrics.emulator.internal.process.ChildProcess;
import io.lambdametrics.emulator.internal.process.FunctionRuntime;
import io.lambdametrics.emulator.model.ExtensionReport;
import io.lambdametrics.emulator.model.ExtensionState;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** One run of the runtime and the extensions, from their start to a reset or the end. */
public final class EnvironmentRun {

  private final int number;
  private final boolean inline;
  private final RunMonitor monitor = new RunMonitor();
  private final RuntimeSession runtimeSession;
  private final ExtensionRegistry extensions;

  private @Nullable FunctionRuntime runtime;
  private @Nullable EnvironmentFailure failure;
  private boolean initialized;
  private boolean stopping;
  private boolean runtimeGone;

  /**
   * @param number 1 for the first run of the environment
   * @param inline whether the run begins inside an invocation
   * @param managed whether it is a run of a managed instance
   */
  public EnvironmentRun(int number, boolean inline, boolean managed) {
    this.number = number;
    this.inline = inline;
    this.runtimeSession = new RuntimeSession(monitor, managed);
    this.extensions = new ExtensionRegistry(monitor, managed, this::fail);
  }

  public int number() {
    return number;
  }

  /** Returns the phase of the init, as telemetry states it. */
  public String phase() {
    return inline ? "invoke" : "init";
  }

  public boolean inline() {
    return inline;
  }

  /** Returns what an extension did so far. */
  public ExtensionReport report(HostedExtension extension) {
    return monitor.read(() -> extension.report(number));
  }

  public RunMonitor monitor() {
    return monitor;
  }

  public RuntimeSession runtimeSession() {
    return runtimeSession;
  }

  public ExtensionRegistry extensions() {
    return extensions;
  }

  /** Fails the run. Only the first failure counts, and none after the run has begun to stop. */
  public void fail(EnvironmentFailure newFailure) {
    monitor.change(
        () -> {
          if (failure == null && !stopping) {
            failure = newFailure;
          }
        });
  }

  public Optional<EnvironmentFailure> failure() {
    return monitor.read(() -> Optional.ofNullable(failure));
  }

  /** Waits for a condition. Returns early, with the failure, if the run fails. */
  public Optional<EnvironmentFailure> await(
      BooleanSupplier condition, long deadlineNanos, Supplier<EnvironmentFailure> onTimeout)
      throws InterruptedException {
    boolean ended = monitor.await(() -> failure != null || condition.getAsBoolean(), deadlineNanos);
    if (!ended) {
      return Optional.of(onTimeout.get());
    }
    return monitor.read(
        () -> condition.getAsBoolean() ? Optional.empty() : Optional.ofNullable(failure));
  }

  public void runtime(FunctionRuntime started) {
    monitor.change(() -> runtime = started);
  }

  public Optional<FunctionRuntime> runtime() {
    return monitor.read(() -> Optional.ofNullable(runtime));
  }

  /** Records that the runtime's process has ended, which fails the run. */
  public void runtimeExited(int code) {
    fail(
        new EnvironmentFailure(
            EnvironmentFailure.Kind.RUNTIME,
            "Runtime.ExitError",
            "the runtime exited with status " + code));
    monitor.change(() -> runtimeGone = true);
  }

  public boolean runtimeGone() {
    return monitor.read(() -> runtime == null || runtimeGone);
  }

  /** Records that an extension's process has ended, which fails the run unless it is stopping. */
  public void extensionExited(HostedExtension extension, int code) {
    boolean crashed =
        monitor.change(
            () -> {
              extension.exitedAt = System.nanoTime();
              extension.exitCode = OptionalInt.of(code);
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
    if (crashed) {
      fail(
          new EnvironmentFailure(
              EnvironmentFailure.Kind.EXTENSION,
              "Extension.Crash",
              "extension '" + extension.name() + "' exited with status " + code));
    }
  }

  /** Records that the init is over. */
  public void initialized() {
    extensions.closeRegistration();
    monitor.change(() -> initialized = true);
  }

  /** Tells whether the init is over, so that no extension may register or subscribe any more. */
  public boolean isInitialized() {
    return monitor.read(() -> initialized);
  }

  /** Begins to stop the run: from now on the end of a process is no failure. */
  public void beginStopping() {
    monitor.change(() -> stopping = true);
  }

  public void close() {
    extensions.close();
    runtimeSession.close();
  }

  /** Returns the processes of the extensions and the function. */
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

  /** Describes what the init is waiting for. */
  public String missing() {
    List<String> missing = new ArrayList<>();
    for (HostedExtension extension : extensions.all()) {
      if (!extension.registered()) {
        missing.add("extension '" + extension.name() + "' did not call register");
      } else if (!extension.askedForNext()) {
        missing.add("extension '" + extension.name() + "' did not call next");
      }
    }
    if (runtime().isPresent() && !runtimeSession.initialized()) {
      missing.add("the runtime did not call next");
    }
    return missing.stream().collect(Collectors.joining(", "));
  }
}
