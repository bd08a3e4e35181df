// SPDX-License-Identifier: Apache-2.0
package io.lambdametrics.app;

import dagger.Lazy;
import io.lambdametrics.api.settings.Settings;
import io.lambdametrics.api.settings.SettingsException;
import io.lambdametrics.app.config.AppSettings;
import io.lambdametrics.app.config.Pause;
import io.lambdametrics.app.config.Version;
import io.lambdametrics.app.log.StdoutLoggerFinder;
import io.lambdametrics.app.push.BackendLoader;
import io.lambdametrics.app.push.NamedBackend;
import io.lambdametrics.app.push.PushCoordinator;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.List;
import java.util.Locale;
import java.util.TimeZone;
import java.util.concurrent.TimeUnit;
import java.util.function.IntUnaryOperator;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/**
 * Checks the settings, loads the backends and starts the pushes to them.
 *
 * <p>The check runs before the function may start, because the environment can be frozen or ended
 * at any time after that. It only looks at the settings' values. The backends are loaded on a
 * thread of their own, after the extension is ready: HTTP, TLS and custom jars take longer to load
 * than the rest of the extension. The native layer loads them when they are needed, because they
 * would take CPU from the function's initialization. A JVM loads them beside it, because that takes
 * twenty times as long: with little CPU, longer than a shutdown leaves.
 *
 * <p>Only the event loop's thread calls the methods. The thread that loads the backends shares with
 * it only objects that are thread-safe, and settings that neither of them changes.
 */
@Singleton
final class BackendStarter {

  /** How often the thread of a shutdown tries to load the backends while memory is short. */
  private static final int ATTEMPTS_BEFORE_EXIT = 5;

  private static final long MEMORY_PAUSE_MS = 20;
  private static final long MAX_MEMORY_PAUSE_MS = 2000;
  private static final long THREAD_PAUSE_MS = 1000;

  private final Supplier<BackendLoader> loader;
  private final AppSettings app;
  private final Settings settings;
  private final PushCoordinator coordinator;
  private final Logger logger;
  private final SettingsErrorLog errorLog;
  private final FreeFilesWait freeFilesWait;
  private final boolean loadsFast;
  private boolean startRequested;
  private volatile boolean settingsChecked;
  private volatile boolean exiting;

  @Inject
  BackendStarter(
      Lazy<BackendLoader> loader, AppSettings app, Settings settings, PushCoordinator coordinator) {
    this(
        loader::get,
        app,
        settings,
        coordinator,
        FreeFiles::count,
        NativeLayer.isThisProcess(),
        StdoutLoggerFinder.loggerOf(BackendStarter.class));
  }

  /**
   * Creates a starter that has loaded nothing.
   *
   * @param loader returns the same loader each time
   * @param freeFiles see {@link FreeFiles#count}
   * @param loadsFast whether a shutdown leaves enough time to load the backends
   */
  BackendStarter(
      Supplier<BackendLoader> loader,
      AppSettings app,
      Settings settings,
      PushCoordinator coordinator,
      IntUnaryOperator freeFiles,
      boolean loadsFast,
      Logger logger) {
    this.loader = loader;
    this.app = app;
    this.settings = settings;
    this.coordinator = coordinator;
    this.logger = logger;
    this.errorLog = new SettingsErrorLog(settings.names(), logger);
    this.freeFilesWait = new FreeFilesWait(freeFiles, logger);
    this.loadsFast = loadsFast;
  }

  /**
   * Logs the errors that the values of the extension's and the built-in backends' settings show.
   * Loading the backends finds all other errors later.
   */
  void checkSettings() {
    try {
      errorLog.logErrors(
          BuiltInBackends.check(
              app.backends(), settings, System.getProperty("java.class.path", "")),
          BuiltInBackends::settingNames);
      settingsChecked = true;
    } catch (RuntimeException | Error bug) {
      logger.log(Level.DEBUG, "the settings are checked later, when the backends are loaded", bug);
    }
  }

  /**
   * Loads the backends on a new thread when they are needed, and starts the pushes. If settings are
   * invalid, it logs their errors, and no metrics will be sent.
   *
   * @throws OutOfMemoryError if no thread can be started; try again later
   */
  void startInBackground() {
    Thread thread = new Thread(this::startWhenNeeded, "backend-start");
    thread.setDaemon(true);
    thread.start();
    startRequested = true;
  }

  private void startWhenNeeded() {
    try {
      if (canLoadLater()) {
        coordinator.awaitNeed();
      }
    } catch (InterruptedException | RuntimeException | Error unexpected) {
      logger.log(Level.DEBUG, "the backends are loaded earlier than needed", unexpected);
    }
    try {
      freeFilesWait.await();
    } catch (RuntimeException | Error unexpected) {
      logger.log(Level.DEBUG, "the backends are loaded without a check of free files", unexpected);
    }
    readTimeZones();
    startOrLogWhyNot(Integer.MAX_VALUE);
    startMissingThreads();
  }

