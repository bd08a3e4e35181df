package io.lambdametrics.app;

import io.lambdametrics.api.metrics.MetricBatch;
import io.lambdametrics.api.telemetry.TelemetryEvent;
import io.lambdametrics.engine.MetricsEngine;
import io.lambdametrics.telemetry.TelemetryDecoder;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What was counted, and what of it each backend has yet to get. All of it is in the journal, too,
 * so that the next process of the environment goes on where this one ended, at whatever instant
 * that is killed: events are written down before they are counted, and a batch's sending before it
 * is sent.
 *
 * <p>May be used by several threads; its lock is never held while anything is waited for.
 */
final class Ledger {

  private static final Logger logger = StdoutLoggerFinder.loggerOf(Ledger.class);

  private final MetricsEngine engine;
  private final InstanceLabels labels;
  private final Clocks clocks;
  private final Journal journal;
  private final Map<String, Outbox> outboxes = new LinkedHashMap<>();

  /** The delivery that is written down and not counted yet; the listener has one at a time. */
  private byte @Nullable [] uncounted;

  /** When that arrived; else when the last one did. */
  private Instant arrived = Instant.EPOCH;

  /**
   * Goes on from what an earlier process of the environment left, if there was one.
   *
   * @param engine one that has counted nothing
   * @param backends the names of those that get every window
   */
  Ledger(
      MetricsEngine engine,
      InstanceLabels labels,
      Collection<String> backends,
      Clocks clocks,
      Journal journal) {
    this.engine = engine;
    this.labels = labels;
    this.clocks = clocks;
    this.journal = journal;
    backends.forEach(name -> outboxes.put(name, new Outbox()));
    recover();
  }

  /** Writes down a delivery of telemetry, which will be counted next. */
  synchronized void received(byte[] delivery) {
    arrived = now();
    journal.append(Journal.Kind.DELIVERY, arrived, delivery);
    uncounted = delivery;
  }

  /** Counts what the last delivery told. */
  synchronized void record(List<TelemetryEvent> events) {
    uncounted = null;
    engine.record(events);
    shorten();
  }

  /** Counts an invocation of which Lambda told us by itself. */
  synchronized void invoked(String requestId) {
    journal.append(Journal.Kind.INVOKED, now(), bytes(requestId));
    engine.invoked(requestId);
    shorten();
  }

  /** Notes that a failure ended the environment. */
  synchronized void shutDownByFailure() {
    journal.append(Journal.Kind.FAILED, now(), new byte[0]);
    engine.shutDownByFailure();
  }

  /**
   * Notes which backends there are after all; to those that are not there, nothing more is due. If
   * there is none, the figures are kept in memory only, to say in the end how many they are.
   */
  synchronized void deliverTo(Collection<String> backends) {
    if (backends.isEmpty()) {
      journal.discard();
    } else {
      outboxes.keySet().retainAll(backends);
    }
  }

  /**
   * How many invocations no backend has got, where nothing will be sent any more; with several
   * backends, those that the one that waits for most has not got.
   */
  synchronized long unsentInvocations() {
    collect();
    long most = 0;
    for (Outbox outbox : outboxes.values()) {
      most = Math.max(most, PushHistory.invocations(outbox.unsent()));
    }
    return most;
  }

  /** What is to go to a backend. */
  Outgoing outgoing(String backend) {
    return new Outgoing() {
      @Override
      public void collect() {
        Ledger.this.collect();
      }

      @Override
      public Optional<MetricBatch> next() {
        return Ledger.this.next(backend);
      }

      @Override
      public void settled() {
        Ledger.this.settled(backend);
      }

      @Override
      public boolean isEmpty() {
        return Ledger.this.isEmpty(backend);
      }

      @Override
      public List<MetricBatch> unsent() {
        return Ledger.this.unsent(backend);
      }
    };
  }

