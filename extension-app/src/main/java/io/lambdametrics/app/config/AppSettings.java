// SPDX-License-Identifier: Apache-2.0
package io.lambdametrics.app.config;

import static io.lambdametrics.app.config.SettingDefinitions.BACKENDS;
import static io.lambdametrics.app.config.SettingDefinitions.DURATION_BUCKETS;
import static io.lambdametrics.app.config.SettingDefinitions.ENABLED;
import static io.lambdametrics.app.config.SettingDefinitions.EXTENSIONS_BUCKETS;
import static io.lambdametrics.app.config.SettingDefinitions.FAIL_FAST;
import static io.lambdametrics.app.config.SettingDefinitions.GROUPS;
import static io.lambdametrics.app.config.SettingDefinitions.HANDLER_ERRORS;
import static io.lambdametrics.app.config.SettingDefinitions.LABELS;
import static io.lambdametrics.app.config.SettingDefinitions.LOG_LEVEL;
import static io.lambdametrics.app.config.SettingDefinitions.NATIVE_HISTOGRAMS;
import static io.lambdametrics.app.config.SettingDefinitions.PRICES;
import static io.lambdametrics.app.config.SettingDefinitions.PROFILE;
import static io.lambdametrics.app.config.SettingDefinitions.PUSH_INTERVAL;
import static io.lambdametrics.app.config.SettingDefinitions.PUSH_STRATEGY;
import static io.lambdametrics.app.config.SettingDefinitions.PUSH_TIMEOUT;
import static io.lambdametrics.app.config.SettingDefinitions.REPEAT_UNCHANGED;
import static io.lambdametrics.app.config.SettingDefinitions.TOTALS_RESET_AFTER;

import io.lambdametrics.api.metrics.BucketBounds;
import io.lambdametrics.api.metrics.Labels;
import io.lambdametrics.api.settings.Setting;
import io.lambdametrics.api.settings.Settings;
import io.lambdametrics.app.log.LogLevel;
import io.lambdametrics.engine.EngineOptions;
import io.lambdametrics.engine.MetricGroup;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The values of the extension's own settings.
 *
 * <p>An invalid setting has its default value here, so that the extension can still serve Lambda.
 * Its error is in the {@link Settings} that were read.
 */
