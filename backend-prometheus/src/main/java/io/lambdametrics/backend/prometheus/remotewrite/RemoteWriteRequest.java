package io.lambdametrics.backend.prometheus.remotewrite;

import io.lambdametrics.api.metrics.Labels;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * What one remote-write request says, before it is turned into bytes.
 *
 * <p>Receivers answer a series that breaks the rules in many ways: some drop it and report success,
 * some refuse the whole request, some ask for it again for ever. So the rules are checked here:
 * what breaks one is left out, and {@link #refused} tells.
 *
 * @param series the samples; each name and set of labels at most once
 * @param metadata what the series mean; each name at most once
 * @param refused what was left out and why, in words for the log
 */
public record RemoteWriteRequest(
    List<Series> series, List<Metadata> metadata, List<String> refused) {

  public RemoteWriteRequest {
    series = List.copyOf(series);
    metadata = List.copyOf(metadata);
    refused = List.copyOf(refused);
  }

  /** The same in parts of not more than {@code most} series, each with what they mean. */
  List<RemoteWriteRequest> parts(int most) {
    if (series.size() <= most) {
      return List.of(this);
    }
    List<RemoteWriteRequest> parts = new ArrayList<>();
    for (int from = 0; from < series.size(); from += most) {
      int to = Math.min(from + most, series.size());
      parts.add(new RemoteWriteRequest(series.subList(from, to), metadata, List.of()));
    }
    return parts;
  }

  /** The end of all its series. */
  RemoteWriteRequest stale(long timestamp) {
    return new RemoteWriteRequest(
        series.stream().map(each -> each.stale(timestamp)).toList(), List.of(), List.of());
  }

  /** The same with the last sample only of each series. */
  RemoteWriteRequest withoutEarlierSamples() {
    return new RemoteWriteRequest(
        series.stream().map(Series::withoutEarlier).toList(), metadata, refused);
  }

  /** The Prometheus type of a metric. */
  public enum Type {
    COUNTER,
    GAUGE,
    HISTOGRAM
  }

  /**
   * What a metric is.
   *
   * @param name the metric family: the name of its series, for a histogram without {@code _bucket}
   * @param type its type
   * @param help a sentence for people
   * @param unit such as {@code seconds}; empty for none
   */
  public record Metadata(String name, Type type, String help, String unit) {
    public Metadata {
      Objects.requireNonNull(name, "name");
      Objects.requireNonNull(type, "type");
      Objects.requireNonNull(help, "help");
      Objects.requireNonNull(unit, "unit");
    }
  }

  /**
   * A value at a time.
   *
   * @param value finite, or the stale marker: the NaN with the bits {@code 0x7ff0000000000002}
   * @param timestamp milliseconds since the epoch
   */
  public record Sample(double value, long timestamp) {

    private static final long STALE_MARKER = 0x7ff0000000000002L;

    /** The sample that ends a series. */
    static Sample stale(long timestamp) {
      return new Sample(Double.longBitsToDouble(STALE_MARKER), timestamp);
    }

    private boolean isAllowed() {
      return Double.isFinite(value) || Double.doubleToRawLongBits(value) == STALE_MARKER;
    }
  }

  /**
   * Samples of one name and set of labels, or histograms.
   *
   * @param name {@code [a-zA-Z_:][a-zA-Z0-9_:]*}
   * @param labels all labels but the name
   * @param samples at least one, timestamps rising; none where there are histograms
   * @param histograms none, or in place of samples at least one, timestamps rising
   * @param startTimestamp when a counter began, in milliseconds since the epoch; 0 if unknown, or
   *     for anything else. Only remote write 2.0 tells.
   */
  public record Series(
      String name,
      Labels labels,
      List<Sample> samples,
      List<NativeHistogram> histograms,
      long startTimestamp) {

    private static final String NAME_LABEL = "__name__";
    private static final Pattern NAME = Pattern.compile("[a-zA-Z_:][a-zA-Z0-9_:]*");

    /**
     * @throws IllegalArgumentException if a receiver would not take it
     */
    public Series {
      Objects.requireNonNull(labels, "labels");
      samples = List.copyOf(samples);
      histograms = List.copyOf(histograms);
      fault(name, samples, histograms)
          .ifPresent(
              fault -> {
                throw new IllegalArgumentException(fault);
              });
    }

    /** A series of samples of which is not known when it began. */
    public Series(String name, Labels labels, List<Sample> samples) {
      this(name, labels, samples, 0);
    }

    /** A series of samples. */
    public Series(String name, Labels labels, List<Sample> samples, long startTimestamp) {
      this(name, labels, samples, List.of(), startTimestamp);
    }

    /** Labels and name in the order of their names: upper-case letters come before the name's. */
    SortedMap<String, String> allLabels() {
      SortedMap<String, String> all = new TreeMap<>(labels.values());
      all.put(NAME_LABEL, name);
      return all;
    }

    /** Its end. */
    Series stale(long timestamp) {
      return histograms.isEmpty()
          ? new Series(name, labels, List.of(Sample.stale(timestamp)))
          : new Series(name, labels, List.of(), List.of(NativeHistogram.stale(timestamp)), 0);
    }

    /** The last sample only. */
    Series withoutEarlier() {
      return new Series(name, labels, last(samples), last(histograms), startTimestamp);
    }

    private static <T> List<T> last(List<T> all) {
      return all.subList(Math.max(0, all.size() - 1), all.size());
    }

    private static Optional<String> fault(
        String name, List<Sample> samples, List<NativeHistogram> histograms) {
      if (!NAME.matcher(name).matches()) {
        return Optional.of(name + " is not a metric name");
      }
      if (samples.isEmpty() == histograms.isEmpty()) {
        return Optional.of(name + (samples.isEmpty() ? " has no sample" : " has both kinds"));
      }
      // Of a histogram, the sum follows the rules of a sample.
      List<Sample> values =
          histograms.isEmpty()
              ? samples
              : histograms.stream().map(it -> new Sample(it.sum(), it.timestamp())).toList();
      for (int i = 0; i < values.size(); i++) {
        if (!values.get(i).isAllowed()) {
          return Optional.of(name + " has the value " + values.get(i).value());
        }
        if (i > 0 && values.get(i).timestamp() <= values.get(i - 1).timestamp()) {
          return Optional.of(name + " has samples that are not in the order of time");
        }
      }
      return Optional.empty();
    }
  }

  /** Collects the parts of a request; what breaks the rules is refused. Not thread-safe. */
  public static final class Builder {

    private final Map<Identity, Series> series = new LinkedHashMap<>();
    private final Map<String, Metadata> metadata = new LinkedHashMap<>();
    private final List<String> refused = new ArrayList<>();

    /** Says what a metric is; of several for one name the first counts. */
    public Builder describe(Metadata what) {
      metadata.putIfAbsent(what.name(), what);
      return this;
    }

    /**
     * Adds a series, or refuses it if it breaks a rule or its name and labels are there already.
     */
    public Builder add(String name, Labels labels, List<Sample> samples) {
      return add(name, labels, samples, 0);
    }

    /** As above, for a counter of which is known when it began. */
    public Builder add(String name, Labels labels, List<Sample> samples, long startTimestamp) {
      return add(name, labels, samples, List.of(), startTimestamp);
    }

    /** As above, for histograms. */
    public Builder addHistograms(
        String name, Labels labels, List<NativeHistogram> histograms, long startTimestamp) {
      return add(name, labels, List.of(), histograms, startTimestamp);
    }

    private Builder add(
        String name,
        Labels labels,
        List<Sample> samples,
        List<NativeHistogram> histograms,
        long startTimestamp) {
      Optional<String> fault = Series.fault(name, samples, histograms);
      if (fault.isPresent()) {
        return refuse(fault.get());
      }
      if (series.containsKey(new Identity(name, labels))) {
        return refuse(name + " is there twice with the same labels");
      }
      series.put(
          new Identity(name, labels),
          new Series(name, labels, samples, histograms, startTimestamp));
      return this;
    }

    /** Notes that something is left out. */
    public Builder refuse(String why) {
      refused.add(why);
      return this;
    }

    /** The request of what was added. */
    public RemoteWriteRequest build() {
      return new RemoteWriteRequest(
          List.copyOf(series.values()), List.copyOf(metadata.values()), refused);
    }

    private record Identity(String name, Labels labels) {}
  }
}
