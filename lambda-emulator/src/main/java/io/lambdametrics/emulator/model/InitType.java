// SPDX-License-Identifier: Apache-2.0
package io.lambdametrics.emulator.model;

import java.time.Duration;

/** How an environment is initialised, as telemetry and environment variables state it. */
public enum InitType {
  /** Initialised when it is needed or slightly earlier. The init is limited to 10 s. */
  ON_DEMAND("on-demand"),
  /** Initialised in advance and kept ready. Reports never state the init's duration. */
  PROVISIONED_CONCURRENCY("provisioned-concurrency"),
  /** Initialised once, kept as a snapshot and restored before its first invocation. */
  SNAP_START("snap-start"),
  /** Serves several invocations at the same time, and is never frozen. */
  MANAGED_INSTANCES("lambda-managed-instances");

  private static final Duration LONGEST = Duration.ofMinutes(15);
  private static final Duration SHORTEST = Duration.ofSeconds(130);

  private final String platformName;

  InitType(String platformName) {
    this.platformName = platformName;
  }

  /** Returns AWS's name, the value of {@code AWS_LAMBDA_INITIALIZATION_TYPE}. */
  public String platformName() {
    return platformName;
  }

  /**
   * Returns the limit of the first init, as AWS documents it: 10 s on demand, otherwise the longer
   * of 130 s and the function's timeout, at most 15 minutes.
   */
  public Duration initTimeout(Duration functionTimeout) {
    if (this == ON_DEMAND) {
      return Duration.ofSeconds(10);
    }
    Duration limit = functionTimeout.compareTo(SHORTEST) > 0 ? functionTimeout : SHORTEST;
    return limit.compareTo(LONGEST) > 0 ? LONGEST : limit;
  }
}