public record AppSettings(
    boolean enabled,
    List<String> backends,
    Optional<Profile> profile,
    Duration pushInterval,
    PushStrategy pushStrategy,
    Duration pushTimeout,
    Set<MetricGroup> groups,
    Labels labels,
    LogLevel logLevel,
    boolean handlerErrors,
    BucketBounds durationBounds,
    BucketBounds extensionsBounds,
    boolean nativeHistograms,
    Optional<Duration> totalsResetAfter,
    boolean repeatUnchanged,
    Map<String, Double> prices,
    boolean failFast) {

  private static final Duration MIN_INTERVAL = Duration.ofSeconds(1);
  private static final Duration MAX_INTERVAL = Duration.ofMinutes(15);
  private static final Duration MIN_RESET_AFTER = Duration.ofSeconds(1);

  /** Reads all settings, and adds an error to {@code settings} for each that is invalid. */
  public static AppSettings read(Settings settings) {
    return new AppSettings(
        settings.getOrDefault(ENABLED),
        settings.getOrDefault(BACKENDS),
        settings.get(PROFILE),
        readInterval(settings),
        settings.getOrDefault(PUSH_STRATEGY),
        settings.getOrDefault(PUSH_TIMEOUT),
        Set.copyOf(settings.getOrDefault(GROUPS)),
        readLabels(settings),
        settings.getOrDefault(LOG_LEVEL),
        settings.getOrDefault(HANDLER_ERRORS),
        readBounds(settings, DURATION_BUCKETS, EngineOptions.DEFAULT.durationBounds()),
        readBounds(settings, EXTENSIONS_BUCKETS, EngineOptions.DEFAULT.extensionsBounds()),
        settings.getOrDefault(NATIVE_HISTOGRAMS),
        readTotalsResetAfter(settings),
        settings.getOrDefault(REPEAT_UNCHANGED),
        settings.get(PRICES).orElse(Map.of()),
        settings.getOrDefault(FAIL_FAST));
  }

  private static Duration readInterval(Settings settings) {
    Duration interval = settings.getOrDefault(PUSH_INTERVAL);
    if (interval.compareTo(MIN_INTERVAL) < 0 || interval.compareTo(MAX_INTERVAL) > 0) {
      settings.addError(
          PUSH_INTERVAL.name() + " is " + interval.toMillis() + "ms; it must be from 1s to 15m");
      return Settings.of(Map.of()).getOrDefault(PUSH_INTERVAL);
    }
    return interval;
  }

  private static Optional<Duration> readTotalsResetAfter(Settings settings) {
    Optional<Duration> silence = totalsResetAfter(settings);
    if (silence.isPresent() && silence.get().compareTo(MIN_RESET_AFTER) < 0) {
      settings.addError(
          TOTALS_RESET_AFTER.name()
              + " is "
              + silence.get().toMillis()
              + "ms; it must be none, or from 1s");
      return Optional.empty();
    }
    return silence;
  }

  /** Returns the setting's value, empty if it is {@code none}: totals never restart. */
  public static Optional<Duration> totalsResetAfter(Settings settings) {
    return settings.get(TOTALS_RESET_AFTER).filter(silence -> !silence.isZero());
  }

  /**
   * Reads bucket bounds.
   *
   * @param defaultBounds the same as the setting's default, without parsing it at every start
   */
  private static BucketBounds readBounds(
      Settings settings, Setting<List<Duration>> setting, BucketBounds defaultBounds) {
    if (!settings.isSet(setting)) {
      return defaultBounds;
    }
    List<Double> millis = new ArrayList<>();
    double last = 0;
    for (Duration bound : settings.getOrDefault(setting)) {
      double next = (double) bound.toMillis();
      if (next <= last) {
        settings.addError(setting.name() + ": the durations must be in ascending order");
        return defaultBounds;
      }
      millis.add(next);
      last = next;
    }
    return new BucketBounds(millis);
  }

  private static Labels readLabels(Settings settings) {
    Map<String, String> labels = settings.get(LABELS).orElse(Map.of());
    boolean valid = true;
    for (String name : labels.keySet()) {
      if (!Labels.isName(name)) {
        valid = false;
        settings.addError(
            LABELS.name()
                + ": "
                + Settings.shown(name)
                + " is not a label name such as team or cost_center");
      }
      if (FunctionLabels.RESERVED.contains(name)) {
        valid = false;
        settings.addError(
            LABELS.name() + ": " + name + " is set by the extension; choose another name");
      }
    }
    return valid ? Labels.of(labels) : Labels.NONE;
  }

  /** Returns the engine's options for these settings in this environment. */
  public EngineOptions engineOptions(LambdaEnvironment environment) {
    boolean managed = environment.isManagedInstance();
    return EngineOptions.DEFAULT
        .withGroups(groups)
        .withHandlerErrors(handlerErrors && !managed)
        .withDurationBounds(durationBounds(managed))
        .withExtensionsBounds(extensionsBounds)
        .withExponentialBuckets(nativeHistograms)
        .withPrices(
            PriceTable.prices(
                System.getProperty("os.arch"), environment.initializationType(), prices));
  }

  /** Returns the configured bounds, or the default for the kind of execution environment. */
  private BucketBounds durationBounds(boolean managedInstance) {
    // Compares the lists, because the JVM links a record's equals at its first call, which takes
    // milliseconds.
    boolean isDefault =
        durationBounds.upper().equals(EngineOptions.DEFAULT.durationBounds().upper());
    return managedInstance && isDefault ? EngineOptions.MANAGED_DURATION_BOUNDS : durationBounds;
  }
}
