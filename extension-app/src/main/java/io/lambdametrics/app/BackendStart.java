package io.lambdametrics.app;

import io.lambdametrics.api.settings.Setting;
import io.lambdametrics.api.settings.Settings;
import io.lambdametrics.api.settings.SettingsException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Checks the settings, loads the backends and has them pushed to.
 *
 * <p>The check comes before the function may start, since an environment may be frozen for long
 * afterwards, or end: it reads texts only. The rest runs on a thread of its own, beside the
 * function's initialization: HTTP, TLS and other people's jars take longer to load than all the
 * rest.
 */
final class BackendStart {

  /** What the check takes is a hundredth of it; but a backend of somebody else may hang. */
  private static final Duration LONGEST_CHECK = Duration.ofSeconds(2);

  private final BackendLoader loader;
  private final List<String> names;
  private final Settings settings;
  private final Delivery delivery;
  private final String strategy;
  private final Duration interval;
  private final Logger logger;
  private @Nullable Thread checking;
  private volatile boolean wrong;
  private volatile boolean told;

  /** Whether the start is under way; used by the loop's thread only. */
  private boolean begun;

  BackendStart(
      BackendLoader loader, AppSettings app, Settings settings, Delivery delivery, Logger logger) {
    this.loader = loader;
    this.names = app.backends();
    this.settings = settings;
    this.delivery = delivery;
    this.strategy = app.pushStrategy().name().toLowerCase(Locale.ROOT);
    this.interval = app.pushInterval();
    this.logger = logger;
  }

  /**
   * Logs every fault of the settings that their texts show. If there is one, no backend will be
   * loaded. Takes no longer than 2 seconds.
   *
   * @throws InterruptedException if the thread was interrupted
   */
  void check() throws InterruptedException {
    Thread thread = new Thread(this::checkSettings, "settings-check");
    thread.setDaemon(true);
    try {
      thread.start();
    } catch (OutOfMemoryError noThread) {
      // Loading finds the same faults.
      return;
    }
    checking = thread;
    thread.join(LONGEST_CHECK.toMillis());
  }

  private void checkSettings() {
    try {
      List<String> faults = loader.check(names, settings);
      if (!faults.isEmpty()) {
        wrong = true;
        sayWhatIsWrong(faults);
      }
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
              orSayWhyNot();
              startThreadsThatAreMissing();
            },
            "backend-start");
    thread.setDaemon(true);
    thread.start();
    begun = true;
  }

  /** The same on this thread, where no thread could be started until the environment ends. */
  void unlessBegun() {
    if (!begun) {
      begun = true;
      orSayWhyNot();
    }
  }

  /** Tells the faults of the settings, unless that was done: once the environment ends. */
  void tellFaults() {
    if (!delivery.isStarted() && !told) {
      settings.faults().forEach(fault -> logger.log(Level.ERROR, fault));
    }
  }

  private void orSayWhyNot() {
    List<NamedBackend> loaded = List.of();
    try {
      awaitCheck();
      if (!wrong) {
        loaded = load();
      }
    } catch (SettingsException faulty) {
      sayWhatIsWrong(faulty.faults());
    } catch (InterruptedException | RuntimeException | Error bug) {
      logger.log(Level.ERROR, "no metrics are sent: the backends did not load", bug);
    } finally {
      // Comes last: a shutdown waits for this, and after it there may be no time for the log.
      delivery.start(loaded);
    }
  }

  private void awaitCheck() throws InterruptedException {
    Thread thread = checking;
    if (thread != null) {
      thread.join();
    }
  }

  private void sayWhatIsWrong(List<String> faults) {
    told = true;
    faults.forEach(fault -> logger.log(Level.ERROR, fault));
    sayWhatMayBeMeant();
    logger.log(Level.ERROR, "no metrics will be sent until the errors above are fixed");
  }

  private void sayWhatMayBeMeant() {
    MisspelledSettings misspelled = misspelledSettings();
    log(Level.WARNING, misspelled.misspelled(settings.names()));
    log(Level.WARNING, misspelled.similar(settings.names(), loader.settingNames().keySet()));
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
      sayWhatMayBeMeant();
      throw faulty;
    }
  }

  private List<NamedBackend> load() {
    List<NamedBackend> loaded = loader.load(names, settings);
    MisspelledSettings misspelled = misspelledSettings();
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

  private MisspelledSettings misspelledSettings() {
    return new MisspelledSettings(
        AppSettings.ALL.stream().map(Setting::name).toList(), loader.settingNames());
  }

  private void log(Level level, List<String> lines) {
    lines.forEach(line -> logger.log(level, line));
  }
}
