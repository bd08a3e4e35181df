package io.lambdametrics.emulator;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The function's configuration, checked by {@link LambdaEmulator.Builder}. */
record FunctionSettings(
    Path opt,
    Optional<Path> function,
    String functionName,
    String functionVersion,
    String handler,
    String accountId,
    String region,
    int memorySizeMb,
    Duration timeout,
    Duration initTimeout,
    Duration restoreTimeout,
    Duration shutdownTimeout,
    InitializationType initializationType,
    int maxConcurrency,
    LogFormat logFormat,
    boolean limits,
    List<FunctionInit> functionInits,
    Set<Quirk> quirks,
    Map<String, String> environment,
    Loopback loopback) {

  FunctionSettings {
    functionInits = List.copyOf(functionInits);
    quirks = Set.copyOf(quirks);
    environment = Map.copyOf(environment);
  }

  String functionArn() {
    return "arn:aws:lambda:" + region + ":" + accountId + ":function:" + functionName;
  }

  boolean managed() {
    return initializationType == InitializationType.MANAGED_INSTANCES;
  }

  boolean plays(Quirk quirk) {
    return quirks.contains(quirk) || Quirk.always(quirk, initializationType);
  }

  /** What the built-in function does in this generation, 1 for the first; the last one goes on. */
  FunctionInit functionInit(int generation) {
    return functionInits.isEmpty()
        ? FunctionInit.success()
        : functionInits.get(Math.min(generation, functionInits.size()) - 1);
  }
}
