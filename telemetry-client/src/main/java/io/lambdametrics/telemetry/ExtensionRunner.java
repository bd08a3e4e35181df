// SPDX-License-Identifier: Apache-2.0
package io.lambdametrics.telemetry;

import io.lambdametrics.api.telemetry.InitializationType;
import io.lambdametrics.api.telemetry.TelemetryEvent;
import java.io.IOException;
import java.lang.System.Logger.Level;
import java.util.EnumSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Runs an extension from its registration to the end of the execution environment: registers,
 * receives telemetry, requests one event after the other, and returns after SHUTDOWN.
 *
 * <pre>{@code
 * public static void main(String[] args) throws IOException {
 *   ExtensionRunner.named("my-extension")
 *       .onEvent(event -> count(event))
 *       .onShutdown(shutdown -> send())
 *       .run(System.getenv());
 * }
 * }</pre>
 *
 * <p>An exception or error in one of the callbacks is logged and does not end the extension,
 * because Lambda fails the function when an extension exits before SHUTDOWN. If Lambda provides no
 * telemetry, a warning is logged and the other callbacks are called as usual.
 *
 * <p>The callbacks for telemetry run on the listener's thread, one at a time; the other callbacks
 * run on the thread that called {@link #run}. The runner itself is not thread-safe.
 */
public final class ExtensionRunner {

  private static final String RUNTIME_API = "AWS_LAMBDA_RUNTIME_API";
  private static final String INITIALIZATION_TYPE = "AWS_LAMBDA_INITIALIZATION_TYPE";

  private final String name;
  private Consumer<? super Registration> onRegistration = registration -> {};
  private Consumer<? super NextEvent.Invoke> onInvoke = invoke -> {};
  private Consumer<? super NextEvent.Shutdown> onShutdown = shutdown -> {};
  private @Nullable TelemetryHandler telemetry;
  private Set<TelemetryType> types = Set.of(TelemetryType.PLATFORM);
  private Buffering buffering = Buffering.PROMPT;

  private ExtensionRunner(String name) {
    this.name = name;
  }

  /**
   * Returns a runner without callbacks.
   *
   * @param extensionName the full name of the executable in {@code /opt/extensions}
   */
  public static ExtensionRunner named(String extensionName) {
    return new ExtensionRunner(Objects.requireNonNull(extensionName, "extensionName"));
  }

  /**
   * Sets what happens once, after the registration and before the first telemetry. The function
   * waits for it at every cold start, so do the least that is possible.
   */
  public ExtensionRunner onRegistration(Consumer<? super Registration> callback) {
    onRegistration = Objects.requireNonNull(callback, "callback");
    return this;
  }

  /**
   * Sets what happens when an invocation begins. It runs beside the function, but Lambda holds the
   * invocation open until it returns. It is never called on managed instances.
   */
  public ExtensionRunner onInvoke(Consumer<? super NextEvent.Invoke> callback) {
    onInvoke = Objects.requireNonNull(callback, "callback");
    return this;
  }

  /**
   * Sets what happens to each telemetry event, after its batch was acknowledged. If it throws, the
   * other events of the batch are still handled. Replaces the callback of {@link #onBatch}.
   */
  public ExtensionRunner onEvent(Consumer<? super TelemetryEvent> callback) {
    Objects.requireNonNull(callback, "callback");
    return onBatch(batch -> handleEach(batch, callback));
  }

  /** Sets what happens to each telemetry batch. Replaces the callback of {@link #onEvent}. */
  public ExtensionRunner onBatch(TelemetryHandler callback) {
    telemetry = Objects.requireNonNull(callback, "callback");
    return this;
  }

  /**
   * Sets what happens at the end of the execution environment, after the last telemetry. It must
   * return before the deadline of the event, because Lambda then kills the extension.
   */
  public ExtensionRunner onShutdown(Consumer<? super NextEvent.Shutdown> callback) {
    onShutdown = Objects.requireNonNull(callback, "callback");
    return this;
  }

  /**
   * Sets which telemetry to receive, and how long Lambda may buffer it. The default is the
   * platform's events with {@link Buffering#PROMPT}.
   *
   * @throws IllegalArgumentException if there is no type
   */
  public ExtensionRunner subscribingTo(Set<TelemetryType> telemetryTypes, Buffering buffer) {
    if (telemetryTypes.isEmpty()) {
      throw new IllegalArgumentException("telemetryTypes is empty, at least one must be named");
    }
    types = Set.copyOf(telemetryTypes);
    buffering = Objects.requireNonNull(buffer, "buffer");
    return this;
  }

  /**
   * Runs the extension until Lambda has ended the execution environment. The process must then exit
   * with status 0, which it does if {@code main} returns and no other thread is left.
   *
   * <p>After SHUTDOWN this method waits for the report of the last invocation, which Lambda sends
   * only then: 0.3 s longer than the buffering at most, and never so long that less than 1 s is
   * left. It then waits up to 0.5 s for batches that are still being handled, so at least 0.5 s is
   * left for the shutdown's callback. Without the platform's events and on managed instances it
   * always waits for the whole time, because it cannot tell which telemetry is the last.
   *
   * @param environment the variables of this process, {@code System.getenv()}; {@code
   *     AWS_LAMBDA_RUNTIME_API} and {@code AWS_LAMBDA_INITIALIZATION_TYPE} are read
   * @throws IllegalArgumentException if Lambda did not start this process, so that {@code
   *     AWS_LAMBDA_RUNTIME_API} is missing; or if the extension's name is invalid
   * @throws IOException if the extension cannot register; or if it can no longer reach Lambda,
   *     after the shutdown's callback was called with {@link ShutdownReason#OTHER}
   */
  public void run(Map<String, String> environment) throws IOException {
    run(environment, ExtensionLoop.MAX_UNREACHABLE);
  }

  /** Runs the extension, and gives up after so many failed connections in a row. */
  void run(Map<String, String> environment, int maxUnreachable) throws IOException {
    ExtensionsApi api = ExtensionsApi.at(runtimeApi(environment));
    boolean managed =
        InitializationType.of(environment.getOrDefault(INITIALIZATION_TYPE, ""))
            == InitializationType.MANAGED_INSTANCES;
    EnumSet<ExtensionEvent> events = EnumSet.allOf(ExtensionEvent.class);
    if (managed) {
      events.remove(ExtensionEvent.INVOKE);
    }
    Registration registration = api.register(name, events);
    call("onRegistration", onRegistration, registration);

    LastReport lastReport = new LastReport(!managed && types.contains(TelemetryType.PLATFORM));
    TelemetryListener listener =
        telemetry == null
            ? null
            : subscribe(
                api,
                registration,
                new ListenerScope(managed, api.isOnLoopback()),
                lastReport.watching(telemetry));
    NextEvent.Shutdown shutdown;
    try {
      shutdown =
          new ExtensionLoop(api, registration, maxUnreachable)
              .run(
                  invoke -> {
                    lastReport.expect(invoke.requestId());
                    call("onInvoke", onInvoke, invoke);
                  });
    } catch (IOException unreachable) {
      // The extension may still be able to save or send what it holds.
      finish(listener, lastReport, ExtensionLoop.shutdownWithoutEvent("Lambda is unreachable"));
      throw unreachable;
    }
    finish(listener, lastReport, shutdown);
  }

  private void finish(
      @Nullable TelemetryListener listener, LastReport lastReport, NextEvent.Shutdown shutdown) {
    if (listener != null) {
      // A refused request for the next event can mean a failure, too.
      boolean failed = shutdown.reason() != ShutdownReason.SPINDOWN;
      lastReport.await(buffering, shutdown.deadline(), failed);
      listener.close();
    }
    call("onShutdown", onShutdown, shutdown);
  }

  private static String runtimeApi(Map<String, String> environment) {
    String address = environment.get(RUNTIME_API);
    if (address == null) {
      throw new IllegalArgumentException(
          RUNTIME_API + " is not set: this program is a Lambda extension, and Lambda starts it");
    }
    return address;
  }

  /** Returns a listener that will receive telemetry; null if none will come. */
  private @Nullable TelemetryListener subscribe(
      ExtensionsApi api, Registration registration, ListenerScope scope, TelemetryHandler handler) {
    TelemetryListener listener = null;
    try {
      listener = TelemetryListener.start(scope, handler);
      SubscriptionOutcome outcome =
          api.subscribe(registration, new Subscription(types, buffering, listener.destination()));
      if (outcome instanceof SubscriptionOutcome.Subscribed) {
        return listener;
      }
      RunnerLog.log(Level.WARNING, "Lambda provides no telemetry: " + outcome, null);
    } catch (Throwable failure) {
      RunnerLog.log(Level.WARNING, "Telemetry cannot be received", failure);
    }
    if (listener != null) {
      listener.close();
    }
    return null;
  }

  private static <T> void call(String name, Consumer<? super T> callback, T argument) {
    try {
      callback.accept(argument);
    } catch (Throwable failure) {
      // Checked exceptions, too: Kotlin and Scala throw them without declaring them.
      RunnerLog.log(
          Level.ERROR, "The callback " + name + " failed; the extension continues", failure);
    }
  }

  private static void handleEach(TelemetryBatch batch, Consumer<? super TelemetryEvent> callback) {
    Throwable first = null;
    for (TelemetryEvent event : batch.events()) {
      try {
        callback.accept(event);
      } catch (Throwable failure) {
        first = first == null ? failure : first;
      }
    }
    // The listener logs and counts the failure.
    if (first instanceof Error error) {
      throw error;
    }
    if (first instanceof RuntimeException exception) {
      throw exception;
    }
    if (first != null) {
      throw new IllegalStateException("The callback threw a checked exception", first);
    }
  }
}
