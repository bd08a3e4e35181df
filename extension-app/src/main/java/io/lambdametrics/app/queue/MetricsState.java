// SPDX-License-Identifier: Apache-2.0
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
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Everything that the journal protects: the counts of the engine, the instance id, and the pending
 * windows and accepted totals of each backend. It can be written as a checkpoint and restored from
 * journal records.
 *
 * <p>Not thread-safe.
 */
final class MetricsState {

  private final MetricsEngine engine;
  private final InstanceLabels labels;
  private final TotalsPolicy totalsPolicy;
  private final SteadyTime steadyTime;
  private final Map<String, PendingWindows> outboxes = new LinkedHashMap<>();

  /** What each backend has accepted; empty if the policy does not need it. */
  private final Map<String, AcceptedTotals> totals = new LinkedHashMap<>();

  /** Creates a state without counts and with an empty outbox for each backend. */
  MetricsState(
      MetricsEngine engine,
      InstanceLabels labels,
      Collection<String> backends,
      TotalsPolicy totalsPolicy,
      SteadyTime steadyTime) {
    this.engine = engine;
    this.labels = labels;
    this.totalsPolicy = totalsPolicy;
    this.steadyTime = steadyTime;
    backends.forEach(name -> outboxes.put(name, new PendingWindows()));
  }

  /** Returns the outbox of a backend, which is created if it is missing. */
  PendingWindows outbox(String backend) {
    return outboxes.computeIfAbsent(backend, name -> new PendingWindows());
  }

  /** Returns what a backend has accepted; {@code null} if the policy does not need it. */
  @Nullable AcceptedTotals totals(String backend) {
    TotalsPolicy policy = totalsPolicy.of(backend);
    return policy.needsMemory()
        ? totals.computeIfAbsent(backend, name -> new AcceptedTotals(policy))
        : null;
  }

  /** Removes the outboxes of all other backends. */
  void keepOutboxesOf(Collection<String> backends) {
    outboxes.keySet().retainAll(backends);
    totals.keySet().retainAll(backends);
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
    totals.clear();
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
    writeTotals(out);
    return new Checkpoint(bytes.toByteArray(), missing);
  }

  private void writeTotals(DataOutputStream out) throws IOException {
    if (!totalsPolicy.needsMemory()) {
      return;
    }
    out.writeLong(steadyTime.now().toEpochMilli());
    out.writeLong(steadyTime.wall().toEpochMilli());
    out.writeInt(totals.size());
    for (Map.Entry<String, AcceptedTotals> backend : totals.entrySet()) {
      writeText(out, backend.getKey());
      backend.getValue().writeTo(out);
    }
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
      case ACKNOWLEDGED -> replayDrop(text(content));
      case ACCEPTED -> replayAccepted(record);
      case RESTARTED -> replayRestarted(record);
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

  /** Without a memory of totals, the batch may also have been accepted. */
  private void replayDrop(String backend) {
    AcceptedTotals memory = totals(backend);
    if (memory != null) {
      outbox(backend).pushing().ifPresent(memory::drop);
    }
    outbox(backend).acknowledge();
  }

  private void replayAccepted(JournalRecord record) {
    String backend = backendOf(record.content);
    Instant attempt = attemptOf(record);
    AcceptedTotals memory = totals(backend);
    if (memory != null) {
      outbox(backend).pushing().ifPresent(batch -> replayAccepted(memory, batch, attempt));
    }
    outbox(backend).acknowledge();
  }

  /** Restarts totals first, as the attempt did, even if its other record was not written. */
  private static void replayAccepted(AcceptedTotals memory, MetricBatch batch, Instant attempt) {
    memory.startAttempt(batch, attempt);
    memory.accept(batch, attempt);
  }

  private void replayRestarted(JournalRecord record) {
    String backend = backendOf(record.content);
    Instant attempt = attemptOf(record);
    AcceptedTotals memory = totals(backend);
    if (memory != null) {
      outbox(backend).pushing().ifPresent(batch -> memory.startAttempt(batch, attempt));
    }
  }

  /** Returns when the attempt of a record started, and continues the steady time. */
  private Instant attemptOf(JournalRecord record) {
    ByteBuffer content = ByteBuffer.wrap(record.content);
    Instant attempt = Instant.ofEpochMilli(content.getLong());
    steadyTime.continueFrom(Instant.ofEpochMilli(content.getLong()), record.time);
    return attempt;
  }

  private static String backendOf(byte[] content) {
    int start = 2 * Long.BYTES;
    return new String(content, start, content.length - start, StandardCharsets.UTF_8);
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
    readTotals(in);
    return missing;
  }

  private void readTotals(DataInputStream in) throws IOException {
    totals.clear();
    if (!totalsPolicy.needsMemory()) {
      return;
    }
    Instant time = Instant.ofEpochMilli(in.readLong());
    steadyTime.continueFrom(time, Instant.ofEpochMilli(in.readLong()));
    for (int left = in.readInt(); left > 0; left--) {
      String backend = readText(in);
      AcceptedTotals memory = new AcceptedTotals(totalsPolicy.of(backend));
      totals.put(backend, memory);
      memory.readFrom(in);
    }
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

  /**
   * Returns the content of a record about an attempt.
   *
   * @param attempt when it started
   * @param now the steady time
   */
  static byte[] bytes(Instant attempt, Instant now, String backend) {
    byte[] name = bytes(backend);
    return ByteBuffer.allocate(2 * Long.BYTES + name.length)
        .putLong(attempt.toEpochMilli())
        .putLong(now.toEpochMilli())
        .put(name)
        .array();
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
