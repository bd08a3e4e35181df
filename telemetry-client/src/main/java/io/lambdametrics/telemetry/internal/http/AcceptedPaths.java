package io.lambdametrics.telemetry.internal.http;

import java.util.concurrent.atomic.AtomicInteger;

/**
 * The paths on which a {@link PostServer} takes requests: its secret path, and {@code /} where
 * Lambda drops the path of the URI that it was given.
 *
 * <p>Lambda does so on managed instances. Nothing is known of it elsewhere, but refusing {@code /}
 * would then lose all telemetry. Lambda repeats a refused batch, so {@code /} is taken after a few
 * refusals unless a request came on the secret path before. No batch is lost this way.
 *
 * <p>May be used by several threads.
 */
public final class AcceptedPaths {

  /** Refused requests to {@code /} after which Lambda is taken to drop the path. */
  public static final int REFUSALS = 3;

  private final SecretPath own;
  private final boolean pathless;
  private final AtomicInteger refusedRoots = new AtomicInteger();
  private volatile boolean ownSeen;

  /**
   * Creates the rule.
   *
   * @param own the secret path
   * @param pathless whether to take {@code /} from the start
   */
  public AcceptedPaths(SecretPath own, boolean pathless) {
    this.own = own;
    this.pathless = pathless;
  }

  /** Returns whether a request's target is the secret path, which only Lambda knows. */
  boolean isOwn(String target) {
    boolean isOwn = own.isTarget(target);
    ownSeen |= isOwn;
    return isOwn;
  }

  /** Returns whether to take a request whose target is not the secret path. */
  boolean takesOther(String target) {
    if (!SecretPath.isRoot(target)) {
      return false;
    }
    return pathless || (!ownSeen && refusedRoots.incrementAndGet() > REFUSALS);
  }
}
