package io.lambdametrics.emulator;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** A function's settings where a test needs no environment. */
final class TestSettings {

  private TestSettings() {}

  static FunctionSettings of(Quirk... quirks) {
    return of(InitializationType.ON_DEMAND, quirks);
  }

  static FunctionSettings of(InitializationType type, Quirk... quirks) {
    return new FunctionSettings(
        Path.of("/opt"),
        Optional.empty(),
        "orders",
        "$LATEST",
        "function.handler",
        "123456789012",
        "us-east-1",
        512,
        Duration.ofSeconds(3),
        Duration.ofSeconds(10),
        Duration.ofSeconds(10),
        ShutdownPhase.BUDGET,
        type,
        10,
        LogFormat.TEXT,
        false,
        List.of(),
        Set.of(quirks),
        Map.of(),
        Loopback.DEFAULT);
  }
}
