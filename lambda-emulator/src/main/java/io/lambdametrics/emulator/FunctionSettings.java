package io.lambdametrics.emulator;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;

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
    Map<String, String> environment) {

  FunctionSettings {
    environment = Map.copyOf(environment);
  }

  String functionArn() {
    return "arn:aws:lambda:" + region + ":" + accountId + ":function:" + functionName;
  }
}
