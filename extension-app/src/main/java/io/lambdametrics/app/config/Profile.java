// SPDX-License-Identifier: Apache-2.0
package io.lambdametrics.app.config;

import java.util.Map;

/** A set of defaults for one purpose. A variable that is set has its own value. */
public enum Profile {
  /** For figures that are added up over execution environments before they are stored. */
  FLEET(
      Map.of(
          "LAMBDA_METRICS_PUSH_INTERVAL", "60s",
          "LAMBDA_METRICS_GROUPS", "core",
          "LAMBDA_METRICS_DURATION_BUCKETS", "100ms,1s,10s",
          "LAMBDA_METRICS_EXTENSIONS_BUCKETS", "none",
          "LAMBDA_METRICS_TOTALS_RESET_AFTER", "5m",
          "LAMBDA_METRICS_REPEAT_UNCHANGED", "false",
          "SYSDIG_MONITOR_MEANS", "false"));

  @SuppressWarnings("ImmutableEnumChecker") // an immutable map
  private final Map<String, String> defaults;

  Profile(Map<String, String> defaults) {
    this.defaults = defaults;
  }

  /** Returns the values of variables that are not set, by name. */
  Map<String, String> defaults() {
    return defaults;
  }
}
