// SPDX-License-Identifier: Apache-2.0
package io.lambdametrics.emulator;

import io.lambdametrics.emulator.internal.core.FunctionSettings;
import io.lambdametrics.emulator.internal.core.Timeline;
import io.lambdametrics.emulator.internal.lifecycle.EnvironmentFactory;
import io.lambdametrics.emulator.internal.lifecycle.ExecutionEnvironment;
import io.lambdametrics.emulator.model.DeliveryAttempt;
import io.lambdametrics.emulator.model.EmittedEvent;
import io.lambdametrics.emulator.model.ExtensionReport;
import io.lambdametrics.emulator.model.InitResult;
import io.lambdametrics.emulator.model.Invocation;
import io.lambdametrics.emulator.model.InvocationResult;
import io.lambdametrics.emulator.model.ResetReason;
import io.lambdametrics.emulator.model.ShutdownCause;
import io.lambdametrics.emulator.model.ShutdownResult;
import io.lambdametrics.emulator.model.TimelineEntry;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/**
 * One AWS Lambda execution environment on this machine, with the extensions of an {@code /opt}
 * folder as real processes.
 *
 * <p>{@link #init()} or the first {@link #invoke} starts the extensions and the function; between
 * invocations all processes are frozen; after a timeout or a crash the next invocation starts all
 * processes again; {@link #shutdown()} ends the environment. {@link #close()} leaves no process and
 * no file behind; it is called automatically when the JVM ends. Needs a POSIX system.
 *
 * <p>Safe for use by several threads. The invocations of one environment run one after the other,
 * as in Lambda.
 */
public final class LambdaEmulator implements AutoCloseable {

  private final FunctionSettings settings;
  private final ExecutionEnvironment environment;
  private final Thread shutdownHook;

  LambdaEmulator(
      FunctionSettings settings, List<Path> extensions, List<Consumer<TimelineEntry>> listeners) {
    this.settings = settings;
    this.environment = EnvironmentFactory.create(settings, extensions, new Timeline(listeners));
    this.shutdownHook = new Thread(environment::close, "lambda-emulator-shutdown");
    Runtime.getRuntime().addShutdownHook(shutdownHook);
  }

  /** Returns a builder. Only the {@link LambdaEmulatorBuilder#opt} folder is mandatory. */
  public static LambdaEmulatorBuilder builder() {
    return new LambdaEmulatorBuilder();
  }

  /**
   * Initialises the environment before the first invocation, and freezes it.
   *
   * @return the result; after a failure the first invocation initialises the environment again
   * @throws IllegalStateException if it was initialised or shut down before
   */
  public InitResult init() throws InterruptedException {
    return environment.init();
  }

  /**
   * Calls the function and waits until the environment could serve the next call: the runtime and
   * the extensions have asked for the next event, {@code platform.report} is generated and all
   * processes are frozen; or, after a failure, the reset is over.
   *
   * <p>A managed instance serves as many invocations at the same time as its concurrency allows;
   * further calls wait. It can serve the next one as soon as it has received the response.
   *
   * @throws IllegalArgumentException if the invocation scripts the behaviour of a custom function,
   *     or if a managed instance already runs an invocation with the chosen request id
   * @throws IllegalStateException if the environment was shut down
   */
  public InvocationResult invoke(Invocation invocation) throws InterruptedException {
    if (settings.function().isPresent() && invocation.scripted()) {
      throw new IllegalArgumentException(
          "invocation: only the behaviour of the built-in function can be scripted, but the"
              + " function is "
              + settings.function().get());
    }
    return environment.invoke(invocation);
  }

  /**
   * Invokes the function asynchronously: a failed attempt is repeated under the same request id, as
   * in Lambda. Returns after the last attempt. Other invocations can run between the attempts.
   *
   * @return the results of the attempts, in order; all have the same request id
   * @throws IllegalArgumentException as {@link #invoke(Invocation)}
   * @throws IllegalStateException if the environment was shut down, also between two attempts
   */
  public List<InvocationResult> invoke(AsynchronousInvocation invocation)
      throws InterruptedException {
    List<InvocationResult> results = new ArrayList<>();
    invocation.run(this::invoke, results::add);
    return List.copyOf(results);
  }

  /**
   * Leaves the environment without invocations for this long. Its processes stay frozen, unless it
   * is a managed instance. Calls from other threads wait.
   *
   * @throws IllegalStateException if the environment was shut down
   */
  public void freezeFor(Duration duration) throws InterruptedException {
    environment.rest(duration);
  }

  /**
   * Resets the environment between two invocations, as Lambda does when something fails in it: the
   * runtime and the extensions are ended with this reason and started again inside the next
   * invocation. Does nothing if nothing runs.
   *
   * @param reason the reason; a managed instance always states {@code FAILURE}
   * @throws IllegalStateException if the environment was shut down
   */
  public ShutdownResult resetBy(ResetReason reason) throws InterruptedException {
    return environment.reset(
        reason == ResetReason.TIMEOUT ? ShutdownCause.TIMEOUT : ShutdownCause.FAILURE);
  }

  /**
   * Ends the environment: the runtime first, then SHUTDOWN with reason {@code spindown} to the
   * extensions, which have 2,000 ms in total. Does nothing if nothing runs.
   */
  public ShutdownResult shutdown() throws InterruptedException {
    return environment.shutdown();
  }

  /** Returns every telemetry event generated so far, in order. */
  public List<EmittedEvent> events() {
    return environment.events();
  }

  /**
   * Returns every attempt so far to deliver a telemetry batch, in the order in which they ended.
   */
  public List<DeliveryAttempt> deliveries() {
    return environment.deliveries();
  }

  /** Returns a report for each process of an extension, the earliest first. */
  public List<ExtensionReport> extensions() {
    return environment.extensions();
  }

  /** Returns host and port of the three APIs, as in {@code AWS_LAMBDA_RUNTIME_API}. */
  public String runtimeApi() {
    return environment.runtimeApi();
  }

  /** Describes whether memory and processor are limited, and the reason if they are not. */
  public String limits() {
    return environment.limits();
  }

  /** Returns the folder that stands for {@code /tmp}; it is deleted by {@link #close()}. */
  public Path temp() {
    return environment.temp();
  }

  /** Shuts the environment down if it still runs, and removes its processes, port and files. */
  @Override
  public void close() {
    environment.close();
    try {
      Runtime.getRuntime().removeShutdownHook(shutdownHook);
    } catch (IllegalStateException e) {
      // The JVM is shutting down and runs the hook anyway.
      return;
    }
  }
}
