package io.lambdametrics.app.queue;

import io.lambdametrics.api.metrics.MetricBatch;
import io.lambdametrics.app.config.InstanceLabels;
import io.lambdametrics.engine.MetricsEngine;
import io.lambdametrics.telemetry.TelemetryDecoder;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Everything that the journal protects: the counts of the engine, the instance id, and the pending
 * windows of each backend. It can be written as a checkpoint and restored from journal records.
 *
 * <p>Not thread-safe.
 */
final class MetricsState {

  private final MetricsEngine engine;
  private final InstanceLabels labels;
  private final Map<String, PendingWindows> outboxes = new LinkedHashMap<>();

  /** Creates a state without counts and with an empty outbox for each backend. */
  MetricsState(MetricsEngine engine, InstanceLabels labels, Collection<String> backends) {
    this.engine = engine;
    this.labels = labels;
    backends.forEach(name -> outboxes.put(name, new PendingWindows()));
  }

  /** Returns the outbox of a backend, which is created if it is missing. */
  PendingWindows outbox(String backend) {
    return outboxes.computeIfAbsent(backend, name -> new PendingWindows());
  }

  /** Removes the outboxes of all other backends. */
  void keepOutboxesOf(Collection<String> backends) {
    outboxes.keySet().retainAll(backends);
  }

  /** Adds a window to all outboxes, or to none if memory is too short. */
  void addWindow(MetricBatch window) {
    List<PendingWindows.Addition> additions = new ArrayList<>(outboxes.size());
    for (PendingWindows outbox : outboxes.values()) {
      additions.add(outbox.prepare(window));
    }
    for (int i = 0; i < additions.size(); i++) {
      additions.get(i).apply();
    }
  }

  /** Returns the number of backends that have yet to accept a window. */
  int backlogs() {
    int backlogs = 0;
    for (PendingWindows outbox : outboxes.values()) {
      backlogs += outbox.isEmpty() ? 0 : 1;
    }
    return backlogs;
  }

  /** Returns the number of invocations that the backend with the most has yet to accept. */
  long unacknowledgedInvocations() {
    long most = 0;
    for (PendingWindows outbox : outboxes.values()) {
      most = Math.max(most, Outbox.invocationsIn(outbox.unacknowledged()));
    }
    return most;
  }

  /** Drops everything. */
  void reset() {
    engine.startOver();
    labels.startOver();
    outboxes.replaceAll((name, outbox) -> new PendingWindows());
  }

  /** Returns the whole state. */
  Checkpoint checkpoint() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    DataOutputStream out = new DataOutputStream(bytes);
    writeText(out, labels.latestId());
    engine.writeCheckpoint(out);
    out.writeInt(outboxes.size());
    int missing = 0;
    for (Map.Entry<String, PendingWindows> outbox : outboxes.entrySet()) {
      writeText(out, outbox.getKey());
      missing += outbox.getValue().writeTo(out);
    }
    return new Checkpoint(bytes.toByteArray(), missing);
  }

  /**
   * Applies the records of an earlier process.
   *
   * @return the number of telemetry batches and windows that cannot be read
   * @throws IOException if a checkpoint cannot be read
   */
  int replay(List<JournalRecord> records) throws IOException {
    TelemetryDecoder decoder = new TelemetryDecoder();
    int unreadable = 0;
    for (JournalRecord record : records) {
      unreadable += replay(record, decoder);
    }
    engine.processEnded();
    return unreadable;
  }

  private int replay(JournalRecord record, TelemetryDecoder decoder) throws IOException {
    byte[] content = record.content;
    switch (record.kind) {
      case CHECKPOINT -> {
        return restore(new DataInputStream(new ByteArrayInputStream(content)));
      }
      case TELEMETRY_BATCH -> {
        return replayBatch(record, decoder);
      }
      case INVOCATION -> engine.invoked(text(content), record.time);
      case PUSH -> outbox(text(content)).next();
      case ACKNOWLEDGED -> outbox(text(content)).acknowledge();
      case ENVIRONMENT_FAILED -> engine.shutDownByFailure();
      case SUPERSEDED -> {}
    }
    return 0;
  }

  private int replayBatch(JournalRecord record, TelemetryDecoder decoder) {
    try {
      engine.record(decoder.decode(record.content, record.time).events());
      return 0;
    } catch (RuntimeException e) {
      return 1;
    }
  }

  private int restore(DataInputStream in) throws IOException {
    String id = readText(in);
    engine.recoverFrom(in);
    if (!id.isEmpty()) {
      labels.continueAs(id);
    }
    int missing = 0;
    for (int left = in.readInt(); left > 0; left--) {
      PendingWindows outbox = new PendingWindows();
      outboxes.put(readText(in), outbox);
      missing += outbox.readFrom(in);
    }
    return missing;
  }

  private static void writeText(DataOutputStream out, String text) throws IOException {
    byte[] bytes = bytes(text);
    out.writeInt(bytes.length);
    out.write(bytes);
  }

  private static String readText(DataInputStream in) throws IOException {
    int length = in.readInt();
    if (length < 0 || length > in.available()) {
      throw new IOException("not a checkpoint of this release");
    }
    byte[] bytes = new byte[length];
    in.readFully(bytes);
    return text(bytes);
  }

  /** Returns the content of a record about a request id or a backend. */
  static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static String text(byte[] bytes) {
    return new String(bytes, StandardCharsets.UTF_8);
  }

  /** An encoded state and the number of windows that it lacks. */
  static final class Checkpoint {
    final byte[] bytes;
    final int missingWindows;

    Checkpoint(byte[] bytes, int missingWindows) {
      this.bytes = bytes;
      this.missingWindows = missingWindows;
    }
  }
}
