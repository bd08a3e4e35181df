// SPDX-License-Identifier: Apache-2.0
package io.lambdametrics.app;

import io.lambdametrics.api.settings.Setting;
import io.lambdametrics.app.config.MisspelledSettings;
import io.lambdametrics.app.config.SettingDefinitions;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/**
 * Logs each error of the settings once, and the variables that look like misspelled settings.
 *
 * <p>Thread-safe: the only mutable state is a concurrent set.
 */
final class SettingsErrorLog {

  private final Set<String> variables;
  private final Logger logger;
  private final Set<String> logged = ConcurrentHashMap.newKeySet();

  /**
   * Creates a log without errors.
   *
   * @param variables the names of all environment variables
   */
  SettingsErrorLog(Set<String> variables, Logger logger) {
    this.variables = variables;
    this.logger = logger;
  }

  /** Returns whether no error has been logged. */
  boolean isEmpty() {
    return logged.isEmpty();
  }

  /**
   * Logs the errors that are not in the log yet. The first time, it also logs the variables that
   * may be misspelled settings.
   *
   * @param settingNames the names of the backends' settings, by the backend's name
   */
  void logErrors(List<String> errors, Supplier<Map<String, List<String>>> settingNames) {
    boolean isFirst = logged.isEmpty();
    boolean anyNew = false;
    for (String error : errors) {
      if (logged.add(error)) {
        logger.log(Level.ERROR, error);
        anyNew = true;
      }
    }
    if (anyNew && isFirst) {
      logPossibleCauses(settingNames.get());
    }
    if (anyNew) {
      logger.log(Level.ERROR, "no metrics will be sent until the errors above are fixed");
    }
  }

  /** Logs each variable that may be a misspelling of a setting that is missing or invalid. */
  void logPossibleCauses(Map<String, List<String>> settingNames) {
    MisspelledSettings finder = misspelledSettings(settingNames);
    log(Level.WARNING, finder.misspelled(variables));
    log(Level.WARNING, finder.similar(variables, settingNames.keySet()));
  }

  /** Logs misspelled settings after a start without errors. */
  void logMisspelled(Map<String, List<String>> settingNames, List<String> backendsInUse) {
    MisspelledSettings finder = misspelledSettings(settingNames);
    log(Level.WARNING, finder.misspelled(variables));
    // No required setting is missing, so a similar variable most likely belongs to another program.
    log(Level.INFO, finder.similar(variables, Set.copyOf(backendsInUse)));
  }

  private static MisspelledSettings misspelledSettings(Map<String, List<String>> settingNames) {
    List<String> own = SettingDefinitions.ALL.stream().map(Setting::name).toList();
    return new MisspelledSettings(own, settingNames);
  }

  private void log(Level level, List<String> lines) {
    lines.forEach(line -> logger.log(level, line));
  }
}
