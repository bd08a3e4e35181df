package io.lambdametrics.app;

import io.lambdametrics.api.settings.Setting;
import io.lambdametrics.api.settings.Settings;
import io.lambdametrics.api.settings.SettingsException;
import io.lambdametrics.app.config.AppSettings;
import io.lambdametrics.app.config.MisspelledSettings;
import io.lambdametrics.app.config.Version;
import io.lambdametrics.app.push.BackendLoader;
import io.lambdametrics.app.push.NamedBackend;
import io.lambdametrics.app.push.PushCoordinator;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TimeZone;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.IntUnaryOperator;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/**
 * Checks the settings, loads the backends and has them pushed to.
 *
 * <p>The check comes before the function may start, since an environment may be frozen for long
 * afterwards, or end: it reads texts only. The rest runs on a thread of its own, beside the
 * function's initialization: HTTP, TLS and other people's jars take longer to load than all the
 * rest.
 */
final class BackendStarter {

  /** What the jars of the layer and a first connection need. */
  private static final int WANTED_FILES = 32;

  /** How often to look for {@link #WANTED_FILES}, where there are some: about a minute. */
  private static final int MOST_LOOKS = 16;

  private static final long SHORTEST_PAUSE_MS = 50;
  private static final long LONGEST_PAUSE_MS = 5000;

  private final BackendLoader loader;
  private final List<String> names;
  private final Settings settings;
  private final PushCoordinator delivery;
  private final String strategy;
  private final Duration interval;
  private final Logger logger;
  private final IntUnaryOperator freeFiles;

  /** Is 0 once the environment ends, when nothing is waited for any more. */
  private final CountDownLatch ending = new CountDownLatch(1);

  /** Faults that are in the log already. */
  private final Set<String> told = ConcurrentHashMap.newKeySet();

  /** Whether the start is under way; used by the loop's thread only. */
  private boolean begun;

  /**
   * Makes a start that has not begun.
   *
   * @param freeFiles answers how many files can be opened, up to the number that it is given
   */
  BackendStarter(
      BackendLoader loader,
      AppSettings app,
      Settings settings,
      PushCoordinator delivery,
      IntUnaryOperator freeFiles,
      Logger logger) {
    this.loader = loader;
    this.names = app.backends();
    this.settings = settings;
    this.delivery = delivery;
    this.strategy = app.pushStrategy().name().toLowerCase(Locale.ROOT);
    this.interval = app.pushInterval();
    this.freeFiles = freeFiles;
    this.logger = logger;
  }

  /**
   * Logs every fault that the texts of the settings show, as far as they belong to the extension
   * and its own backends. To be called before {@link #inBackground}, which finds the rest.
   */
  void check() {
    try {
      sayWhatIsWrong(
          BuiltInBackends.check(names, settings, System.getProperty("java.class.path", "")),
          BuiltInBackends::settingNames);
    } catch (RuntimeException | Error broken) {
      logger.log(Level.DEBUG, "the settings were not checked before the function starts", broken);
    }
  }

  /**
   * Loads and starts; with wrong settings it says so in the log and nothing will ever be sent.
   *
   * @throws OutOfMemoryError if no thread can be started; this can be tried again
   */
  void inBackground() {
    Thread thread =
        new Thread(
            () -> {
              awaitFreeFiles();
              readTimeZones();
              orSayWhyNot();
              startThreadsThatAreMissing();
            },
            "backend-start");
    thread.setDaemon(true);
    thread.start();
    begun = true;
  }

  /**
   * Loads and starts for the last time, since the environment ends: the thread that waits for files
   * goes on without them. Where no thread could be started, this one does the work.
   */
  void tryForTheLastTime() {
    ending.countDown();
    if (!begun) {
      begun = true;
      orSayWhyNot();
    }
  }

  /** Tells the faults of the settings, unless that was done: once the environment ends. */
  void tellFaults() {
    if (!delivery.isStarted() && told.isEmpty()) {
      settings.errors().forEach(fault -> logger.log(Level.ERROR, fault));
    }
  }

