// SPDX-License-Identifier: Apache-2.0
package io.lambdametrics.app;

import io.lambdametrics.api.backend.MetricsBackendProvider;
import io.lambdametrics.api.settings.Settings;
import io.lambdametrics.api.settings.SettingsException;
import io.lambdametrics.app.config.AppSettings;
import io.lambdametrics.app.config.Clocks;
import io.lambdametrics.app.config.LambdaEnvironment;
import io.lambdametrics.app.invocation.EventLoop;
import io.lambdametrics.app.log.StdoutLoggerFinder;
import io.lambdametrics.telemetry.ExtensionsApi;
import io.lambdametrics.telemetry.Registration;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.ServiceLoader;

/**
 * The extension after its registration. If it is disabled or fails, it still requests events from
 * Lambda and ignores them until SHUTDOWN, because an extension that exits fails the function.
 */
final class RegisteredExtension {

  private static final Logger logger = StdoutLoggerFinder.loggerOf(RegisteredExtension.class);

  private final LambdaEnvironment environment;
  private final Settings settings;
  private final ExtensionsApi api;
  private final Registration registration;

  RegisteredExtension(
      LambdaEnvironment environment,
      Settings settings,
      ExtensionsApi api,
      Registration registration) {
    this.environment = environment;
    this.settings = settings;
    this.api = api;
    this.registration = registration;
  }

  /**
   * Runs until Lambda shuts the environment down.
   *
   * @throws IOException if Lambda can no longer be reached
   * @throws SettingsException for invalid settings that are meant to fail the function
   */
  void run() throws IOException {
    try {
      AppSettings app = AppSettings.read(settings);
      StdoutLoggerFinder.setLevel(app.logLevel());
      if (app.enabled()) {
        warnIfTemporaryFolderIsIgnored();
        lifecycle(app).run();
        return;
      }
    } catch (SettingsException failFast) {
      throw failFast;
    } catch (InterruptedException | RuntimeException | Error bug) {
      logger.log(
          Level.ERROR,
          "no more metrics will be sent because of an error in the extension; the function is not"
              + " affected",
          bug);
    }
    new EventLoop(api, registration, Clocks.SYSTEM).run(invoke -> {});
  }

  private void warnIfTemporaryFolderIsIgnored() {
    if (environment.isTemporaryFolderIgnored()) {
      logger.log(
          Level.WARNING,
          "TMPDIR contains characters that no path can have in this process's locale, so the"
              + " journal is in /tmp; set TMPDIR to a path without them, or unset it");
    }
  }

  private ExtensionLifecycle lifecycle(AppSettings app) {
    return DaggerExtensionComponent.factory()
        .create(
            environment,
            settings,
            app,
            api,
            registration,
            Clocks.SYSTEM,
            NativeLayer.isThisProcess()
                ? BuiltInBackends::iterator
                : () -> ServiceLoader.load(MetricsBackendProvider.class).iterator())
        .lifecycle();
  }
}
