// SPDX-License-Identifier: Apache-2.0
package io.lambdametrics.emulator.internal.report;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Periods of time, which may overlap. Looking one up takes logarithmic time. */
final class Periods {

  /** The latest end of all periods that begin at a time or before. */
  private final TreeMap<Long, Long> latestEnds = new TreeMap<>();

  /** Collects the periods of deliveries. */
  Periods(List<Delivered> deliveries) {
    long latest = Long.MIN_VALUE;
    for (Delivered delivery :
        deliveries.stream().sorted(Comparator.comparingLong(Delivered::from)).toList()) {
      latest = Math.max(latest, delivery.to());
      latestEnds.put(delivery.from(), latest);
    }
  }

  /** Tells whether one of the periods has a moment in common with the given one. */
  boolean overlap(long from, long to) {
    Map.Entry<Long, Long> latestEnd = latestEnds.floorEntry(to);
    return latestEnd != null && latestEnd.getValue() >= from;
  }
}
