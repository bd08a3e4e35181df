// SPDX-License-Identifier: Apache-2.0
package io.lambdametrics.telemetry.internal.http;

import java.util.concurrent.atomic.AtomicInteger;

/**
 * The paths on which a {@link PostServer} accepts requests: its secret path, and {@code /} where
 * Lambda drops the path of the destination.
 *
 * <p>Lambda is known to drop the path on managed instances only. If it also did so elsewhere,
 * refusing {@code /} would lose all telemetry. So {@code /} is accepted after a few refusals,
 * unless a request came on the secret path. No batch is lost this way, because Lambda repeats a
 * refused batch.
 *
 * <p>May be used by several threads.
 */
public final class AcceptedPaths {

  /** Number of refused requests to {@code /} after which the path is accepted. */
  public static final int REFUSALS = 3;

  private final SecretPath secretPath;
  private final boolean pathless;
  private final AtomicInteger refusedRoots = new AtomicInteger();
  private volatile boolean secretPathUsed;

  /**
   * Creates the rule.
   *
   * @param secretPath the path that only Lambda knows
   * @param pathless whether to accept {@code /} from the start
   */
  public AcceptedPaths(SecretPath secretPath, boolean pathless) {
    this.secretPath = secretPath;
    this.pathless = pathless;
  }

  /** Returns whether a request's target is the secret path. */
  boolean isSecretPath(HttpHead request) {
    boolean isSecretPath = request.hasTarget(secretPath);
    secretPathUsed |= isSecretPath;
    return isSecretPath;
  }

  /** Returns whether to accept a request whose target is not the secret path. */
  boolean acceptsOther(HttpHead request) {
    if (!request.hasRootAsTarget()) {
      return false;
    }
    return pathless || (!secretPathUsed && refusedRoots.incrementAndGet() > REFUSALS);
  }
}
