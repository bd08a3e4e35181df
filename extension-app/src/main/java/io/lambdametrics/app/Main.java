// SPDX-License-Identifier: Apache-2.0
package io.lambdametrics.app;

import io.lambdametrics.api.settings.Settings;
import io.lambdametrics.api.settings.SettingsException;
import io.lambdametrics.app.config.EnvironmentVariables;
import io.lambdametrics.app.config.ImpliedDefaults;
import io.lambdametrics.app.config.LambdaEnvironment;
import io.lambdametrics.app.config.SettingDefinitions;
import io.lambdametrics.app.log.StdoutLoggerFinder;
import io.lambdametrics.telemetry.ExtensionEvent;
import io.lambdametrics.telemetry.ExtensionsApi;
import io.lambdametrics.telemetry.Registration;
import java.lang.System.Logger.Level;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Registers the extension and runs it. */
public final class Main {

  private Main() {}

  /**
   * Runs until Lambda shuts the environment down.
   *
   * @param args the name to register with: that of the executable in {@code extensions}
   */
  public static void main(String[] args) {
    int exitCode = 1;
    try {
      register(args.length > 0 ? args[0] : "sysdig-lambda-extension").run();
      exitCode = 0;
    } catch (SettingsException failFast) {
      failFast.errors().forEach(error -> log(error, null));
    } catch (Exception | Error failure) {
      log("the extension stops because of an error, and no more metrics will be sent", failure);
    } finally {
      StdoutLoggerFinder.flush();
      // halt() rather than exit(): exit() would wait for threads that are blocked in a read.
      Runtime.getRuntime().halt(exitCode);
    }
  }

  /** Does as little as possible before it registers, because the cold start waits for that. */
  private static RegisteredExtension register(String extensionName) throws Exception {
    Map<String, String> variables = EnvironmentVariables.ofThisProcess();
    LambdaEnvironment environment =
        new LambdaEnvironment(variables, LambdaEnvironment.temporaryFolder(variables));
    Settings settings = ImpliedDefaults.settingsOf(variables);
    ExtensionsApi api = ExtensionsApi.at(environment.runtimeApi());
    Registration registration = api.register(extensionName, events(settings, environment));
    return new RegisteredExtension(environment, settings, api, registration);
  }

  private static Set<ExtensionEvent> events(Settings settings, LambdaEnvironment environment) {
    boolean invoke =
        settings.getOrDefault(SettingDefinitions.ENABLED)
            && environment.registersForInvoke(
                settings.getOrDefault(SettingDefinitions.PUSH_STRATEGY));
    return invoke ? EnumSet.allOf(ExtensionEvent.class) : EnumSet.of(ExtensionEvent.SHUTDOWN);
  }

  private static void log(String text, @Nullable Throwable failure) {
    StdoutLoggerFinder.loggerOf(Main.class).log(Level.ERROR, text, failure);
  }
}
