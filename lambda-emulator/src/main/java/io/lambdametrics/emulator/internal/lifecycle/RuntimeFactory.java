// SPDX-License-Identifier: Apache-2.0
package io.lambdametrics.emulator.internal.lifecycle;

import io.lambdametrics.emulator.internal.core.EnvironmentFailure;
import io.lambdametrics.emulator.internal.core.EnvironmentId;
import io.lambdametrics.emulator.internal.core.FunctionSettings;
import io.lambdametrics.emulator.internal.process.CustomRuntime;
import io.lambdametrics.emulator.internal.process.FunctionRuntime;
import io.lambdametrics.emulator.internal.process.ProcessEnvironment;
import io.lambdametrics.emulator.internal.run.EnvironmentRun;
import io.lambdametrics.emulator.internal.run.RuntimeSession;
import java.nio.file.Path;
import java.util.Map;
import java.util.function.Consumer;

/** Creates the function's runtime for each run. */
final class RuntimeFactory {

  private final FunctionSettings settings;
  private final EnvironmentResources resources;
  private final EnvironmentId instanceId;
  private final Consumer<String> onLine;

  /**
   * @param onLine receives each line that the function prints
   */
  RuntimeFactory(
      FunctionSettings settings,
      EnvironmentResources resources,
      EnvironmentId instanceId,
      Consumer<String> onLine) {
    this.settings = settings;
    this.resources = resources;
    this.instanceId = instanceId;
    this.onLine = onLine;
  }

  FunctionRuntime create(EnvironmentRun run) {
    if (settings.function().isEmpty()) {
      RuntimeSession session = run.runtimeSession();
      return new BuiltInRuntime(
          resources.ownAddress(),
          settings.functionInit(run.number()),
          settings.managed() ? settings.maxConcurrency() : 1,
          id -> session.running(id).invocation(),
          onLine,
          () -> run.fail(EnvironmentFailure.outOfMemory(settings)));
    }
    Path file = settings.function().get();
    Map<String, String> variables =
        ProcessEnvironment.ofRuntime(
            settings,
            resources.advertisedAddress(),
            resources.temp().path(),
            CustomRuntime.taskRoot(file),
            instanceId.get());
    return new CustomRuntime(
        resources.limits().command(file), file, variables, onLine, resources.signals());
  }
}
