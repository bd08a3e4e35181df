package io.lambdametrics.app.config;

import io.lambdametrics.api.metrics.BucketBounds;
import io.lambdametrics.api.metrics.Labels;
import io.lambdametrics.api.settings.Setting;
import io.lambdametrics.api.settings.SettingType;
import io.lambdametrics.api.settings.Settings;
import io.lambdametrics.app.log.LogLevel;
import io.lambdametrics.engine.EngineOptions;
import io.lambdametrics.engine.MetricGroup;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The extension's own settings; each backend has more. A value that is wrong is noted as a fault
 * where it was read and stands here as its default, so that the extension can go on to serve
 * Lambda.
 */
public record AppSettings(
    boolean enabled,
    List<String> backends,
    Duration pushInterval,
    PushStrategy pushStrategy,
    Duration pushTimeout,
    Set<MetricGroup> groups,
    Labels labels,
    LogLevel logLevel,
    boolean handlerErrors,
    BucketBounds durationBounds,
    boolean nativeHistograms,
    Map<String, Double> prices,
    boolean failFast) {

  static final String PREFIX = "LAMBDA_METRICS_";

  public static final Setting<Boolean> ENABLED =
      Setting.of(
          PREFIX + "ENABLED",
          SettingType.BOOLEAN,
          "true",
          "`false`: register for nothing but SHUTDOWN and do nothing.");
  public static final Setting<List<String>> BACKENDS =
      Setting.of(
          PREFIX + "BACKENDS",
          SettingType.listOf(SettingType.TEXT),
          "sysdig",
          "Where to push to, by name; each of several gets everything.");
  static final Setting<Duration> PUSH_INTERVAL =
      Setting.of(
          PREFIX + "PUSH_INTERVAL",
          SettingType.DURATION,
          "10s",
          "How often to push, from `1s` to `15m`.");
  public static final Setting<PushStrategy> PUSH_STRATEGY =
      Setting.of(
          PREFIX + "PUSH_STRATEGY",
          SettingType.oneOf(PushStrategy.class),
          "adaptive",
          "When to push: `adaptive` never holds a busy function and holds a sparse one for a moment"
              + " when a push is due; `end` pushes at the end of every invocation; `periodic` never"
              + " holds one.");
  static final Setting<Duration> PUSH_TIMEOUT =
      Setting.of(
          PREFIX + "PUSH_TIMEOUT",
          SettingType.DURATION,
          "2s",
          "The longest that one push may hold an invocation open.");
  static final Setting<List<MetricGroup>> GROUPS =
      Setting.of(
          PREFIX + "GROUPS",
          SettingType.listOf(SettingType.oneOf(MetricGroup.class)),
          "core,init",
          "Which metrics to send.");
  static final Setting<Map<String, String>> LABELS =
      Setting.of(
          PREFIX + "LABELS",
          SettingType.PAIRS,
          "Labels to add to every series. Each distinct set of values is a series of its own.");
  static final Setting<LogLevel> LOG_LEVEL =
      Setting.of(
          PREFIX + "LOG_LEVEL",
          SettingType.oneOf(LogLevel.class),
          "info",
          "How much to write to the function's log.");
  static final Setting<Boolean> HANDLER_ERRORS =
      Setting.of(
          PREFIX + "HANDLER_ERRORS",
          SettingType.BOOLEAN,
          "true",
          "Whether an invocation whose handler threw counts as an error. Lambda calls it a success;"
              + " it is told by its response, which was never begun.");
  static final Setting<List<Duration>> DURATION_BUCKETS =
      Setting.of(
          PREFIX + "DURATION_BUCKETS",
          SettingType.listOf(SettingType.DURATION),
          "1ms,5ms,10ms,25ms,50ms,100ms,250ms,500ms,1s,2500ms,10s,1m,15m",
          "Where the histograms of invocations' durations divide, rising. Each is a series of every"
              + " execution environment. On managed instances the default has 90m, too. Backends"
              + " without histograms ignore it.");
  static final Setting<Boolean> NATIVE_HISTOGRAMS =
      Setting.of(
          PREFIX + "NATIVE_HISTOGRAMS",
          SettingType.BOOLEAN,
          "false",
          "Count in exponential buckets too, and let the backend `prometheus` send them as native"
              + " histograms, each one series, in place of its usual ones. The receiver has to take"
              + " them; other backends ignore it.");
  static final Setting<Map<String, Double>> PRICES =
      Setting.of(
          PREFIX + "PRICES",
          PriceTable.TYPE,
          "What the estimated cost is computed from, in place of AWS's list prices in US dollars"
              + " for the function's architecture.");
  static final Setting<Boolean> FAIL_FAST =
      Setting.of(
          PREFIX + "FAIL_FAST",
          SettingType.BOOLEAN,
          "false",
          "`true`: a wrong setting fails the function's initialization instead of only being"
              + " logged.");

  /** All of them, in the order of the documents. */
  public static final List<Setting<?>> ALL =
      List.of(
          ENABLED,
          BACKENDS,
          PUSH_INTERVAL,
          PUSH_STRATEGY,
          PUSH_TIMEOUT,
          GROUPS,
          LABELS,
          LOG_LEVEL,
          HANDLER_ERRORS,
          DURATION_BUCKETS,
          NATIVE_HISTOGRAMS,
          PRICES,
          FAIL_FAST);

  private static final Duration MIN_INTERVAL = Duration.ofSeconds(1);
  private static final Duration MAX_INTERVAL = Duration.ofMinutes(15);

  /** Reads all of them; what is wrong is noted in {@code settings}. */
  public static AppSettings read(Settings settings) {
    return new AppSettings(
        settings.getOrDefault(ENABLED),
        settings.getOrDefault(BACKENDS),
        interval(settings),
        settings.getOrDefault(PUSH_STRATEGY),
        settings.getOrDefault(PUSH_TIMEOUT),
        Set.copyOf(settings.getOrDefault(GROUPS)),
        labels(settings),
        settings.getOrDefault(LOG_LEVEL),
        settings.getOrDefault(HANDLER_ERRORS),
        durationBounds(settings),
        settings.getOrDefault(NATIVE_HISTOGRAMS),
        settings.get(PRICES).orElse(Map.of()),
        settings.getOrDefault(FAIL_FAST));
  }

  private static Duration interval(Settings settings) {
    Duration interval = settings.getOrDefault(PUSH_INTERVAL);
    if (interval.compareTo(MIN_INTERVAL) < 0 || interval.compareTo(MAX_INTERVAL) > 0) {
      settings.addError(
          PUSH_INTERVAL.name() + " is " + interval.toMillis() + "ms; it has to be from 1s to 15m");
      return Settings.of(Map.of()).getOrDefault(PUSH_INTERVAL);
    }
    return interval;
  }

  private static BucketBounds durationBounds(Settings settings) {
    List<Double> millis =
        settings.getOrDefault(DURATION_BUCKETS).stream()
            .map(duration -> (double) duration.toMillis())
            .toList();
    if (!millis.equals(millis.stream().sorted().toList())) {
      settings.addError(DURATION_BUCKETS.name() + ": the durations have to rise");
      return EngineOptions.DEFAULT.durationBounds();
    }
    return new BucketBounds(millis);
  }

  /**
   * The bounds that were set; else those of the kind of instance, which grants more time or less.
   */
  public BucketBounds durationBounds(boolean managedInstance) {
    // Not the records: the JVM links a record's equals at its first call, which takes milliseconds.
    List<Double> usual = EngineOptions.DEFAULT.durationBounds().upper();
    return managedInstance && durationBounds.upper().equals(usual)
        ? EngineOptions.MANAGED_DURATION_BOUNDS
        : durationBounds;
  }

  private static Labels labels(Settings settings) {
    Map<String, String> labels = settings.get(LABELS).orElse(Map.of());
    for (String name : labels.keySet()) {
      if (!Labels.isName(name)) {
        settings.addError(
            LABELS.name()
                + ": "
                + Settings.shown(name)
                + " is not a label name such as team or cost_center");
      }
      if (FunctionLabels.RESERVED.contains(name)) {
        settings.addError(
            LABELS.name() + ": " + name + " is set by the extension; choose another name");
      }
    }
    return settings.errors().stream().anyMatch(fault -> fault.startsWith(LABELS.name()))
        ? Labels.NONE
        : Labels.of(labels);
  }
}
