// SPDX-License-Identifier: Apache-2.0
package io.lambdametrics.app;

import dagger.Module;
import dagger.Provides;
import io.lambdametrics.api.backend.MetricsBackendProvider;
import io.lambdametrics.app.config.AppSettings;
import io.lambdametrics.app.config.Clocks;
import io.lambdametrics.app.config.FunctionLabels;
import io.lambdametrics.app.config.InstanceLabels;
import io.lambdametrics.app.config.LambdaEnvironment;
import io.lambdametrics.app.config.Version;
import io.lambdametrics.app.push.BackendLoader;
import io.lambdametrics.app.push.ExtensionMetricsCollector;
import io.lambdametrics.app.push.PushCoordinator;
import io.lambdametrics.app.queue.DurableMetrics;
import io.lambdametrics.app.queue.Journal;
import io.lambdametrics.app.queue.TotalsPolicy;
import io.lambdametrics.engine.MetricsEngine;
import io.lambdametrics.telemetry.ExtensionsApi;
import io.lambdametrics.telemetry.ListenerScope;
import io.lambdametrics.telemetry.Registration;
import jakarta.inject.Singleton;

/** Provides the objects of the graph that Dagger cannot create by an injected constructor. */
@Module
interface ExtensionModule {

  @Provides
  @Singleton
  static ExtensionMetricsCollector extensionMetrics() {
    return new ExtensionMetricsCollector();
  }

  @Provides
  @Singleton
  static MetricsEngine engine(
      AppSettings settings,
      LambdaEnvironment environment,
      ExtensionMetricsCollector extensionMetrics,
      Clocks clocks) {
    return new MetricsEngine(settings.engineOptions(environment), clocks.now(), extensionMetrics);
  }

  @Provides
  @Singleton
  static DurableMetrics durableMetrics(
      MetricsEngine engine,
      InstanceLabels labels,
      AppSettings settings,
      LambdaEnvironment environment,
      Clocks clocks) {
    Journal journal = new Journal(environment.ownFolder());
    TotalsPolicy totals = new TotalsPolicy(settings.totalsResetAfter(), settings.repeatUnchanged());
    return new DurableMetrics(engine, labels, settings.backends(), totals, clocks, journal);
  }

  /**
   * Creates the coordinator, and connects the extension metrics to the counters of the pushes and
   * of the journal. The collector cannot get them earlier: both need the engine, which needs the
   * collector.
   */
  @Provides
  @Singleton
  static PushCoordinator pushCoordinator(
      DurableMetrics metrics,
      AppSettings settings,
      Clocks clocks,
      ExtensionMetricsCollector extensionMetrics) {
    PushCoordinator coordinator = new PushCoordinator(metrics, settings, clocks);
    extensionMetrics.setPushCounts(coordinator::pushCounts);
    extensionMetrics.setJournalFailures(metrics::journalFailures);
    return coordinator;
  }

  @Provides
  static BackendLoader backendLoader(Iterable<MetricsBackendProvider> providers) {
    return new BackendLoader(providers, Version.userAgent());
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
  static ListenerScope listenerScope(LambdaEnvironment environment, ExtensionsApi api) {
    return new ListenerScope(environment.isManagedInstance(), api.isOnLoopback());
  }
}
