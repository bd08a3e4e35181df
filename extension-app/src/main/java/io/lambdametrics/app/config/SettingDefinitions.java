// SPDX-License-Identifier: Apache-2.0
package io.lambdametrics.app.config;

import io.lambdametrics.api.settings.Setting;
import io.lambdametrics.api.settings.SettingType;
import io.lambdametrics.app.log.LogLevel;
import io.lambdametrics.engine.MetricGroup;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** The environment variables that the extension itself reads; each backend defines its own. */
public final class SettingDefinitions {

  private static final String PREFIX = "LAMBDA_METRICS_";
  private static final SettingType<List<Duration>> BOUNDS = bounds();

  public static final Setting<Boolean> ENABLED =
      Setting.of(
          PREFIX + "ENABLED",
          SettingType.BOOLEAN,
          "true",
          "`false`: do nothing; register for the SHUTDOWN event only.");
  public static final Setting<List<String>> BACKENDS =
      Setting.of(
          PREFIX + "BACKENDS",
          SettingType.listOf(SettingType.TEXT),
          "sysdig",
          "The names of the backends to push to. Each of them gets all metrics.");
  static final Setting<Profile> PROFILE =
      Setting.of(
          PREFIX + "PROFILE",
          SettingType.oneOf(Profile.class),
          "Other defaults for one purpose ([below](#profiles)). `fleet`: for figures that are added up"
              + " over execution environments before they are stored. A variable that is set has its"
              + " own value.");
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
          "When to push: `adaptive` never holds a busy function, and holds a sparse one for a moment"
              + " when a push is due; `end` pushes at the end of every invocation; `periodic` never"
              + " holds an invocation.");
  static final Setting<Duration> PUSH_TIMEOUT =
      Setting.of(
          PREFIX + "PUSH_TIMEOUT",
          SettingType.DURATION,
          "2s",
          "The longest time that one push may hold an invocation open.");
  static final Setting<List<MetricGroup>> GROUPS =
      Setting.of(
          PREFIX + "GROUPS",
          SettingType.listOf(SettingType.oneOf(MetricGroup.class)),
          "core,init",
          "Which groups of metrics to send.");
  static final Setting<Map<String, String>> LABELS =
      Setting.of(
          PREFIX + "LABELS",
          SettingType.PAIRS,
          "Labels to add to every series. Each distinct set of values makes separate series.");
  static final Setting<LogLevel> LOG_LEVEL =
      Setting.of(
          PREFIX + "LOG_LEVEL",
          SettingType.oneOf(LogLevel.class),
          "info",
          "The least severe level that is written to the function's log.");
  static final Setting<Boolean> HANDLER_ERRORS =
      Setting.of(
          PREFIX + "HANDLER_ERRORS",
          SettingType.BOOLEAN,
          "true",
          "Whether an invocation whose handler threw counts as an error. Lambda reports such an"
              + " invocation as a success; the extension recognizes it because its response never"
              + " started.");
  static final Setting<List<Duration>> DURATION_BUCKETS =
      Setting.of(
          PREFIX + "DURATION_BUCKETS",
          BOUNDS,
          "1ms,5ms,10ms,25ms,50ms,100ms,250ms,500ms,1s,2500ms,10s,1m,15m",
          "Upper bounds of the duration histograms' buckets, in ascending order. Each bucket is one"
              + " more series per execution environment. On managed instances the default also has"
              + " 90m. `none`: sum and number only. Backends without histograms ignore this"
              + " setting.");
  static final Setting<List<Duration>> EXTENSIONS_BUCKETS =
      Setting.of(
          PREFIX + "EXTENSIONS_BUCKETS",
          BOUNDS,
          "1ms,5ms,10ms,50ms,100ms,500ms,2s",
          "The same for the histogram of the time that extensions run after the runtime.");
  static final Setting<Boolean> NATIVE_HISTOGRAMS =
      Setting.of(
          PREFIX + "NATIVE_HISTOGRAMS",
          SettingType.BOOLEAN,
          "false",
          "`true`: the backend `prometheus` sends native histograms (exponential buckets, one series"
              + " each) in place of classic ones, and `otlp` sends exponential histograms in place of"
              + " explicit ones. The receiver has to support them. Other backends ignore this"
              + " setting.");
  public static final Setting<Duration> TOTALS_RESET_AFTER =
      Setting.of(
          PREFIX + "TOTALS_RESET_AFTER",
          durationOrNone(),
          "From `1s`: a total that was not sent for longer starts again at 0, for receivers that add"
              + " totals up over instances and forget quiet ones, such as stream aggregation. Choose"
              + " half of the time after which the receiver forgets, and several push intervals. Not"
              + " set, or `none`: totals never restart. Only for the backends `sysdig`, `prometheus` and"
              + " `otlp`: others cannot send the sample of 0 that a restart needs.");
  public static final Setting<Boolean> REPEAT_UNCHANGED =
      Setting.of(
          PREFIX + "REPEAT_UNCHANGED",
          SettingType.BOOLEAN,
          "true",
          "`false`: a metric of the group `init`, and the build information, is sent only when it"
              + " has changed since the backend last accepted it; remote write repeats no"
              + " description of a metric that was accepted. Set"
              + " `LAMBDA_METRICS_TOTALS_RESET_AFTER` too, or queries miss the increase of a series"
              + " that was not sent for long.");
  static final Setting<Map<String, Double>> PRICES =
      Setting.of(
          PREFIX + "PRICES",
          PriceTable.TYPE,
          "Prices for the estimated cost. The default is AWS's list prices in US dollars for the"
              + " function's architecture.");
  static final Setting<Boolean> FAIL_FAST =
      Setting.of(
          PREFIX + "FAIL_FAST",
          SettingType.BOOLEAN,
          "false",
          "`true`: an invalid setting fails the function's initialization. Otherwise it is only"
              + " logged.");

  /** All settings of the extension, in the order of {@code docs/configuration.md}. */
  public static final List<Setting<?>> ALL =
      List.of(
          ENABLED,
          BACKENDS,
          PROFILE,
          PUSH_INTERVAL,
          PUSH_STRATEGY,
          PUSH_TIMEOUT,
          GROUPS,
          LABELS,
          LOG_LEVEL,
          HANDLER_ERRORS,
          DURATION_BUCKETS,
          EXTENSIONS_BUCKETS,
          NATIVE_HISTOGRAMS,
          TOTALS_RESET_AFTER,
          REPEAT_UNCHANGED,
          PRICES,
          FAIL_FAST);

  private SettingDefinitions() {}

  /** A duration, or 0 for {@code none}. */
  private static SettingType<Duration> durationOrNone() {
    SettingType<Duration> duration = SettingType.DURATION;
    return new SettingType<>(
        duration.allowed() + "; or none",
        false,
        text -> text.equalsIgnoreCase("none") ? Duration.ZERO : duration.parser().apply(text));
  }

  private static SettingType<List<Duration>> bounds() {
    SettingType<List<Duration>> list = SettingType.listOf(SettingType.DURATION);
    return new SettingType<>(
        list.allowed() + "; or none",
        false,
        text -> text.equalsIgnoreCase("none") ? List.of() : list.parser().apply(text));
  }
}
