package io.lambdametrics.backend.prometheus.remotewrite;

/**
 * Learns how many series a receiver takes in one request.
 *
 * <p>Each 413 halves the number, down to a floor: what is refused there is not too large, whatever
 * the receiver says, so nothing is learned of it. After pushes that went well the number grows
 * again. Growth that is refused is tried later and later, so that a receiver with a limit gets few
 * requests in vain. Not thread-safe.
 */
final class PartSize {

  /** A request of so few series has a few hundred bytes: no receiver refuses that for its size. */
  static final int FLOOR = 4;

  /** Growth is tried once in so many pushes at the least. */
  private static final int LONGEST_PAUSE = 64;

  private final int most;
  private int current;
  private int pushesUntilGrowth = 1;
  private int pause = 1;
  private boolean grown;

  /**
   * @param most the number to begin with, which is never exceeded
   */
  PartSize(int most) {
    this.most = most;
    this.current = most;
  }

  /** The most series that a request may have now. */
  int current() {
    return current;
  }

  /**
   * Takes note of a 413.
   *
   * @param series how many series the refused request had
   * @return whether fewer may be taken; {@link #current} is how many to try
   */
  boolean refused(int series) {
    if (series <= FLOOR) {
      return false;
    }
    if (grown) {
      pause = Math.min(pause * 2, LONGEST_PAUSE);
      grown = false;
    }
    pushesUntilGrowth = pause;
    current = Math.max((series + 1) / 2, FLOOR);
    return true;
  }

  /** Takes note of a push of which all parts were accepted. */
  void accepted() {
    if (current < most && --pushesUntilGrowth <= 0) {
      current = Math.min(current * 2, most);
      pushesUntilGrowth = pause;
      grown = true;
    }
  }

  /** Forgets what was learned from a push that was refused in every size. */
  void forget(int before) {
    current = before;
  }
}