  /** Takes the windows that there are, for every backend: more than one only after a restore. */
  private synchronized void collect() {
    Optional<MetricBatch> window = takeWindow();
    if (window.isEmpty() && !journal.isLong()) {
      return;
    }
    while (window.isPresent()) {
      MetricBatch batch = window.get();
      outboxes.values().forEach(outbox -> outbox.add(batch));
      window = takeWindow();
    }
    journal.startAnew(checkpoint(), arrived, uncounted);
  }

  private synchronized Optional<MetricBatch> next(String backend) {
    Outbox outbox = outbox(backend);
    boolean fresh = !outbox.isSending();
    Optional<MetricBatch> batch = outbox.next();
    if (fresh && batch.isPresent()) {
      journal.append(Journal.Kind.SENDING, now(), bytes(backend));
    }
    return batch;
  }

  private synchronized void settled(String backend) {
    outbox(backend).settled();
    journal.append(Journal.Kind.SETTLED, now(), bytes(backend));
  }

  private synchronized boolean isEmpty(String backend) {
    return outbox(backend).isEmpty();
  }

  private synchronized List<MetricBatch> unsent(String backend) {
    return outbox(backend).unsent();
  }

  private Optional<MetricBatch> takeWindow() {
    return engine.takeWindow(clocks.now(), labels::afterRestores);
  }

  /** A journal that only ever grew would fill the function's disk. */
  private void shorten() {
    if (journal.isLong()) {
      collect();
    }
  }

  private Outbox outbox(String backend) {
    return outboxes.computeIfAbsent(backend, name -> new Outbox());
  }

  private byte[] checkpoint() {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try {
      DataOutputStream out = new DataOutputStream(bytes);
      engine.saveTo(out);
      out.writeInt(outboxes.size());
      for (Map.Entry<String, Outbox> outbox : outboxes.entrySet()) {
        out.writeUTF(outbox.getKey());
        outbox.getValue().writeTo(out);
      }
    } catch (IOException impossible) {
      throw new UncheckedIOException("writing to memory", impossible);
    }
    return bytes.toByteArray();
  }

  private void recover() {
    List<Journal.Entry> entries = journal.recover();
    if (entries.isEmpty()) {
      return;
    }
    TelemetryDecoder decoder = new TelemetryDecoder();
    for (Journal.Entry entry : entries) {
      try {
        replay(entry, decoder);
      } catch (IOException | RuntimeException e) {
        logger.log(Level.ERROR, "what an earlier process counted is lost: " + entry.kind, e);
      }
    }
    engine.processEnded();
    int unsent = 0;
    for (Outbox outbox : outboxes.values()) {
      unsent += outbox.isEmpty() ? 0 : 1;
    }
    // No format with numbers and no stream: their classes are made at run time, before we are
    // ready.
    logger.log(
        Level.INFO,
        "an earlier process of this environment left "
            + entries.size()
            + " records; unsent for "
            + unsent
            + " backends");
  }

  private void replay(Journal.Entry entry, TelemetryDecoder decoder) throws IOException {
    byte[] content = entry.content;
    switch (entry.kind) {
      case CHECKPOINT -> readCheckpoint(new DataInputStream(new ByteArrayInputStream(content)));
      case DELIVERY -> engine.record(decoder.decode(content).events());
      case INVOKED -> engine.invoked(text(content));
      case SENDING -> outbox(text(content)).next();
      case SETTLED -> outbox(text(content)).settled();
      case FAILED -> engine.shutDownByFailure();
    }
  }

  private void readCheckpoint(DataInputStream in) throws IOException {
    engine.resumeFrom(in);
    for (int left = in.readInt(); left > 0; left--) {
      outboxes.put(in.readUTF(), Outbox.readFrom(in));
    }
  }

  /** As precise as the journal keeps it, so that a replay sees the same time. */
  private Instant now() {
    return clocks.now().truncatedTo(ChronoUnit.MILLIS);
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static String text(byte[] bytes) {
    return new String(bytes, StandardCharsets.UTF_8);
  }
}
