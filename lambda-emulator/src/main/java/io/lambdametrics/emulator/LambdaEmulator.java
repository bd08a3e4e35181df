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
import io.lambdametrics.emulator.model.ShutdownReason;
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
 * <p>The life of an environment: {@link #init()} or the first {@link #invoke} starts the extensions
 * and the function; between invocations everything is frozen; after a time-out or a crash the next
 * invocation starts everything anew; {@link #shutdown()} ends it. {@link #close()} leaves no
 * process and no file behind, and happens by itself when the JVM ends. Needs a POSIX system.
 *
 * <p>Safe for use by several threads; invocations of one environment run one after the other, as in
 * Lambda.
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

  /** Returns a builder; an {@link LambdaEmulatorBuilder#opt} folder is all it needs. */
  public static LambdaEmulatorBuilder builder() {
    return new LambdaEmulatorBuilder();
  }

  /**
   * Initialises the environment ahead of the first invocation, and freezes it.
   *
   * @return how that ended; after a failure the first invocation tries again
   * @throws IllegalStateException if it was initialised or shut down before
   */
  public InitResult init() throws InterruptedException {
    return environment.init();
  }

  /**
   * Calls the function and waits until the environment could take the next call: runtime and
   * extensions are through, {@code platform.report} is generated and everything is frozen; or the
   * reset after a failure is over.
   *
   * <p>A managed instance takes several invocations at the same time, as many as its concurrency
   * allows; others wait. It can take the next one as soon as the answer is there.
   *
   * @throws IllegalArgumentException if a behaviour is asked of a function of one's own, or if a
   *     managed instance already runs an invocation with the chosen request id
   * @throws IllegalStateException if the environment was shut down
   */
  public InvocationResult invoke(Invocation invocation) throws InterruptedException {
    if (settings.function().isPresent() && invocation.scripted()) {
      throw new IllegalArgumentException(
          "invocation: only the built-in function can be told what to do; "
              + settings.function().get()
              + " decides by itself");
    }
    return environment.invoke(invocation);
  }

  /**
   * Invokes the function as Lambda does with an asynchronous invocation: an attempt that fails is
   * followed by another one under the same request id. Returns after the last attempt; between
   * attempts the environment is free for other invocations.
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
   * Leaves the environment alone for so long: frozen, unless it is a managed instance. Nobody else
   * can use it meanwhile.
   *
   * @throws IllegalStateException if the environment was shut down
   */
  public void freezeFor(Duration duration) throws InterruptedException {
    environment.rest(duration);
  }

  /**
   * Resets the environment between two invocations, as Lambda does when something fails in it:
   * runtime and extensions are ended with this reason, and started anew inside the next invocation.
   * Does nothing where nothing runs.
   *
   * @param reason the reason; a managed instance always states {@code FAILURE}
   * @throws IllegalStateException if the environment was shut down
   */
  public ShutdownResult resetBy(ResetReason reason) throws InterruptedException {
    return environment.reset(
        reason == ResetReason.TIMEOUT ? ShutdownReason.TIMEOUT : ShutdownReason.FAILURE);
  }

  /**
   * Ends the environment: the runtime first, then SHUTDOWN with reason {@code spindown} to the
   * extensions, which have 2,000 ms in all. Does nothing where nothing runs.
   */
  public ShutdownResult shutdown() throws InterruptedException {
    return environment.shutdown();
  }

  /** Returns every telemetry event generated so far, in order. */
  public List<EmittedEvent> events() {
    return environment.events();
  }

  /** Returns every attempt so far to deliver a batch of telemetry, in the order they ended. */
  public List<DeliveryAttempt> deliveries() {
    return environment.deliveries();
  }

  /** Returns what each process of an extension did so far, the earliest first. */
  public List<ExtensionReport> extensions() {
    return environment.extensions();
  }

  /** Returns host and port of the three APIs, as in {@code AWS_LAMBDA_RUNTIME_API}. */
  public String runtimeApi() {
    return environment.runtimeApi();
  }

  /** Returns whether memory and processor are limited, and if not why, for people. */
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
      // The JVM is going down: the hook runs anyway.
      return;
    }
  }
}
