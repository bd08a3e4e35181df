// SPDX-License-Identifier: Apache-2.0
package io.lambdametrics.receiver;

import java.util.List;
import java.util.Map;

/**
 * A series of one push, or of everything that a receiver has stored.
 *
 * @param labels its labels, including {@code __name__}
 * @param samples its samples, oldest first
 */
public record StoredSeries(Map<String, String> labels, List<Sample> samples) {

  /**
   * One sample.
   *
   * @param timestampMs milliseconds since 1970
   * @param value its value
   */
  public record Sample(long timestampMs, double value) {}

  /** Copies both collections. */
  public StoredSeries {
    labels = Map.copyOf(labels);
    samples = List.copyOf(samples);
  }

  /** Returns the metric name. */
  public String name() {
    return labels.getOrDefault("__name__", "");
  }

  /** Returns the sum of all values: the total of a series whose samples are figures of windows. */
  public double sum() {
    return samples.stream().mapToDouble(Sample::value).sum();
  }

  /** Returns the increase of a cumulative series from 0; a smaller value is a counter reset. */
  public double increase() {
    double increase = 0;
    double last = 0;
    for (Sample sample : samples) {
      increase += sample.value() >= last ? sample.value() - last : sample.value();
      last = sample.value();
    }
    return increase;
  }

  /** Returns the newest value, or NaN if there is no sample. */
  public double last() {
    return samples.isEmpty() ? Double.NaN : samples.get(samples.size() - 1).value();
  }
}
