package io.lambdametrics.app;

import dagger.BindsInstance;
import dagger.Component;
import io.lambdametrics.api.backend.MetricsBackendProvider;
import io.lambdametrics.api.settings.Settings;
import io.lambdametrics.app.config.AppSettings;
import io.lambdametrics.app.config.Clocks;
import io.lambdametrics.app.config.LambdaEnvironment;
import io.lambdametrics.telemetry.ExtensionsApi;
import io.lambdametrics.telemetry.Registration;
import jakarta.inject.Singleton;

/** The graph of the extension, which is made once it is registered. */
@Singleton
@Component(modules = ExtensionModule.class)
interface ExtensionComponent {

  ExtensionLifecycle extension();

  /** Everything that differs between production and a test enters here. */
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
