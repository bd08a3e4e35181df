package io.lambdametrics.app;

import io.lambdametrics.api.backend.MetricsBackendProvider;
import io.lambdametrics.api.settings.Settings;
import io.lambdametrics.api.settings.SettingsException;
import io.lambdametrics.app.config.AppSettings;
import io.lambdametrics.app.config.Clocks;
import io.lambdametrics.app.config.EnvironmentVariables;
import io.lambdametrics.app.config.LambdaEnvironment;
import io.lambdametrics.app.invocation.EventLoop;
import io.lambdametrics.app.log.StdoutLoggerFinder;
import io.lambdametrics.telemetry.ExtensionEvent;
import io.lambdametrics.telemetry.ExtensionsApi;
import io.lambdametrics.telemetry.Registration;
import java.lang.System.Logger.Level;
import java.util.EnumSet;
import java.util.Map;
import java.util.ServiceLoader;
import java.util.Set;

/**
 * Starts the extension: registers before anything else, since the function's cold start waits for
 * that.
 */
public final class Main {

  private Main() {}

  /**
   * Runs until Lambda shuts the environment down.
   *
   * @param args the name to register with, which is that of the executable in {@code extensions}
   */
  public static void main(String[] args) {
    int exitCode = 1;
    try {
      String name = args.length > 0 ? args[0] : "sysdig-lambda-extension";
      Map<String, String> variables = EnvironmentVariables.ofThisProcess();
      run(new LambdaEnvironment(variables, name, LambdaEnvironment.temporaryFolder(variables)));
      exitCode = 0;
    } catch (SettingsException failFast) {
      failFast
          .errors()
          .forEach(fault -> StdoutLoggerFinder.loggerOf(Main.class).log(Level.ERROR, fault));
    } catch (Exception | Error failure) {
      StdoutLoggerFinder.loggerOf(Main.class).log(Level.ERROR, "the extension ends", failure);
    } finally {
      StdoutLoggerFinder.flush();
      // Not exit(): there is nothing left to do, and threads blocked in a read would delay it.
      Runtime.getRuntime().halt(exitCode);
    }
  }

  private static void run(LambdaEnvironment environment) throws Exception {
    Settings settings = Settings.of(environment.variables());
    ExtensionsApi api = ExtensionsApi.at(environment.runtimeApi());
    Registration registration =
        api.register(environment.extensionName(), events(settings, environment));

    try {
      AppSettings app = AppSettings.read(settings);
      StdoutLoggerFinder.setLevel(app.logLevel());
      if (app.enabled()) {
        if (environment.isTemporaryFolderIgnored()) {
          StdoutLoggerFinder.loggerOf(Main.class)
              .log(
                  Level.WARNING,
                  "TMPDIR has characters that no path can have in this locale, so /tmp is used for the"
                      + " journal; set TMPDIR to a path without them, or not at all");
        }
        extension(environment, settings, app, api, registration).run();
        return;
      }
    } catch (SettingsException failFast) {
      throw failFast;
    } catch (InterruptedException | RuntimeException | Error bug) {
      StdoutLoggerFinder.loggerOf(Main.class)
          .log(Level.ERROR, "no metrics any more: the extension only serves Lambda", bug);
    }
    // To leave would fail the function.
    new EventLoop(api, registration, Clocks.SYSTEM).run(invoke -> {});
  }

  private static ExtensionLifecycle extension(
      LambdaEnvironment environment,
      Settings settings,
      AppSettings app,
      ExtensionsApi api,
      Registration registration) {
    return DaggerExtensionComponent.factory()
        .create(
            environment,
            settings,
            app,
            api,
            registration,
            Clocks.SYSTEM,
            ServiceLoader.load(MetricsBackendProvider.class))
        .extension();
  }

  private static Set<ExtensionEvent> events(Settings settings, LambdaEnvironment environment) {
    boolean invocations =
        settings.getOrDefault(AppSettings.ENABLED)
            && environment.tellsOfInvocations(settings.getOrDefault(AppSettings.PUSH_STRATEGY));
    return invocations ? EnumSet.allOf(ExtensionEvent.class) : EnumSet.of(ExtensionEvent.SHUTDOWN);
  }
}
