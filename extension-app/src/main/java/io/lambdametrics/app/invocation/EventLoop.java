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

/** Asks Lambda for one event after the other, until it says that the environment ends. */
public final class EventLoop {

  /** Does what an invocation needs before we ask for the next event. */
  public interface InvokeAction {
    void handle(NextEvent.Invoke invoke) throws InterruptedException;
  }

  /** With the pauses between them, about a minute: then Lambda itself is gone. */
  private static final int MAX_UNREACHABLE = 70;

  /** After so many failures in a row, no freeze and no start explains them. */
  private static final int WORTH_A_WARNING = 3;

  private static final long PAUSE_MS = 50;
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

  @Inject
  public EventLoop(ExtensionsApi api, Registration registration, Clocks clocks) {
    this.api = api;
    this.registration = registration;
    this.clocks = clocks;
  }

  /**
   * Serves events until the last.
   *
   * @return the SHUTDOWN
   * @throws IOException if Lambda cannot be reached any more
   */
  public NextEvent.Shutdown run(InvokeAction handler) throws IOException {
    return run(handler, () -> {});
  }

  /**
   * As above. Nothing else ends it: to leave would fail the function.
   *
   * @param afterAsking done once, as soon as Lambda knows that we are ready; again with the next
   *     event where it throws
   */
  public NextEvent.Shutdown run(InvokeAction handler, Runnable afterAsking) throws IOException {
    Runnable once = new Once(afterAsking);
    int failures = 0;
    int unreachable = 0;
    int unrecognized = 0;
    while (true) {
      try {
        NextEvent event = api.next(registration, once);
        failures = 0;
        unreachable = 0;
        if (event instanceof NextEvent.Shutdown shutdown) {
          return shutdown;
        }
        if (event instanceof NextEvent.Invoke invoke) {
          unrecognized = 0;
          handle(handler, invoke);
        } else {
          // One can be an event of a later release of Lambda; many in a row are nonsense.
          pause(unrecognized++);
        }
      } catch (ExtensionsApiException refused) {
        if (refused.status() == FORBIDDEN || refused.status() == CONTAINER_ERROR) {
          // The environment is going down already, or broken; a SHUTDOWN will not come any more.
          return new NextEvent.Shutdown(
              ShutdownReason.OTHER, "next was refused", clocks.now().plus(SHUTDOWN_TIME));
        }
        pauseAfter(++failures, refused);
      } catch (ConnectException | UnknownHostException | SocketTimeoutException nobody) {
        if (++unreachable >= MAX_UNREACHABLE) {
          throw nobody;
        }
        pauseAfter(++failures, nobody);
      } catch (IOException | RuntimeException | Error unanswered) {
        pauseAfter(++failures, unanswered);
      }
    }
  }

  private static void handle(InvokeAction handler, NextEvent.Invoke invoke) {
    try {
      handler.handle(invoke);
    } catch (InterruptedException stray) {
      logger.log(Level.DEBUG, "an invocation was not waited for", stray);
    } catch (RuntimeException | Error bug) {
      logger.log(Level.ERROR, "an invocation was not handled as it should be", bug);
    }
  }

  private static void pauseAfter(int failures, Throwable failure) {
    logger.log(
        failures == WORTH_A_WARNING ? Level.WARNING : Level.DEBUG,
        "Lambda's answer for the next event cannot be used; asking again, so metrics and the end of"
            + " invocations can be late",
        failure);
    pause(failures);
  }

  /** Longer with each one, so that an answer that comes at once does not use up the processor. */
  private static void pause(int failures) {
    try {
      TimeUnit.MILLISECONDS.sleep(Math.min(PAUSE_MS * failures, LONGEST_PAUSE_MS));
    } catch (InterruptedException stray) {
      // Nobody means to end this thread; the next pause is a whole one.
      logger.log(Level.DEBUG, "a pause was cut short", stray);
    }
  }

  /** Runs a task until that has worked once. */
  private static final class Once implements Runnable {

    private final Runnable task;
    private boolean done;

    Once(Runnable task) {
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
            Level.WARNING, "not started, will try again with the next invocation: " + failed);
      }
    }
  }
}
