package io.lambdametrics.demo;

import io.lambdametrics.backend.prometheus.proto.Label;
import io.lambdametrics.backend.prometheus.proto.WriteRequest;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.xerial.snappy.Snappy;

/**
 * What a {@link FaultProxy} did to the requests: which it destroyed, and which came although it had
 * asked for patience. Safe for use by several threads.
 */
final class FaultLedger {

  /** The clock of a date in a header has whole seconds. */
  private static final Duration TOLERANCE = Duration.ofMillis(50);

  private final List<Series> destroyed = new ArrayList<>();
  private final Map<String, Integer> refused = new HashMap<>();
  private final Map<String, Instant> parked = new HashMap<>();
  private final Set<String> impatient = new HashSet<>();
  private final Map<String, Integer> stored = new HashMap<>();
  private final List<String> breakages = new ArrayList<>();
  private int met;

  /** A request or a connection met the fault. */
  synchronized void met() {
    met++;
    notifyAll();
  }

  /** Waits until so many met a fault since the beginning; at most so long. */
  synchronized boolean awaitMet(int number, Duration bound) throws InterruptedException {
    long end = System.nanoTime() + bound.toNanos();
    for (long left = bound.toMillis(); met < number && left > 0; ) {
      wait(left);
      left = (end - System.nanoTime()) / 1_000_000;
    }
    return met >= number;
  }

  synchronized int timesMet() {
    return met;
  }

  /** A request arrived, whatever becomes of it. */
  synchronized void arrived(String backend) {
    Instant until = parked.getOrDefault(backend, Instant.EPOCH);
    if (Instant.now().isBefore(until.minus(TOLERANCE))) {
      impatient.add(backend + " " + Duration.between(Instant.now(), until).toMillis() + " ms");
    }
  }

  /** The sender was told to wait. */
  synchronized void parked(String backend, Instant until) {
    parked.put(backend, until);
  }

  /** From now on nobody needs to wait: the environment ends, or a new process knows of nothing. */
  synchronized void unpark() {
    parked.clear();
  }

  /** A request was handed on, and the receiver answered this. */
  synchronized void answered(String backend, int status) {
    if (status / 100 == 2) {
      stored.merge(backend, 1, Integer::sum);
    }
    notifyAll();
  }

  /** A request was answered as if it were stored. */
  synchronized void swallowed(byte[] body) throws IOException {
    destroyed.addAll(decode(body));
  }

  /** A request was refused for good. */
  synchronized void refused(String backend, byte[] body) throws IOException {
    refused.merge(backend, 1, Integer::sum);
    destroyed.addAll(decode(body));
  }

  /** What was destroyed, by one method or the other. */
  synchronized List<Series> destroyed() {
    return List.copyOf(destroyed);
  }

  /** How many requests of a backend were refused for good. */
  synchronized int refused(String backend) {
    return refused.getOrDefault(backend, 0);
  }

  /** The proxy itself failed, so that nothing that follows proves anything. */
  synchronized void broken(RuntimeException bug) {
    breakages.add(bug.toString());
  }

  synchronized List<String> breakages() {
    return List.copyOf(breakages);
  }

  /** Who came too early, and by how much. */
  synchronized Set<String> impatient() {
    return Set.copyOf(impatient);
  }

  private static List<Series> decode(byte[] body) throws IOException {
    List<Series> all = new ArrayList<>();
    WriteRequest.parseFrom(Snappy.uncompress(body))
        .getTimeseriesList()
        .forEach(
            series -> {
              Map<String, String> labels = new LinkedHashMap<>();
              for (Label label : series.getLabelsList()) {
                labels.put(label.getName(), label.getValue());
              }
              all.add(
                  new Series(
                      labels,
                      series.getSamplesList().stream()
                          .map(
                              sample -> new Series.Sample(sample.getTimestamp(), sample.getValue()))
                          .toList()));
            });
    return all;
  }
}
