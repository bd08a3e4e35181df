// SPDX-License-Identifier: Apache-2.0
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
 * The content of one remote-write request, before it is encoded.
 *
 * <p>Receivers treat an invalid series in different ways: some drop it and report success, some
 * refuse the whole request, and some respond forever that the sender should retry. So the builder
 * checks the rules: it leaves out an invalid series, and {@link #refused} has the reason.
 *
 * @param series the series; each name and set of labels at most once
 * @param metadata the descriptions of the metrics; each name at most once
 * @param refused the reason of each omission, for the log
 */
public record RemoteWriteRequest(
    List<Series> series, List<Metadata> metadata, List<String> refused) {

  public RemoteWriteRequest {
    series = List.copyOf(series);
    metadata = List.copyOf(metadata);
    refused = List.copyOf(refused);
  }

  /** Splits this request into parts of at most {@code max} series. Each part has all metadata. */
  List<RemoteWriteRequest> parts(int max) {
    if (series.size() <= max) {
      return List.of(this);
    }
    List<RemoteWriteRequest> parts = new ArrayList<>();
    for (int from = 0; from < series.size(); from += max) {
      int to = Math.min(from + max, series.size());
      parts.add(new RemoteWriteRequest(series.subList(from, to), metadata, List.of()));
    }
    return parts;
  }

  /** Returns a request that marks all series of this one as stale. */
  RemoteWriteRequest stale(long timestamp) {
    return new RemoteWriteRequest(
        series.stream().map(each -> each.stale(timestamp)).toList(), List.of(), List.of());
  }

  /** Returns this request with only the last sample of each series. */
  RemoteWriteRequest withoutEarlierSamples() {
    return new RemoteWriteRequest(
        series.stream().map(Series::withoutEarlier).toList(), metadata, refused);
  }

  /** The type of a metric in Prometheus. */
  public enum Type {
    COUNTER,
    GAUGE,
    HISTOGRAM,
    /** Without quantiles: a sum and a number of values. */
    SUMMARY
  }

  /**
   * The description of a metric.
   *
   * @param name the metric family: the name of the series, without a histogram's {@code _bucket}
   * @param help a sentence for people; empty if the receiver knows this description already
   * @param unit the unit, such as {@code seconds}; empty for none
   */
  public record Metadata(String name, Type type, String help, String unit) {
    public Metadata {
      Objects.requireNonNull(name, "name");
      Objects.requireNonNull(type, "type");
      Objects.requireNonNull(help, "help");
      Objects.requireNonNull(unit, "unit");
    }

    /** Returns this description for a receiver that knows it already. */
    Metadata withoutHelp() {
      return new Metadata(name, type, "", unit);
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

    /** Returns the sample that marks a series as stale. */
    static Sample stale(long timestamp) {
      return new Sample(Double.longBitsToDouble(STALE_MARKER), timestamp);
    }

    private boolean isAllowed() {
      return Double.isFinite(value) || Double.doubleToRawLongBits(value) == STALE_MARKER;
    }
  }

  /**
   * The samples or the native histograms of one name and set of labels.
   *
   * @param name a name of the form {@code [a-zA-Z_:][a-zA-Z0-9_:]*}
   * @param labels all labels except the name
   * @param samples the samples with rising timestamps; empty if there are histograms
   * @param histograms the histograms with rising timestamps; empty if there are samples
   * @param startTimestamp the start of a counter in milliseconds since the epoch; 0 if it is
   *     unknown or the series is not a counter. Only remote write 2.0 sends it.
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
     * @throws IllegalArgumentException if a receiver would refuse the series
     */
    public Series {
      Objects.requireNonNull(labels, "labels");
      samples = List.copyOf(samples);
      histograms = List.copyOf(histograms);
      error(name, samples, histograms)
          .ifPresent(
              error -> {
                throw new IllegalArgumentException(error);
              });
    }

    /** Creates a series whose start time is unknown. */
    public Series(String name, Labels labels, List<Sample> samples) {
      this(name, labels, samples, 0);
    }

    /** Creates a series of samples. */
    public Series(String name, Labels labels, List<Sample> samples, long startTimestamp) {
      this(name, labels, samples, List.of(), startTimestamp);
    }

    /**
     * Returns the labels and the name, sorted: upper case, then {@code __name__}, then lower case.
     */
    SortedMap<String, String> allLabels() {
      SortedMap<String, String> all = new TreeMap<>(labels.values());
      all.put(NAME_LABEL, name);
      return all;
    }

    /** Returns a series that marks this one as stale. */
    Series stale(long timestamp) {
      return histograms.isEmpty()
          ? new Series(name, labels, List.of(Sample.stale(timestamp)))
          : new Series(name, labels, List.of(), List.of(NativeHistogram.stale(timestamp)), 0);
    }

    /** Returns this series with only its last sample. */
    Series withoutEarlier() {
      return new Series(name, labels, last(samples), last(histograms), startTimestamp);
    }

    private static <T> List<T> last(List<T> all) {
      return all.subList(Math.max(0, all.size() - 1), all.size());
    }

    private static Optional<String> error(
        String name, List<Sample> samples, List<NativeHistogram> histograms) {
      if (!NAME.matcher(name).matches()) {
        return Optional.of("invalid metric name " + name);
      }
      if (samples.isEmpty() == histograms.isEmpty()) {
        return Optional.of(
            name + (samples.isEmpty() ? " has no sample" : " has samples and histograms"));
      }
      // The sum of a histogram follows the rules for samples.
      List<Sample> values =
          histograms.isEmpty()
              ? samples
              : histograms.stream().map(each -> new Sample(each.sum(), each.timestamp())).toList();
      for (int i = 0; i < values.size(); i++) {
        if (!values.get(i).isAllowed()) {
          return Optional.of(name + " has the invalid value " + values.get(i).value());
        }
        if (i > 0 && values.get(i).timestamp() <= values.get(i - 1).timestamp()) {
          return Optional.of(name + " has samples whose times do not rise");
        }
      }
      return Optional.empty();
    }
  }

  /** Builds a request and refuses invalid series. Not thread-safe. */
  public static final class Builder {

    private final Map<Identity, Series> series = new LinkedHashMap<>();
    private final Map<String, Metadata> metadata = new LinkedHashMap<>();
    private final List<String> refused = new ArrayList<>();

    /** Adds a description; the first one of a name counts. */
    public Builder describe(Metadata description) {
      metadata.putIfAbsent(description.name(), description);
      return this;
    }

    /** Adds a series, or refuses it if it is invalid or a duplicate. */
    public Builder add(String name, Labels labels, List<Sample> samples) {
      return add(name, labels, samples, 0);
    }

    /** Adds a counter whose start time is known. */
    public Builder add(String name, Labels labels, List<Sample> samples, long startTimestamp) {
      return add(name, labels, samples, List.of(), startTimestamp);
    }

    /** Adds a series of histograms. */
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
      Optional<String> error = Series.error(name, samples, histograms);
      if (error.isPresent()) {
        return refuse(error.get());
      }
      if (series.containsKey(new Identity(name, labels))) {
        return refuse("duplicate series " + name);
      }
      series.put(
          new Identity(name, labels),
          new Series(name, labels, samples, histograms, startTimestamp));
      return this;
    }

    /** Records the reason of an omission. */
    public Builder refuse(String reason) {
      refused.add(reason);
      return this;
    }

    /** Returns the request. */
    public RemoteWriteRequest build() {
      return new RemoteWriteRequest(
          List.copyOf(series.values()), List.copyOf(metadata.values()), refused);
    }

    private record Identity(String name, Labels labels) {}
  }
}
