package io.lambdametrics.emulator;

import java.nio.file.Path;
import java.util.function.Consumer;

/** Makes the function's runtime anew for each generation. */
final class RuntimeFactory {

  private final FunctionSettings settings;
  private final Signals signals;
  private final Path temp;
  private final String instanceId;
  private final Consumer<String> onLine;

  RuntimeFactory(
      FunctionSettings settings,
      Signals signals,
      Path temp,
      String instanceId,
      Consumer<String> onLine) {
    this.settings = settings;
    this.signals = signals;
    this.temp = temp;
    this.instanceId = instanceId;
    this.onLine = onLine;
  }

  FunctionRuntime create(Generation generation, String runtimeApi) {
    if (settings.function().isEmpty()) {
      RuntimeSession session = generation.runtimeSession();
      return new ScriptedRuntime(runtimeApi, id -> session.running(id).invocation(), onLine);
    }
    Path file = settings.function().get();
    return new ExecutableRuntime(
        file,
        ProcessEnvironment.ofRuntime(
            settings, runtimeApi, temp, ExecutableRuntime.taskRoot(file), instanceId),
        onLine,
        signals);
  }
}
