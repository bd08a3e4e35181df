// SPDX-License-Identifier: Apache-2.0
package io.lambdametrics.app.push;

import io.lambdametrics.api.backend.BackendContext;
import io.lambdametrics.api.backend.MetricsBackend;
import io.lambdametrics.api.backend.MetricsBackendProvider;
import io.lambdametrics.api.settings.Settings;
import io.lambdametrics.api.settings.SettingsException;
import io.lambdametrics.app.config.AppSettings;
import io.lambdametrics.app.config.SettingDefinitions;
import io.lambdametrics.app.log.StdoutLoggerFinder;
import io.lambdametrics.app.queue.TotalsPolicy;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Creates backends by their providers, which can be foreign code that throws or hangs.
 *
 * <p>Used by one thread at a time.
 */
final class BackendCreator {

  private static final Logger logger = StdoutLoggerFinder.loggerOf(BackendCreator.class);

  /** With the pauses between them, which double, the attempts take about three seconds. */
  private static final int ATTEMPTS = 5;

  private static final long FIRST_PAUSE_MS = 200;

  private static final Duration TURN = Duration.ofMillis(50);

  private final String userAgent;
  private final Duration timeout;

  /**
   * Creates an object that has created no backend.
   *
   * @param timeout how long a provider may take
   */
  BackendCreator(String userAgent, Duration timeout) {
    this.userAgent = userAgent;
    this.timeout = timeout;
  }

  /**
   * Creates a backend. Tries again after a lack of files or memory, which may be over in a moment.
   * Any other failure is final.
   *
   * @throws SettingsException if settings of the backend are invalid
   * @throws CannotCreateException if the provider fails or hangs; the message is a log line
   */
  MetricsBackend create(String name, MetricsBackendProvider provider, Settings settings)
      throws CannotCreateException {
    long pause = FIRST_PAUSE_MS;
    for (int left = ATTEMPTS; ; left--) {
      try {
        return attempt(name, provider, settings.withoutErrors());
      } catch (ExecutionException thrown) {
        Throwable cause = thrown.getCause() == null ? thrown : thrown.getCause();
        if (cause instanceof SettingsException invalid) {
          throw invalid;
        }
        if (left == 1 || !isLackOfResources(cause) || !sleep(pause)) {
          throw new CannotCreateException(
              "the backend " + name + " cannot be created: " + cause + MissingModule.explain(cause),
              cause);
        }
        pause *= 2;
      } catch (TimeoutException hung) {
        throw new CannotCreateException(
            "the backend " + name + " was not created within " + timeout.toMillis() + " ms");
      } catch (InterruptedException interrupted) {
        Thread.currentThread().interrupt();
        throw new CannotCreateException("the backend " + name + " was not created: interrupted");
      }
    }
  }

  private static boolean isLackOfResources(Throwable failure) {
    boolean lack = false;
    for (Throwable cause = failure; cause != null && !lack; cause = cause.getCause()) {
      lack =
          cause instanceof OutOfMemoryError
              || cause instanceof IOException
              || cause instanceof UncheckedIOException;
    }
    return lack;
  }

  private static boolean sleep(long millis) {
    try {
      TimeUnit.MILLISECONDS.sleep(millis);
      return true;
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  /** Creates the backend on a thread of its own, or on this one if no thread can be started. */
  private MetricsBackend attempt(String name, MetricsBackendProvider provider, Settings settings)
      throws ExecutionException, InterruptedException, TimeoutException {
    FutureTask<MetricsBackend> task =
        new FutureTask<>(() -> provider.create(new Context(name, settings, userAgent)));
    Thread thread = new Thread(task, "create-" + name);
    thread.setDaemon(true);
    try {
      thread.start();
    } catch (OutOfMemoryError noThread) {
      task.run();
    }
    return await(task);
  }

  /**
   * Waits in short turns, each of which counts as one however long it takes: a freeze of the
   * environment must not use up the timeout.
   */
  private MetricsBackend await(FutureTask<MetricsBackend> task)
      throws ExecutionException, InterruptedException, TimeoutException {
    for (long turns = timeout.dividedBy(TURN); turns > 0 && !task.isDone(); turns--) {
      try {
        task.get(TURN.toMillis(), TimeUnit.MILLISECONDS);
      } catch (TimeoutException oneTurnLess) {
        logger.log(Level.TRACE, "a backend is still being created");
      }
    }
    return task.get(0, TimeUnit.MILLISECONDS);
  }

  private record Context(String name, Settings settings, String userAgent)
      implements BackendContext {

    @Override
    public boolean totalsRestart() {
      return TotalsPolicy.canRestart(name) && AppSettings.totalsResetAfter(settings).isPresent();
    }

    @Override
    public boolean repeatsUnchanged() {
      return settings.getOrDefault(SettingDefinitions.REPEAT_UNCHANGED);
    }
  }

  /** Reports that a backend cannot be created, though its settings are valid. */
  static final class CannotCreateException extends Exception {

    private static final long serialVersionUID = 1;

    CannotCreateException(String message) {
      super(message);
    }

    CannotCreateException(String message, Throwable cause) {
      super(message, cause);
    }
  }
}
