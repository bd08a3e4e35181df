package io.lambdametrics.app;

import io.lambdametrics.telemetry.ExtensionsApi;
import io.lambdametrics.telemetry.ExtensionsApiException;
import io.lambdametrics.telemetry.NextEvent;
import io.lambdametrics.telemetry.Registration;
import io.lambdametrics.telemetry.ShutdownReason;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

/** Asks Lambda for one event after the other, until it says that the environment ends. */
final class EventLoop {

  /** Does what an invocation needs before we ask for the next event. */
  interface InvocationHandler {
    void handle(NextEvent.Invoke invoke) throws InterruptedException;
  }

  /** With the pauses between them, about a minute: then Lambda itself is gone. */
  private static final int MAX_FAILURES = 70;

  private static final long LONGEST_PAUSE_MS = 1000;
  private static final int FORBIDDEN = 403;
  private static final int CONTAINER_ERROR = 500;

  /**
   * What Lambda grants where it gives no deadline: it documents 2 s, a part of which the runtime
   * takes.
   */
  private static final Duration SHUTDOWN_TIME = Duration.ofMillis(1400);

  private static final Logger logger = StdoutLoggerFinder.loggerOf(EventLoop.class);

  private final ExtensionsApi api;
  private final Registration registration;
  private final Clocks clocks;

  EventLoop(ExtensionsApi api, Registration registration, Clocks clocks) {
    this.api = api;
    this.registration = registration;
    this.clocks = clocks;
  }

  /**
   * Serves events until the last.
   *
   * @return the SHUTDOWN
   * @throws IOException if Lambda cannot be asked any more
   */
  NextEvent.Shutdown run(InvocationHandler handler) throws IOException, InterruptedException {
    return run(handler, () -> {});
  }

  /**
   * As above.
   *
   * @param afterAsking done once, as soon as Lambda knows that we are ready
   */
  NextEvent.Shutdown run(InvocationHandler handler, Runnable afterAsking)
      throws IOException, InterruptedException {
    AtomicBoolean done = new AtomicBoolean();
    Runnable once =
        () -> {
          if (done.compareAndSet(false, true)) {
            afterAsking.run();
          }
        };
    int failures = 0;
    while (true) {
      try {
        NextEvent event = api.next(registration, once);
        failures = 0;
        if (event instanceof NextEvent.Shutdown shutdown) {
          return shutdown;
        }
        if (event instanceof NextEvent.Invoke invoke) {
          handle(handler, invoke);
        }
      } catch (ExtensionsApiException refused) {
        if (refused.status() == FORBIDDEN || refused.status() == CONTAINER_ERROR) {
          // The environment is going down already, or broken; a SHUTDOWN will not come any more.
          return new NextEvent.Shutdown(
              ShutdownReason.OTHER, "next was refused", clocks.now().plus(SHUTDOWN_TIME));
        }
        pauseAfter(++failures, refused);
      } catch (IOException unanswered) {
        pauseAfter(++failures, unanswered);
      }
    }
  }

  private static void handle(InvocationHandler handler, NextEvent.Invoke invoke)
      throws InterruptedException {
    try {
      handler.handle(invoke);
    } catch (RuntimeException | Error bug) {
      logger.log(Level.ERROR, "an invocation was not handled as it should be", bug);
    }
  }

  private static void pauseAfter(int failures, IOException failure)
      throws IOException, InterruptedException {
    if (failures >= MAX_FAILURES) {
      throw failure;
    }
    logger.log(Level.DEBUG, "the next event did not come", failure);
    TimeUnit.MILLISECONDS.sleep(Math.min(50L * failures, LONGEST_PAUSE_MS));
  }
}
