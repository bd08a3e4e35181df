// SPDX-License-Identifier: Apache-2.0
package io.lambdametrics.emulator.internal.lifecycle;

import io.lambdametrics.emulator.internal.core.EnvironmentFailure;
import io.lambdametrics.emulator.internal.core.FunctionSettings;
import io.lambdametrics.emulator.internal.run.EnvironmentRun;
import io.lambdametrics.emulator.internal.telemetry.PlatformEventEmitter;
import io.lambdametrics.emulator.model.DeliveryAttempt;
import io.lambdametrics.emulator.model.EmittedEvent;
import io.lambdametrics.emulator.model.ExtensionReport;
import io.lambdametrics.emulator.model.InitResult;
import io.lambdametrics.emulator.model.Invocation;
import io.lambdametrics.emulator.model.InvocationOutcome;
import io.lambdametrics.emulator.model.InvocationResult;
import io.lambdametrics.emulator.model.ShutdownCause;
import io.lambdametrics.emulator.model.ShutdownResult;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.UUID;

/**
 * An execution environment of Lambda, from its first init to its end.
 *
 * <p>The object's monitor guards the start and the end of runs.
 */
public abstract class ExecutionEnvironment implements AutoCloseable {

  final FunctionSettings settings;
  final PlatformEventEmitter events;
  final RunManager runs;
  private volatile boolean closed;

  ExecutionEnvironment(FunctionSettings settings, PlatformEventEmitter events, RunManager runs) {
    this.settings = settings;
    this.events = events;
    this.runs = runs;
  }

  /**
   * Initialises the environment before the first invocation.
   *
   * @throws IllegalStateException if it is initialised already or was shut down
   */
  public abstract InitResult init() throws InterruptedException;

  /** Runs an invocation. */
  public abstract InvocationResult invoke(Invocation invocation) throws InterruptedException;

  /** Leaves the environment without invocations for this long. */
  public abstract void rest(Duration duration) throws InterruptedException;

  /** Ends the current run; the next invocation begins another one. */
  public abstract ShutdownResult reset(ShutdownCause reason) throws InterruptedException;

  /** Ends the environment for good. */
  public final synchronized ShutdownResult shutdown() throws InterruptedException {
    closed = true;
    return endCurrentRun(ShutdownCause.SPINDOWN);
  }

  final ShutdownResult endCurrentRun(ShutdownCause reason) throws InterruptedException {
    Optional<EnvironmentRun> current = runs.current();
    return current.isEmpty()
        ? new ShutdownResult(reason, 0, List.of())
        : runs.end(current.get(), reason);
  }

  final void requireOpen() {
    if (closed) {
      throw alreadyShutDown();
    }
  }

  static IllegalStateException alreadyShutDown() {
    return new IllegalStateException("The environment has been shut down");
  }

  static IllegalStateException alreadyInitialized() {
    return new IllegalStateException("The environment has been initialised already");
  }

  /** Returns the result of an invocation that the function never received. */
  static InvocationResult notInvoked(Invocation invocation, String errorType, String message) {
    return new InvocationResult(
        invocation.requestId().orElseGet(() -> UUID.randomUUID().toString()),
        InvocationOutcome.INIT_FAILURE,
        Optional.of(errorType),
        Optional.of(message),
        Optional.empty(),
        Optional.empty(),
        OptionalDouble.empty(),
        0,
        OptionalDouble.empty(),
        OptionalDouble.empty(),
        0);
  }

  static InvocationResult notInvoked(Invocation invocation, EnvironmentFailure failure) {
    return notInvoked(invocation, failure.errorType(), failure.message());
  }

  /** Returns every telemetry event generated so far, in order. */
  public final List<EmittedEvent> events() {
    return runs.resources().telemetry().events();
  }

  /** Returns every attempt to deliver telemetry so far, in the order in which they ended. */
  public final List<DeliveryAttempt> deliveries() {
    return runs.resources().telemetry().deliveries();
  }

  /** Returns a report for each process of an extension, the earliest first. */
  public final List<ExtensionReport> extensions() {
    return runs.extensions();
  }

  /** Returns host and port of the APIs, as in {@code AWS_LAMBDA_RUNTIME_API}. */
  public final String runtimeApi() {
    return runs.resources().advertisedAddress();
  }

  /** Describes whether memory and processor are limited, and the reason if they are not. */
  public final String limits() {
    return runs.resources().limits().description();
  }

  /** Returns the folder that stands for {@code /tmp}. */
  public final Path temp() {
    return runs.resources().temp().path();
  }

  /** Ends the environment, even if another thread waits for it, and releases its resources. */
  @Override
  public final void close() {
    closed = true;
    runs.abandon();
    try {
      shutdown();
    } catch (InterruptedException e) {
      runs.kill();
      Thread.currentThread().interrupt();
    } finally {
      release();
    }
  }

  /** Releases the resources. */
  synchronized void release() {
    runs.resources().close();
  }
}
