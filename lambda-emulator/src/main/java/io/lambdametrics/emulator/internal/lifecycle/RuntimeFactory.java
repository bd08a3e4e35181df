package io.lambdametrics.emulator.internal.lifecycle;

import io.lambdametrics.emulator.internal.core.EnvironmentFailure;
import io.lambdametrics.emulator.internal.core.FunctionSettings;
import io.lambdametrics.emulator.internal.process.CustomRuntime;
import io.lambdametrics.emulator.internal.process.FunctionRuntime;
import io.lambdametrics.emulator.internal.process.ProcessEnvironment;
import io.lambdametrics.emulator.internal.process.ResourceLimits;
import io.lambdametrics.emulator.internal.process.Signals;
import io.lambdametrics.emulator.internal.run.EnvironmentRun;
import io.lambdametrics.emulator.internal.run.RuntimeSession;
import java.nio.file.Path;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** Makes the function's runtime anew for each generation. */
final class RuntimeFactory {

  private final FunctionSettings settings;
  private final ResourceLimits limits;
  private final Signals signals;
  private final Path temp;
  private final Supplier<String> instanceId;
  private final Consumer<String> onLine;

  RuntimeFactory(
      FunctionSettings settings,
      ResourceLimits limits,
      Signals signals,
      Path temp,
      Supplier<String> instanceId,
      Consumer<String> onLine) {
    this.settings = settings;
    this.limits = limits;
    this.signals = signals;
    this.temp = temp;
    this.instanceId = instanceId;
    this.onLine = onLine;
  }

  FunctionRuntime create(EnvironmentRun generation, String runtimeApi) {
    if (settings.function().isEmpty()) {
      RuntimeSession session = generation.runtimeSession();
      return new BuiltInRuntime(
          runtimeApi,
          settings.functionInit(generation.number()),
          settings.managed() ? settings.maxConcurrency() : 1,
          id -> session.running(id).invocation(),
          onLine,
          () -> generation.fail(EnvironmentFailure.outOfMemory(settings)));
    }
    Path file = settings.function().get();
    return new CustomRuntime(
        limits.command(file),
        file,
        ProcessEnvironment.ofRuntime(
            settings, runtimeApi, temp, CustomRuntime.taskRoot(file), instanceId.get()),
        onLine,
        signals);
  }
}
