package io.lambdametrics.receiver;

import java.util.List;
import java.util.Map;

/**
 * A stored series.
 *
 * @param labels its labels, {@code __name__} among them
 * @param samples its samples, the oldest first
 */
public record StoredSeries(Map<String, String> labels, List<Sample> samples) {

  /**
   * A stored sample.
   *
   * @param timestampMs milliseconds since 1970
   * @param value its value
   */
  public record Sample(long timestampMs, double value) {}

  public StoredSeries {
    labels = Map.copyOf(labels);
    samples = List.copyOf(samples);
  }

  public String name() {
    return labels.getOrDefault("__name__", "");
  }

  /** All values added up: the total of a series whose samples are figures of windows. */
  public double sum() {
    return samples.stream().mapToDouble(Sample::value).sum();
  }

  /**
   * What a cumulative series grew by from 0, where a smaller value than the last is a new
   * beginning.
   */
  public double increase() {
    double increase = 0;
    double last = 0;
    for (Sample sample : samples) {
      increase += sample.value() >= last ? sample.value() - last : sample.value();
      last = sample.value();
    }
    return increase;
  }
}
