// SPDX-License-Identifier: Apache-2.0
package io.lambdametrics.emulator.internal.core;

import io.lambdametrics.emulator.model.FunctionInit;
import io.lambdametrics.emulator.model.FunctionLogFormat;
import io.lambdametrics.emulator.model.InitType;
import io.lambdametrics.emulator.model.PlatformVariation;
import java.nio.file.Path;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The function's configuration, checked by the builder of the emulator. */
public record FunctionSettings(
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
    InitType initializationType,
    int maxConcurrency,
    FunctionLogFormat logFormat,
    boolean limits,
    boolean freezing,
    List<FunctionInit> functionInits,
    Set<PlatformVariation> variations,
    Map<String, String> environment,
    LoopbackInterface loopback) {

  /** The variations that AWS's published supervisor for managed instances has. */
  private static final Set<PlatformVariation> OF_MANAGED_INSTANCES =
      EnumSet.of(
          PlatformVariation.SECOND_SUBSCRIPTION_REFUSED,
          PlatformVariation.DESTINATION_PATH_DROPPED,
          PlatformVariation.SEQUENCE_ID_SENT,
          PlatformVariation.REJECTED_BATCH_DROPPED,
          PlatformVariation.BUSY_LISTENER_LOSES_BATCHES);

  public FunctionSettings {
    functionInits = List.copyOf(functionInits);
    variations = Set.copyOf(variations);
    environment = Map.copyOf(environment);
  }

  public String functionArn() {
    return "arn:aws:lambda:" + region + ":" + accountId + ":function:" + functionName;
  }

  public boolean managed() {
    return initializationType == InitType.MANAGED_INSTANCES;
  }

  /** Tells whether a platform variation is enabled, by the user or by the type of the function. */
  public boolean isEnabled(PlatformVariation variation) {
    return variations.contains(variation)
        || (managed() && OF_MANAGED_INSTANCES.contains(variation));
  }

  /**
   * Returns what the built-in function does in the init of this run, 1 for the first; the last
   * value applies to all further runs.
   */
  public FunctionInit functionInit(int run) {
    return functionInits.isEmpty()
        ? FunctionInit.success()
        : functionInits.get(Math.min(run, functionInits.size()) - 1);
  }
}
