package ${package};

import io.lambdametrics.api.metrics.Metric;
import io.lambdametrics.api.metrics.MetricBatch;
import io.lambdametrics.api.metrics.StatisticSet;

/**
 * Converts a batch to text, one line for each value: {@code name{label="value"} value time}. Change
 * this class to what your system reads.
 *
 * <p>Sends totals since the execution environment began, so a batch that arrives twice changes
 * nothing. A system that adds up values needs {@code increase()} instead.
 */
final class ${className}Format implements Metric.Visitor<Void> {

  private final MetricBatch batch;
  private final StringBuilder text = new StringBuilder();

  private ${className}Format(MetricBatch batch) {
    this.batch = batch;
  }

  static String of(MetricBatch batch) {
    ${className}Format format = new ${className}Format(batch);
    batch.metrics().forEach(metric -> metric.accept(format));
    return format.text.toString();
  }

  @Override
  public Void onCounter(Metric.Counter counter) {
    return line(counter, "_total", counter.total());
  }

  @Override
  public Void onGauge(Metric.Gauge gauge) {
    return line(gauge, "", gauge.value());
  }

  @Override
  public Void onDistribution(Metric.Distribution distribution) {
    StatisticSet total = distribution.total();
    line(distribution, "_sum", total.sum());
    return line(distribution, "_count", total.count());
  }

  private Void line(Metric metric, String suffix, double value) {
    text.append(metric.descriptor().name()).append(suffix);
    // The batch's labels tell execution environments apart, so every line needs them.
    String separator = "{";
    for (var label : batch.labels().with(metric.labels()).values().entrySet()) {
      text.append(separator).append(label.getKey()).append("=\"");
      text.append(escaped(label.getValue())).append('"');
      separator = ",";
    }
    text.append(separator.equals("{") ? " " : "} ");
    text.append(value).append(' ').append(batch.end().toEpochMilli()).append('\n');
    return null;
  }

  private static String escaped(String value) {
    return value.replace("\\", "\\\\").replace("\n", "\\n").replace("\"", "\\\"");
  }
}
