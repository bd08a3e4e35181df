// SPDX-License-Identifier: Apache-2.0
package io.lambdametrics.app.config;

import io.lambdametrics.api.settings.Settings;
import io.lambdametrics.engine.MetricGroup;
import java.util.HashMap;
import java.util.Map;

/**
 * The defaults that other settings imply: those of a {@link Profile}, and those that
 * OpenTelemetry's convention for functions needs.
 */
public final class ImpliedDefaults {

  private static final String BACKENDS = "LAMBDA_METRICS_BACKENDS";
  private static final String GROUPS = "LAMBDA_METRICS_GROUPS";
  private static final String PROFILE = "LAMBDA_METRICS_PROFILE";
  private static final String CONVENTION = "OTLP_METRICS_CONVENTION";

  /** The groups with all metrics of the convention. */
  public static final String FAAS_GROUPS = "core,init,runtime,faas";

  /** The groups of the convention, and the bounds that it advises. */
  static final Map<String, String> FAAS_CONVENTION =
      Map.of(
          GROUPS,
          FAAS_GROUPS,
          "LAMBDA_METRICS_DURATION_BUCKETS",
          "5ms,10ms,25ms,50ms,75ms,100ms,250ms,500ms,750ms,1s,2500ms,5s,7500ms,10s");

  private ImpliedDefaults() {}

  /** Returns the settings of an environment. */
  public static Settings settingsOf(Map<String, String> variables) {
    return Settings.of(variables, of(variables));
  }

  /** Returns the values of variables that are not set. Invalid settings imply nothing. */
  static Map<String, String> of(Map<String, String> variables) {
    Map<String, String> ofProfile = ofProfile(text(variables, PROFILE));
    if (!usesFaasConvention(variables)) {
      return ofProfile;
    }
    Map<String, String> defaults = new HashMap<>(FAAS_CONVENTION);
    defaults.putAll(ofProfile);
    // Without these groups, the convention's metrics would be missing.
    defaults.put(GROUPS, FAAS_GROUPS);
    return defaults;
  }

  /** Returns whether the groups are those of the convention because no variable sets them. */
  public static boolean areGroupsOfFaasConvention(Settings settings) {
    return !settings.names().contains(GROUPS)
        && settings.getOrDefault(SettingDefinitions.GROUPS).contains(MetricGroup.FAAS);
  }

  private static Map<String, String> ofProfile(String name) {
    if (!name.isEmpty()) {
      for (Profile profile : Profile.values()) {
        if (profile.name().equalsIgnoreCase(name)) {
          return profile.defaults();
        }
      }
    }
    return Map.of();
  }

  private static boolean usesFaasConvention(Map<String, String> variables) {
    if (text(variables, CONVENTION).equalsIgnoreCase("faas")) {
      for (String backend : text(variables, BACKENDS).split(",", -1)) {
        if (backend.strip().equals("otlp")) {
          return true;
        }
      }
    }
    return false;
  }

  private static String text(Map<String, String> variables, String name) {
    return variables.getOrDefault(name, "").strip();
  }
}
