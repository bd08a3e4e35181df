package io.lambdametrics.telemetry;

import io.lambdametrics.telemetry.internal.http.SecretPath;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Which paths a {@link TelemetryListener} takes batches on: its own secret path, and {@code /} only
 * where Lambda drops the path of the URI that it was given.
 *
 * <p>That is known of managed instances. No source says it of default Lambda, and none rules it
 * out; there, all telemetry would be refused for ever. Lambda sends a refused batch again, so a few
 * refusals of {@code /} before anything came on the own path settle it, and no batch is lost.
 *
 * <p>May be used by several threads.
 */
final class AcceptedPaths {

  /** So many requests to {@code /} are refused before Lambda is taken to drop the path. */
  static final int REFUSALS = 3;

  private final SecretPath own;
  private final boolean pathless;
  private final AtomicInteger refusedRoots = new AtomicInteger();
  private volatile boolean ownSeen;

  /**
   * Makes the rule.
   *
   * @param own the listener's own path
   * @param pathless see {@link ListenerScope#pathless}
   */
  AcceptedPaths(SecretPath own, boolean pathless) {
    this.own = own;
    this.pathless = pathless;
  }

  /** Returns whether a request's target is the own path, which only Lambda knows. */
  boolean isOwn(String target) {
    boolean isOwn = own.isTarget(target);
    ownSeen |= isOwn;
    return isOwn;
  }

  /** Returns whether to take a request whose target is not the own path. */
  boolean takesOther(String target) {
    if (!SecretPath.isRoot(target)) {
      return false;
    }
    return pathless || (!ownSeen && refusedRoots.incrementAndGet() > REFUSALS);
  }
}
