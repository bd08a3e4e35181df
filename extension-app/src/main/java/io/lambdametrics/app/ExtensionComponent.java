// SPDX-License-Identifier: Apache-2.0
package io.lambdametrics.app;

import dagger.BindsInstance;
import dagger.Component;
import io.lambdametrics.api.backend.MetricsBackendProvider;
import io.lambdametrics.api.settings.Settings;
import io.lambdametrics.app.config.AppSettings;
import io.lambdametrics.app.config.Clocks;
import io.lambdametrics.app.config.LambdaEnvironment;
import io.lambdametrics.app.invocation.TelemetryIntake;
import io.lambdametrics.telemetry.ExtensionsApi;
import io.lambdametrics.telemetry.Registration;
import jakarta.inject.Singleton;

/** The object graph of the extension, created after the registration. */
@Singleton
@Component(modules = ExtensionModule.class)
interface ExtensionComponent {

  ExtensionLifecycle lifecycle();

  /** Returns the intake of the lifecycle. A test gives it telemetry without a listener. */
  TelemetryIntake telemetryIntake();

  /** Takes everything that differs between production and a test. */
  @Component.Factory
  interface Factory {
    ExtensionComponent create(
        @BindsInstance LambdaEnvironment environment,
        @BindsInstance Settings settings,
        @BindsInstance AppSettings appSettings,
        @BindsInstance ExtensionsApi api,
        @BindsInstance Registration registration,
        @BindsInstance Clocks clocks,
        @BindsInstance Iterable<MetricsBackendProvider> providers);
  }
}
