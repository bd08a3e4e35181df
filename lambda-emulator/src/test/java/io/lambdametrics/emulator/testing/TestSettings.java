// SPDX-License-Identifier: Apache-2.0
package io.lambdametrics.emulator.testing;

import io.lambdametrics.emulator.internal.core.FunctionSettings;
import io.lambdametrics.emulator.internal.core.LoopbackInterface;
import io.lambdametrics.emulator.internal.lifecycle.ShutdownPhase;
import io.lambdametrics.emulator.model.FunctionLogFormat;
import io.lambdametrics.emulator.model.InitType;
import io.lambdametrics.emulator.model.PlatformVariation;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Settings of a function, for tests without an environment. */
public final class TestSettings {

  private TestSettings() {}

  public static FunctionSettings of(PlatformVariation... variations) {
    return of(InitType.ON_DEMAND, variations);
  }

  public static FunctionSettings of(InitType type, PlatformVariation... variations) {
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
        FunctionLogFormat.TEXT,
        false,
        true,
        List.of(),
        Set.of(variations),
        Map.of(),
        LoopbackInterface.DEFAULT);
  }
}
