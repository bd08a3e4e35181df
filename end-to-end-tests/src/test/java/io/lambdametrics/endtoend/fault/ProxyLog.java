package io.lambdametrics.endtoend.fault;

import io.lambdametrics.backend.prometheus.proto.Label;
import io.lambdametrics.backend.prometheus.proto.WriteRequest;
import io.lambdametrics.receiver.StoredSeries;
import java.io.IOException;
import java.nio.ByteBuffer;
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
 * What a {@link FaultInjectingProxy} did to the requests: which it destroyed, and which came although it had
 * asked for patience. Safe for use by several threads.
 */
final class ProxyLog {

  private record Destroyed(String backend, boolean refused, List<StoredSeries> series) {}

  /** The clock of a date in a header has whole seconds. */
  private static final Duration TOLERANCE = Duration.ofMillis(50);

  private final Map<ByteBuffer, Destroyed> destroyed = new HashMap<>();
  private final Map<String, Instant> parked = new HashMap<>();
  private final Set<String> impatient = new HashSet<>();
  private final List<String> breakages = new ArrayList<>();
  private boolean allowed;
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
    if (!allowed) {
      parked.put(backend, until);
    }
  }

  /** From now on all may come: the environment ends, and tries once more whatever it was told. */
  synchronized void allowImpatience() {
    parked.clear();
    allowed = true;
  }

  /** A request was handed on, and the receiver took it, be it at the second time. */
  synchronized void stored(byte[] body) {
    destroyed.remove(ByteBuffer.wrap(body));
  }

  /** A request was answered, for good, and not handed on. */
  synchronized void destroyed(String backend, boolean refused, byte[] body) throws IOException {
    destroyed.put(ByteBuffer.wrap(body), new Destroyed(backend, refused, decode(body)));
  }

  /** What was destroyed. */
  synchronized List<StoredSeries> destroyed() {
    return destroyed.values().stream().flatMap(each -> each.series().stream()).toList();
  }

  /** How many requests of a backend were destroyed, and the backend was told so. */
  synchronized int refused(String backend) {
    return (int)
        destroyed.values().stream()
            .filter(each -> each.refused() && each.backend().equals(backend))
            .count();
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

  private static List<StoredSeries> decode(byte[] body) throws IOException {
    List<StoredSeries> all = new ArrayList<>();
    WriteRequest.parseFrom(Snappy.uncompress(body))
        .getTimeseriesList()
        .forEach(
            series -> {
              Map<String, String> labels = new LinkedHashMap<>();
              for (Label label : series.getLabelsList()) {
                labels.put(label.getName(), label.getValue());
              }
              all.add(
                  new StoredSeries(
                      labels,
                      series.getSamplesList().stream()
                          .map(
                              sample -> new StoredSeries.Sample(sample.getTimestamp(), sample.getValue()))
                          .toList()));
            });
    return all;
  }
}
