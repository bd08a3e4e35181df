// SPDX-License-Identifier: Apache-2.0
package io.lambdametrics.engine.internal;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A value that several events can report. The earliest event wins, by the events' own times, so the
 * order of arrival does not matter. Of two events with the same time the smaller value wins.
 */
public final class FirstObservedValue {

  private double value = Double.NaN;
  private @Nullable Instant time;

  /** Offers the value of an event; {@code NaN} if the event has none. */
  public void offer(Instant eventTime, double offered) {
    if (Double.isNaN(offered)) {
      return;
    }
    int order = time == null ? -1 : eventTime.compareTo(time);
    if (order < 0 || (order == 0 && offered < value)) {
      time = eventTime;
      value = offered;
    }
  }

  /** Forgets the value. */
  public void clear() {
    value = Double.NaN;
    time = null;
  }

  /** Returns the value; {@code NaN} while no event has reported one. */
  public double get() {
    return value;
  }
}
