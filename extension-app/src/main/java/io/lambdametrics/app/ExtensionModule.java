package io.lambdametrics.app;

import dagger.Module;
import dagger.Provides;
import io.lambdametrics.api.backend.MetricsBackendProvider;
import io.lambdametrics.api.settings.Settings;
import io.lambdametrics.app.config.AppSettings;
import io.lambdametrics.app.config.Clocks;
import io.lambdametrics.app.config.FunctionLabels;
import io.lambdametrics.app.config.InstanceId;
import io.lambdametrics.app.config.InstanceLabels;
import io.lambdametrics.app.config.LambdaEnvironment;
import io.lambdametrics.app.config.PriceTable;
import io.lambdametrics.app.config.Version;
import io.lambdametrics.app.invocation.EventLoop;
import io.lambdametrics.app.invocation.InvocationHandler;
import io.lambdametrics.app.invocation.TelemetryIntake;
import io.lambdametrics.app.log.StdoutLoggerFinder;
import io.lambdametrics.app.push.BackendLoader;
import io.lambdametrics.app.push.ExtensionMetricsCollector;
import io.lambdametrics.app.push.PushCoordinator;
import io.lambdametrics.app.queue.DurableMetrics;
import io.lambdametrics.app.queue.Journal;
import io.lambdametrics.engine.EngineOptions;
import io.lambdametrics.engine.MetricsEngine;
import io.lambdametrics.telemetry.ExtensionsApi;
import io.lambdametrics.telemetry.ListenerScope;
import io.lambdametrics.telemetry.Registration;
import jakarta.inject.Singleton;

/** How each part is made. The parts have plain constructors and know nothing of Dagger. */
@Module
interface ExtensionModule {

  @Provides
  @Singleton
  static ExtensionMetricsCollector selfCounts() {
    return new ExtensionMetricsCollector();
  }

  @Provides
  @Singleton
  static MetricsEngine engine(
      AppSettings settings,
      LambdaEnvironment environment,
      ExtensionMetricsCollector counts,
      Clocks clocks) {
    EngineOptions options =
        EngineOptions.DEFAULT
            .withGroups(settings.groups())
            .withHandlerErrors(settings.handlerErrors() && !environment.isManagedInstance())
            .withDurationBounds(settings.durationBounds(environment.isManagedInstance()))
            .withExponentialBuckets(settings.nativeHistograms())
            .withPrices(
                PriceTable.prices(
                    System.getProperty("os.arch"),
                    environment.initializationType(),
                    settings.prices()));
    return new MetricsEngine(options, clocks.now(), counts);
  }

  @Provides
  @Singleton
  static DurableMetrics ledger(
      MetricsEngine engine,
      InstanceLabels labels,
      AppSettings settings,
      LambdaEnvironment environment,
      Clocks clocks) {
    Journal journal = new Journal(environment.ownFolder());
    return new DurableMetrics(engine, labels, settings.backends(), clocks, journal);
  }

  @Provides
  @Singleton
  static TelemetryIntake intake(
      MetricsEngine engine,
      DurableMetrics ledger,
      AppSettings settings,
      LambdaEnvironment environment) {
    return new TelemetryIntake(
        engine, ledger, environment.tellsOfInvocations(settings.pushStrategy()));
  }

  @Provides
  @Singleton
  static FunctionLabels functionLabels(
      Registration registration, LambdaEnvironment environment, AppSettings settings) {
    return new FunctionLabels(
        registration.functionName(),
        registration.functionVersion(),
        environment.region(),
        registration.accountId(),
        settings.labels());
  }

  @Provides
  @Singleton
  static InstanceLabels instanceLabels(FunctionLabels labels) {
    return new InstanceLabels(labels, InstanceId::random);
  }

  @Provides
  @Singleton
  static PushCoordinator delivery(
      DurableMetrics ledger,
      AppSettings settings,
      Clocks clocks,
      ExtensionMetricsCollector counts) {
    PushCoordinator delivery = new PushCoordinator(ledger, settings, clocks);
    counts.pushes(delivery::pushCounts);
    counts.journal(ledger::journalFailures);
    return delivery;
  }

  @Provides
  @Singleton
  static InvocationHandler invocations(
      DurableMetrics ledger,
      TelemetryIntake intake,
      PushCoordinator delivery,
      FunctionLabels labels,
      AppSettings settings,
      Clocks clocks) {
    return new InvocationHandler(ledger, intake, delivery, labels, settings, clocks);
  }

  @Provides
  static BackendLoader backendLoader(Iterable<MetricsBackendProvider> providers) {
    return new BackendLoader(providers, Version.userAgent());
  }

  @Provides
  @Singleton
  static BackendStarter backendStart(
      BackendLoader loader, AppSettings app, Settings settings, PushCoordinator delivery) {
    return new BackendStarter(
        loader,
        app,
        settings,
        delivery,
        FreeFiles::count,
        StdoutLoggerFinder.loggerOf(BackendStarter.class));
  }

  @Provides
  static EventLoop eventLoop(ExtensionsApi api, Registration registration, Clocks clocks) {
    return new EventLoop(api, registration, clocks);
  }

  @Provides
  static ExtensionLifecycle extension(
      ExtensionsApi api,
      Registration registration,
      AppSettings settings,
      TelemetryIntake intake,
      InvocationHandler invocations,
      BackendStarter backends,
      PushCoordinator delivery,
      EventLoop loop,
      ExtensionMetricsCollector counts,
      LambdaEnvironment environment,
      Clocks clocks) {
    return new ExtensionLifecycle(
        api,
        registration,
        settings,
        new ListenerScope(environment.isManagedInstance(), api.isOnLoopback()),
        intake,
        invocations,
        backends,
        delivery,
        loop,
        counts,
        clocks);
  }
}
