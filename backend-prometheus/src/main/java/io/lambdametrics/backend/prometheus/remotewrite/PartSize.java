// SPDX-License-Identifier: Apache-2.0
package io.lambdametrics.backend.prometheus.remotewrite;

/**
 * Learns how many series a receiver accepts in one request.
 *
 * <p>Each 413 halves the number, down to a minimum. A request of the minimum is not too large,
 * whatever the receiver says, so a 413 for it changes nothing. After successful pushes the number
 * doubles. Each time such an increase is refused, the pause before the next one doubles, so that a
 * receiver with a limit gets few useless requests. Not thread-safe.
 */
final class PartSize {

  /** A request of 4 series has a few hundred bytes, which no receiver refuses for its size. */
  static final int MIN = 4;

  /** The longest pause before an increase, in pushes. */
  private static final int MAX_PAUSE = 64;

  private final int max;
  private int current;
  private int pushesUntilIncrease = 1;
  private int pause = 1;
  private boolean increased;

  /**
   * @param max the initial number, which is never exceeded
   */
  PartSize(int max) {
    this.max = max;
    this.current = max;
  }

  /** Returns the number of series that a request may have now. */
  int current() {
    return current;
  }

  /**
   * Records a 413.
   *
   * @param series the number of series in the refused request
   * @return whether a smaller request may be accepted; {@link #current} is the size to try
   */
  boolean refused(int series) {
    if (series <= MIN) {
      return false;
    }
    if (increased) {
      pause = Math.min(pause * 2, MAX_PAUSE);
      increased = false;
    }
    pushesUntilIncrease = pause;
    current = Math.max((series + 1) / 2, MIN);
    return true;
  }

  /** Records a push whose parts were all accepted. */
  void accepted() {
    if (current < max && --pushesUntilIncrease <= 0) {
      current = Math.min(current * 2, max);
      pushesUntilIncrease = pause;
      increased = true;
    }
  }

  /** Restores the size before a push that was refused in every size. */
  void forget(int before) {
    current = before;
  }
}
