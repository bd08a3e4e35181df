// SPDX-License-Identifier: Apache-2.0
package io.lambdametrics.app.invocation;

import io.lambdametrics.app.config.Clocks;
import io.lambdametrics.app.log.StdoutLoggerFinder;
import io.lambdametrics.telemetry.ExtensionsApi;
import io.lambdametrics.telemetry.ExtensionsApiException;
import io.lambdametrics.telemetry.NextEvent;
import io.lambdametrics.telemetry.Registration;
import io.lambdametrics.telemetry.ShutdownReason;
import jakarta.inject.Inject;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.net.ConnectException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/**
 * Requests events from Lambda, one after the other, until the environment ends.
 *
 * <p>Stateless; one thread runs the loop.
 */
public final class EventLoop {

  /** Handles an INVOKE event. The next event is requested when it returns. */
  public interface InvokeAction {
    void handle(NextEvent.Invoke invoke) throws InterruptedException;
  }

  /**
   * The failed connections in a row, about a minute with their pauses, that mean Lambda is gone.
   */
  private static final int MAX_UNREACHABLE = 70;

  /** The failures in a row that neither a freeze nor Lambda's start can explain. */
  private static final int FAILURES_BEFORE_WARNING = 3;

  private static final long PAUSE_MS = 50;
  private static final long MAX_PAUSE_MS = 1000;
  private static final int FORBIDDEN = 403;
  private static final int CONTAINER_ERROR = 500;

  /**
   * The time for a shutdown without a deadline. Lambda documents 2 s, a part of which the runtime
   * needs.
   */
  private static final Duration SHUTDOWN_TIME = Duration.ofMillis(1400);

  private static final Logger logger = StdoutLoggerFinder.loggerOf(EventLoop.class);

  private final ExtensionsApi api;
  private final Registration registration;
  private final Clocks clocks;

  @Inject
  public EventLoop(ExtensionsApi api, Registration registration, Clocks clocks) {
    this.api = api;
    this.registration = registration;
    this.clocks = clocks;
  }

  /**
   * Handles events until SHUTDOWN.
   *
   * @return the SHUTDOWN event
   * @throws IOException if Lambda can no longer be reached
   */
  public NextEvent.Shutdown run(InvokeAction action) throws IOException {
    return run(action, () -> {});
  }

  /**
   * Handles events until SHUTDOWN. Neither exceptions nor errors end it earlier, since an extension
   * that exits fails the function.
   *
   * @param afterFirstRequest runs once, as soon as Lambda knows that the extension is ready; if it
   *     throws, it runs again after the next request
   * @return the SHUTDOWN event
   * @throws IOException if Lambda can no longer be reached
   */
  public NextEvent.Shutdown run(InvokeAction action, Runnable afterFirstRequest)
      throws IOException {
    Runnable afterRequest = new UntilSuccess(afterFirstRequest);
    int failures = 0;
    int unreachable = 0;
    int unrecognized = 0;
    while (true) {
      try {
        NextEvent event = api.next(registration, afterRequest);
        failures = 0;
        unreachable = 0;
        if (event instanceof NextEvent.Shutdown shutdown) {
          return shutdown;
        }
        if (event instanceof NextEvent.Invoke invoke) {
          unrecognized = 0;
          handle(action, invoke);
        } else {
          // A later release of Lambda may have other events. Many in a row must not use up the CPU.
          pause(unrecognized++);
        }
      } catch (ExtensionsApiException refused) {
        if (refused.status() == FORBIDDEN || refused.status() == CONTAINER_ERROR) {
          // The environment is ending or broken, so no SHUTDOWN event will come.
          logger.log(
              Level.WARNING,
              "Lambda refused the request for the next event, so the extension shuts down",
              refused);
          return new NextEvent.Shutdown(
              ShutdownReason.OTHER, "next was refused", clocks.now().plus(SHUTDOWN_TIME));
        }
        pauseAfter(++failures, refused);
      } catch (ConnectException | UnknownHostException | SocketTimeoutException noConnection) {
        if (++unreachable >= MAX_UNREACHABLE) {
          throw noConnection;
        }
        pauseAfter(++failures, noConnection);
      } catch (IOException | RuntimeException | Error failure) {
        pauseAfter(++failures, failure);
      }
    }
  }

  private static void handle(InvokeAction action, NextEvent.Invoke invoke) {
    try {
      action.handle(invoke);
    } catch (InterruptedException unexpected) {
      logger.log(Level.DEBUG, "the wait for an invocation's end was interrupted", unexpected);
    } catch (RuntimeException | Error bug) {
      logger.log(
          Level.ERROR, "an invocation could not be handled, so its metrics may be missing", bug);
    }
  }

  private static void pauseAfter(int failures, Throwable failure) {
    logger.log(
        failures == FAILURES_BEFORE_WARNING ? Level.WARNING : Level.DEBUG,
        "the request for Lambda's next event failed and is repeated, so metrics and the end of"
            + " invocations can be late",
        failure);
    pause(failures);
  }

  /** Waits longer after each failure, so that immediate failures do not use up the CPU. */
  @SuppressWarnings("ThreadPriorityCheck") // nothing depends on the scheduler
  private static void pause(int failures) {
    try {
      TimeUnit.MILLISECONDS.sleep(Math.min(PAUSE_MS * failures, MAX_PAUSE_MS));
    } catch (InterruptedException unexpected) {
      // Nothing interrupts this thread on purpose; the next pause has its full length.
      logger.log(Level.DEBUG, "a pause was interrupted", unexpected);
    } catch (OutOfMemoryError noMemory) {
      // Sleeping needs memory, too, and this thread must not end.
      Thread.yield();
    }
  }

  /** Runs a task each time until it has succeeded once. */
  private static final class UntilSuccess implements Runnable {

    private final Runnable task;
    private boolean done;

    UntilSuccess(Runnable task) {
      this.task = task;
    }

    @Override
    public void run() {
      if (done) {
        return;
      }
      try {
        done = true;
        task.run();
      } catch (RuntimeException | Error failed) {
        done = false;
        logger.log(
            Level.WARNING,
            "the backends could not be started; trying again at the next invocation: " + failed);
      }
    }
  }
}