  /** Returns whether loading can wait: there is time for it later, and no error to be found. */
  private boolean canLoadLater() {
    return loadsFast
        && settingsChecked
        && errorLog.isEmpty()
        && BuiltInBackends.checksAll(app.backends(), settings);
  }

  /**
   * Makes the last attempt before the environment ends. A background thread stops waiting; if there
   * is none, this thread does the work.
   */
  void startBeforeExit() {
    exiting = true;
    coordinator.needBackends();
    freeFilesWait.cancel();
    if (!startRequested) {
      startRequested = true;
      startOrLogWhyNot(ATTEMPTS_BEFORE_EXIT);
    }
  }

  /** Logs the settings' errors if the environment ends before the backends were loaded. */
  void logErrorsBeforeExit() {
    if (!coordinator.isStarted() && errorLog.isEmpty()) {
      settings.errors().forEach(error -> logger.log(Level.ERROR, error));
    }
  }

  /**
   * Loads the backends and starts the pushes on this thread.
   *
   * @throws SettingsException with all errors of the extension's and the backends' settings
   */
  void startNow() {
    startRequested = true;
    try {
      coordinator.start(load());
    } catch (SettingsException invalid) {
      errorLog.logPossibleCauses(loader.get().settingNames());
      throw invalid;
    }
  }

  /**
   * Reads the Java runtime's time zone file while files can be opened. The HTTP client needs it,
   * and the runtime's static initializer that reads it never works again after a failure.
   */
  private void readTimeZones() {
    try {
      TimeZone unused = TimeZone.getTimeZone("GMT");
    } catch (RuntimeException | Error unreadable) {
      logger.log(Level.DEBUG, "the time zones cannot be read", unreadable);
    }
  }

  /**
   * Loads the backends and starts the pushes. Tries again while memory is short: a start without
   * backends would be for good, and would discard the metrics that a next process could send.
   */
  private void startOrLogWhyNot(int attempts) {
    List<NamedBackend> loaded = null;
    long pauseMs = MEMORY_PAUSE_MS;
    for (int attempt = 1; attempt <= attempts; attempt++) {
      try {
        if (loaded == null) {
          loaded = loadOrLogWhyNot();
        }
        // Comes after the log lines: a shutdown waits for this, and then the process may end.
        coordinator.start(loaded);
        return;
      } catch (OutOfMemoryError noMemory) {
        if (attempt == 1) {
          logger.log(
              Level.WARNING,
              "the backends are not loaded yet, because this process lacks memory; metrics wait"
                  + " until it has some",
              noMemory);
        }
        pauseUnlessExiting(pauseMs);
        pauseMs = Math.min(2 * pauseMs, MAX_MEMORY_PAUSE_MS);
      }
    }
  }

  /** Pauses in short turns, because a shutdown leaves little time. */
  private void pauseUnlessExiting(long millis) {
    long end = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(millis);
    do {
      Pause.ofMillis(MEMORY_PAUSE_MS);
    } while (!exiting && end - System.nanoTime() > 0);
  }

  private List<NamedBackend> loadOrLogWhyNot() {
    try {
      return load();
    } catch (SettingsException invalid) {
      errorLog.logErrors(invalid.errors(), loader.get()::settingNames);
    } catch (OutOfMemoryError noMemory) {
      throw noMemory;
    } catch (RuntimeException | Error bug) {
      logger.log(
          Level.ERROR, "no metrics will be sent, because the backends could not be loaded", bug);
    }
    return List.of();
  }

  private List<NamedBackend> load() {
    List<NamedBackend> loaded = loader.get().load(app.backends(), settings);
    try {
      logLoaded(loaded);
    } catch (OutOfMemoryError noMemory) {
      logger.log(Level.DEBUG, "a line about the backends is missing", noMemory);
    }
    return loaded;
  }

  private void logLoaded(List<NamedBackend> loaded) {
    errorLog.logMisspelled(loader.get().settingNames(), app.backends());
    SettingsAdvice.of(app, settings).forEach(line -> logger.log(Level.WARNING, line));
    // Without a format: it would load the locale's number formats, a third of this method's time.
    logger.log(
        Level.INFO,
        "lambda-metrics "
            + Version.current()
            + ": pushes to "
            + loaded.stream().map(NamedBackend::name).collect(Collectors.joining(", "))
            + ", strategy "
            + app.pushStrategy().name().toLowerCase(Locale.ROOT)
            + ", every "
            + app.pushInterval().toMillis()
            + " ms"
            + profile());
  }

  private String profile() {
    return app.profile()
        .map(profile -> ", profile " + profile.name().toLowerCase(Locale.ROOT))
        .orElse("");
  }

  private void startMissingThreads() {
    while (!coordinator.startPushers()) {
      Pause.ofMillis(THREAD_PAUSE_MS);
    }
  }
}
