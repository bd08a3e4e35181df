// SPDX-License-Identifier: Apache-2.0
package io.lambdametrics.emulator.internal.lifecycle;

import io.lambdametrics.emulator.internal.api.ApiRouter;
import io.lambdametrics.emulator.internal.api.ApiServer;
import io.lambdametrics.emulator.internal.api.ExtensionsApiHandler;
import io.lambdametrics.emulator.internal.api.RuntimeApiHandler;
import io.lambdametrics.emulator.internal.api.TelemetryApiHandler;
import io.lambdametrics.emulator.internal.core.EnvironmentId;
import io.lambdametrics.emulator.internal.core.FunctionSettings;
import io.lambdametrics.emulator.internal.core.Timeline;
import io.lambdametrics.emulator.internal.process.OrphanedProcesses;
import io.lambdametrics.emulator.internal.process.ResourceLimits;
import io.lambdametrics.emulator.internal.process.Signals;
import io.lambdametrics.emulator.internal.process.TempFolder;
import io.lambdametrics.emulator.internal.run.CurrentRun;
import io.lambdametrics.emulator.internal.telemetry.EnvironmentTelemetry;
import io.lambdametrics.emulator.internal.telemetry.LogLineEmitter;
import io.lambdametrics.emulator.internal.telemetry.PlatformEventEmitter;
import java.nio.file.Path;
import java.util.List;

/** Creates execution environments from their parts. */
public final class EnvironmentFactory {

  private EnvironmentFactory() {}

  /** Opens the port and creates the temporary folder; starts no extension yet. */
  public static ExecutionEnvironment create(
      FunctionSettings settings, List<Path> extensionFiles, Timeline timeline) {
    WarmUp.once();
    CurrentRun currentRun = new CurrentRun();
    EnvironmentId instanceId = new EnvironmentId(settings.functionVersion());
    EnvironmentTelemetry telemetry = new EnvironmentTelemetry(settings::isEnabled, timeline);
    PlatformEventEmitter events = new PlatformEventEmitter(settings, instanceId, telemetry);
    EnvironmentResources resources =
        resources(settings, telemetry, router(settings, telemetry, currentRun, timeline));
    LogLineEmitter logs =
        new LogLineEmitter(settings.logFormat(), telemetry, timeline, currentRun::onlyRequestId);
    RunManager runs =
        new RunManager(
            settings,
            timeline,
            resources,
            new InitPhase(settings, extensionFiles, events, resources, instanceId, logs, timeline),
            new ShutdownPhase(
                settings, telemetry, timeline, new OrphanedProcesses(resources.temp().path())),
            currentRun,
            instanceId);
    return settings.managed()
        ? new ManagedEnvironment(settings, events, runs)
        : new SequentialEnvironment(settings, events, runs);
  }

  private static ApiRouter router(
      FunctionSettings settings,
      EnvironmentTelemetry telemetry,
      CurrentRun currentRun,
      Timeline timeline) {
    return new ApiRouter(
        new ExtensionsApiHandler(settings, currentRun),
        new RuntimeApiHandler(settings, currentRun),
        new TelemetryApiHandler(settings, telemetry, currentRun),
        timeline);
  }

  private static EnvironmentResources resources(
      FunctionSettings settings, EnvironmentTelemetry telemetry, ApiRouter router) {
    TempFolder temp = new TempFolder();
    return new EnvironmentResources(
        settings.loopback(),
        telemetry,
        ApiServer.atFreePort(router, settings.loopback().address()),
        new Signals(temp.path()),
        ResourceLimits.of(settings),
        temp);
  }
}