  /**
   * Waits until the process can open files. A class whose jar cannot be opened is missing for the
   * life of the process, so loading must not be tried before.
   */
  private void awaitFreeFiles() {
    int looks = 0;
    long pause = SHORTEST_PAUSE_MS;
    int free = freeFiles.applyAsInt(WANTED_FILES);
    while (free < WANTED_FILES && (free == 0 || looks < MOST_LOOKS)) {
      if (looks == 0) {
        logger.log(
            Level.WARNING,
            "the backends are not loaded yet, since this process cannot open the files that they"
                + " need: trying again until it can; have the function open fewer files");
      }
      looks++;
      if (isEndingWithin(pause)) {
        return;
      }
      pause = Math.min(2 * pause, LONGEST_PAUSE_MS);
      free = freeFiles.applyAsInt(WANTED_FILES);
    }
  }

  /**
   * Reads the Java runtime's file of time zones at once, while files can be opened. The HTTP client
   * needs it, and the runtime's static initializer that reads it fails for good if it cannot.
   */
  private void readTimeZones() {
    try {
      TimeZone unused = TimeZone.getTimeZone("GMT");
    } catch (RuntimeException | Error unreadable) {
      logger.log(Level.DEBUG, "the time zones cannot be read", unreadable);
    }
  }

  private boolean isEndingWithin(long millis) {
    try {
      return ending.await(millis, TimeUnit.MILLISECONDS);
    } catch (InterruptedException stray) {
      // Nobody means to end this thread.
      return false;
    }
  }

  private void orSayWhyNot() {
    List<NamedBackend> loaded = List.of();
    try {
      loaded = load();
    } catch (SettingsException faulty) {
      sayWhatIsWrong(faulty.errors(), loader::settingNames);
    } catch (RuntimeException | Error bug) {
      logger.log(Level.ERROR, "no metrics are sent: the backends did not load", bug);
    } finally {
      // Comes last: a shutdown waits for this, and after it there may be no time for the log.
      delivery.start(loaded);
    }
  }

  /**
   * Logs the faults that are not in the log yet.
   *
   * @param settingNames the names of the backends' settings, by the backend's name
   */
  private void sayWhatIsWrong(
      List<String> faults, Supplier<Map<String, List<String>>> settingNames) {
    boolean first = told.isEmpty();
    boolean any = false;
    for (String fault : faults) {
      if (told.add(fault)) {
        logger.log(Level.ERROR, fault);
        any = true;
      }
    }
    if (any && first) {
      sayWhatMayBeMeant(settingNames.get());
    }
    if (any) {
      logger.log(Level.ERROR, "no metrics will be sent until the errors above are fixed");
    }
  }

  private void sayWhatMayBeMeant(Map<String, List<String>> settingNames) {
    MisspelledSettings misspelled = misspelledSettings(settingNames);
    log(Level.WARNING, misspelled.misspelled(settings.names()));
    log(Level.WARNING, misspelled.similar(settings.names(), settingNames.keySet()));
  }

  private void startThreadsThatAreMissing() {
    try {
      while (!delivery.startPushers()) {
        TimeUnit.SECONDS.sleep(1);
      }
    } catch (InterruptedException stray) {
      Thread.currentThread().interrupt();
    }
  }

  /**
   * Loads and starts.
   *
   * @throws SettingsException with everything that is wrong, ours and the backends'
   */
  void now() {
    begun = true;
    try {
      delivery.start(load());
    } catch (SettingsException faulty) {
      sayWhatMayBeMeant(loader.settingNames());
      throw faulty;
    }
  }

  private List<NamedBackend> load() {
    List<NamedBackend> loaded = loader.load(names, settings);
    MisspelledSettings misspelled = misspelledSettings(loader.settingNames());
    log(Level.WARNING, misspelled.misspelled(settings.names()));
    // Nothing that is needed is missing, so these are most likely somebody else's.
    log(Level.INFO, misspelled.similar(settings.names(), Set.copyOf(names)));
    logger.log(
        Level.INFO,
        "lambda-metrics {0}: pushes to {1}, strategy {2}, every {3} ms",
        Version.current(),
        loaded.stream().map(NamedBackend::name).collect(Collectors.joining(", ")),
        strategy,
        interval.toMillis());
    return loaded;
  }

  private static MisspelledSettings misspelledSettings(Map<String, List<String>> ofBackends) {
    return new MisspelledSettings(AppSettings.ALL.stream().map(Setting::name).toList(), ofBackends);
  }

  private void log(Level level, List<String> lines) {
    lines.forEach(line -> logger.log(level, line));
  }
}
