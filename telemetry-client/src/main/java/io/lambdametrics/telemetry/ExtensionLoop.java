// SPDX-License-Identifier: Apache-2.0
package io.lambdametrics.telemetry;

import java.io.IOException;
import java.lang.System.Logger.Level;
import java.net.ConnectException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.time.Instant;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/**
 * Requests one event after the other until SHUTDOWN. No failure of a request ends it while Lambda
 * can be there, because Lambda fails the function when an extension exits.
 */
final class ExtensionLoop {

  /**
   * The failed connections in a row, about a minute with their pauses, that mean Lambda is gone.
   */
  static final int MAX_UNREACHABLE = 70;

  private static final int FAILURES_BEFORE_WARNING = 3;
  private static final long PAUSE_MS = 50;
  private static final long MAX_PAUSE_MS = 1000;
  private static final int FORBIDDEN = 403;
  private static final int CONTAINER_ERROR = 500;

  /** The time for a shutdown without an event: a part of the 2 s that Lambda documents. */
  private static final long SHUTDOWN_MS = 1400;

  private final ExtensionsApi api;
  private final Registration registration;
  private final int maxUnreachable;

  /**
   * Creates a loop.
   *
   * @param maxUnreachable the failed connections in a row that end it
   */
  ExtensionLoop(ExtensionsApi api, Registration registration, int maxUnreachable) {
    this.api = api;
    this.registration = registration;
    this.maxUnreachable = maxUnreachable;
  }

  /**
   * Passes every INVOKE event to a callback, which must not throw, until SHUTDOWN.
   *
   * @return the SHUTDOWN event
   * @throws IOException if Lambda can no longer be reached
   */
  NextEvent.Shutdown run(Consumer<NextEvent.Invoke> onInvoke) throws IOException {
    int failures = 0;
    int unreachable = 0;
    int unrecognized = 0;
    while (true) {
      try {
        NextEvent event = api.next(registration);
        failures = 0;
        unreachable = 0;
        if (event instanceof NextEvent.Shutdown shutdown) {
          return shutdown;
        }
        if (event instanceof NextEvent.Invoke invoke) {
          unrecognized = 0;
          onInvoke.accept(invoke);
        } else {
          // Lambda may add events. Many in a row must not use up the processor.
          pause(unrecognized++);
        }
      } catch (ExtensionsApiException refused) {
        if (refused.status() == FORBIDDEN || refused.status() == CONTAINER_ERROR) {
          // The environment is ending or broken, so no SHUTDOWN event will come.
          RunnerLog.log(
              Level.WARNING,
              "Lambda refused the request for the next event, so the extension shuts down",
              refused);
          return shutdownWithoutEvent("next was refused");
        }
        pauseAfter(++failures, refused);
      } catch (ConnectException | UnknownHostException | SocketTimeoutException noConnection) {
        if (++unreachable >= maxUnreachable) {
          throw noConnection;
        }
        pauseAfter(++failures, noConnection);
      } catch (Throwable failure) {
        pauseAfter(++failures, failure);
      }
    }
  }

  /** Returns a shutdown that begins now, for an extension that gets no SHUTDOWN event. */
  static NextEvent.Shutdown shutdownWithoutEvent(String reason) {
    Instant deadline = Instant.ofEpochMilli(System.currentTimeMillis() + SHUTDOWN_MS);
    return new NextEvent.Shutdown(ShutdownReason.OTHER, reason, deadline);
  }

  private static void pauseAfter(int failures, Throwable failure) {
    RunnerLog.log(
        failures == FAILURES_BEFORE_WARNING ? Level.WARNING : Level.DEBUG,
        "The request for Lambda's next event failed and is repeated, so invocations can end late",
        failure);
    pause(failures);
  }

  /** Waits longer after each failure, so that immediate failures do not use up the processor. */
  private static void pause(int failures) {
    try {
      TimeUnit.MILLISECONDS.sleep(Math.min(PAUSE_MS * failures, MAX_PAUSE_MS));
    } catch (InterruptedException ignored) {
      // An interrupt must not end the extension; with the flag set, no later pause would wait.
    }
  }
}
