// SPDX-License-Identifier: Apache-2.0
package io.lambdametrics.app;

import io.lambdametrics.api.settings.Settings;
import io.lambdametrics.app.config.AppSettings;
import io.lambdametrics.app.config.ImpliedDefaults;
import io.lambdametrics.app.config.PushStrategy;
import io.lambdametrics.app.config.SettingDefinitions;
import io.lambdametrics.app.queue.TotalsPolicy;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Finds valid settings that probably do something else than the user expects. */
final class SettingsAdvice {

  private static final String RESET_AFTER = SettingDefinitions.TOTALS_RESET_AFTER.name();

  private SettingsAdvice() {}

  /** Returns a warning for each of them. */
  static List<String> of(AppSettings app, Settings settings) {
    List<String> warnings = new ArrayList<>();
    Optional<Duration> resetAfter = app.totalsResetAfter();
    if (resetAfter.isPresent()) {
      if (app.pushStrategy() != PushStrategy.END
          && resetAfter.get().compareTo(app.pushInterval()) <= 0) {
        warnings.add(
            RESET_AFTER
                + " is not longer than the push interval, so totals start at 0 again at every push;"
                + " set it to several intervals, and to half of the time after which the receiver"
                + " forgets");
      }
      if (settings.names().contains(RESET_AFTER)) {
        addWithoutRestarts(app.backends(), warnings);
      }
    }
    if (app.backends().size() > 1 && ImpliedDefaults.areGroupsOfFaasConvention(settings)) {
      warnings.add(
          "OTLP_METRICS_CONVENTION=faas changes the default groups of all backends, so each gets the"
              + " groups "
              + ImpliedDefaults.FAAS_GROUPS
              + ", with more series than without it; set LAMBDA_METRICS_GROUPS to choose them");
    }
    return warnings;
  }

  private static void addWithoutRestarts(List<String> backends, List<String> warnings) {
    for (String backend : backends) {
      if (!TotalsPolicy.canRestart(backend)) {
        warnings.add(
            RESET_AFTER
                + " does nothing for the backend "
                + backend
                + ", which cannot send the sample of 0 that a restart needs");
      }
    }
  }
}
