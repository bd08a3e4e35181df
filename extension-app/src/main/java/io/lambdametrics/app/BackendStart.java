package io.lambdametrics.app;

import io.lambdametrics.api.settings.Settings;
import io.lambdametrics.api.settings.SettingsException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * Loads the backends and has them pushed to. On a thread of its own, beside the function's
 * initialization: HTTP, TLS and other people's jars take longer to load than all the rest.
 */
final class BackendStart {

  private final BackendLoader loader;
  private final List<String> names;
  private final Settings settings;
  private final Delivery delivery;
  private final String strategy;
  private final Duration interval;
  private final Logger logger;

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

  /** Loads and starts; with wrong settings it says so in the log and nothing will ever be sent. */
  void inBackground() {
    Thread thread = new Thread(this::orSayWhyNot, "backend-start");
    thread.setDaemon(true);
    thread.start();
  }

  private void orSayWhyNot() {
    List<NamedBackend> loaded = List.of();
    try {
      loaded = load();
    } catch (SettingsException wrong) {
      wrong.faults().forEach(fault -> logger.log(Level.ERROR, fault));
      logger.log(Level.ERROR, "no metrics are sent until what stands above is mended");
    } catch (RuntimeException | LinkageError bug) {
      logger.log(Level.ERROR, "no metrics are sent: the backends did not load", bug);
    } finally {
      // Comes last: a shutdown waits for this, and after it there may be no time for the log.
      delivery.start(loaded);
    }
  }

  /**
   * Loads and starts.
   *
   * @throws SettingsException with everything that is wrong, ours and the backends'
   */
  void now() {
    delivery.start(load());
  }

  private List<NamedBackend> load() {
    AppSettings.unknown(settings)
        .forEach(name -> logger.log(Level.WARNING, "there is no setting " + name));
    List<NamedBackend> loaded = loader.load(names, settings);
    logger.log(
        Level.INFO,
        "lambda-metrics {0}: pushes to {1}, strategy {2}, every {3} ms",
        Version.current(),
        loaded.stream().map(NamedBackend::name).collect(Collectors.joining(", ")),
        strategy,
        interval.toMillis());
    return loaded;
  }
}
