package io.lambdametrics.app.queue;

import io.lambdametrics.api.metrics.MetricBatch;
import io.lambdametrics.api.telemetry.TelemetryEvent;
import io.lambdametrics.app.config.Clocks;
import io.lambdametrics.app.config.InstanceLabels;
import io.lambdametrics.engine.MetricsEngine;
import io.lambdametrics.telemetry.TelemetryDecoder;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
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
 * <p>May be used by several threads. The journal is written under its lock, because its records
 * have to be in the order in which they are counted; these are single writes to the page cache of a
 * local file. Nothing else that can block happens under the lock: log lines are written after it is
 * released, and ids are made before it is taken.
 */
public final class DurableMetrics {

  private final MetricsEngine engine;
  private final InstanceLabels labels;
  private final Clocks clocks;
  private final Journal journal;
  private final Map<String, PendingWindows> outboxes = new LinkedHashMap<>();

  /** The delivery that is written down and not counted yet; the listener has one at a time. */
  private byte @Nullable [] uncounted;

  /** When that arrived; else when the last one did. */
  private Instant arrived = Instant.EPOCH;

  /** How many batches the last checkpoint had to leave out. */
  private int leftOut;

  /**
   * Goes on from what an earlier process of the environment left, if there was one.
   *
   * @param engine one that has counted nothing
   * @param backends the names of those that get every window
   */
  public DurableMetrics(
      MetricsEngine engine,
      InstanceLabels labels,
      Collection<String> backends,
      Clocks clocks,
      Journal journal) {
    this.engine = engine;
    this.labels = labels;
    this.clocks = clocks;
    this.journal = journal;
    backends.forEach(name -> outboxes.put(name, new PendingWindows()));
    recover();
  }

  /**
   * Writes down a batch of telemetry, which will be counted next.
   *
   * @param at when it arrived, in whole milliseconds
   */
  public void persist(byte[] batch, Instant at) {
    synchronized (this) {
      arrived = at;
      journal.append(Journal.Kind.TELEMETRY_BATCH, at, batch);
      uncounted = batch;
    }
    journal.writeLog();
  }

  /** Counts what the last delivery told. */
  public void record(List<TelemetryEvent> events) {
    synchronized (this) {
      uncounted = null;
      engine.record(events);
    }
    shorten();
  }

  /** Counts an invocation of which Lambda told us by itself. */
  public void invoked(String requestId) {
    synchronized (this) {
      Instant arrival = now();
      journal.append(Journal.Kind.INVOCATION, arrival, bytes(requestId));
      engine.invoked(requestId, arrival);
    }
    shorten();
  }

  /** Notes that a failure ended the environment. */
  public void shutDownByFailure() {
    synchronized (this) {
      journal.append(Journal.Kind.ENVIRONMENT_FAILED, now(), new byte[0]);
      engine.shutDownByFailure();
    }
    journal.writeLog();
  }

  /**
   * Notes which backends there are after all; to those that are not there, nothing more is due. If
   * there is none, the figures are kept in memory only, to say in the end how many they are.
   */
  public void keepOutboxesOf(Collection<String> backends) {
    synchronized (this) {
      if (backends.isEmpty()) {
        journal.discard();
      } else {
        outboxes.keySet().retainAll(backends);
      }
    }
    journal.writeLog();
  }

  /**
   * How many invocations no backend has got, where nothing will be sent any more; with several
   * backends, those that the one that waits for most has not got.
   */
  public long unacknowledgedInvocations() {
    endWindow();
    synchronized (this) {
      long most = 0;
      for (PendingWindows outbox : outboxes.values()) {
        most = Math.max(most, BatchInvocations.count(outbox.unacknowledged()));
      }
      return most;
    }
  }

  /**
   * How often the journal could not keep or read something. Takes no lock: the engine asks for it.
   */
  public long journalFailures() {
    return journal.failures();
  }

  /** What is to go to a backend. */
  public Outbox outbox(String backend) {
    return new Outbox() {
      @Override
      public void endWindow() {
        DurableMetrics.this.endWindow();
      }

      @Override
      public Optional<MetricBatch> next() {
        return DurableMetrics.this.next(backend);
      }

      @Override
      public void acknowledge() {
        DurableMetrics.this.acknowledge(backend);
      }

      @Override
      public boolean isEmpty() {
        return DurableMetrics.this.isEmpty(backend);
      }

      @Override
      public List<MetricBatch> unacknowledged() {
        return DurableMetrics.this.unacknowledged(backend);
      }
    };
  }

  /** Takes the windows that there are, for every backend: more than one only after a restore. */
  private void endWindow() {
    labels.prepare();
    synchronized (this) {
      boolean any = false;
      for (Optional<MetricBatch> window = takeWindow(); window.isPresent(); window = takeWindow()) {
        MetricBatch batch = window.get();
        outboxes.values().forEach(outbox -> outbox.add(batch));
        any = true;
      }
      if (!any) {
        journal.checkFiles();
      }
      if ((any && !journal.isEnded()) || journal.isCheckpointDue() || journal.isSuspended()) {
        writeCheckpoint();
      }
    }
    journal.writeLog();
  }

  private Optional<MetricBatch> next(String backend) {
    Optional<MetricBatch> batch;
    synchronized (this) {
      PendingWindows outbox = pending(backend);
      boolean fresh = !outbox.isPushing();
      batch = outbox.next();
      if (fresh && batch.isPresent()) {
        journal.append(Journal.Kind.PUSH, now(), bytes(backend));
      }
    }
    journal.writeLog();
    return batch;
  }

  private void acknowledge(String backend) {
    synchronized (this) {
      pending(backend).acknowledge();
      journal.append(Journal.Kind.ACKNOWLEDGED, now(), bytes(backend));
    }
    journal.writeLog();
  }

  private synchronized boolean isEmpty(String backend) {
    return pending(backend).isEmpty();
  }

  private synchronized List<MetricBatch> unacknowledged(String backend) {
    return pending(backend).unacknowledged();
  }

  private Optional<MetricBatch> takeWindow() {
    return engine.takeWindow(clocks.now(), labels::afterRestores);
  }

  /** A journal that only ever grew would fill the function's disk. */
  private void shorten() {
    boolean due;
    synchronized (this) {
      due = journal.isCheckpointDue();
    }
    if (due) {
      endWindow();
    }
    journal.writeLog();
  }

  private PendingWindows pending(String backend) {
    return outboxes.computeIfAbsent(backend, name -> new PendingWindows());
  }

  /** A checkpoint that fails costs what it would have kept, and never keeps figures from going. */
  private void writeCheckpoint() {
    byte[] checkpoint;
    try {
      checkpoint = checkpoint();
    } catch (IOException | RuntimeException | Error e) {
      journal.suspend(e);
      return;
    }
    journal.checkpoint(checkpoint, arrived, uncounted);
  }

  private byte[] checkpoint() throws IOException {
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
    if (missing > leftOut) {
      journal.countFailures(missing - leftOut);
      journal.say(
          Level.WARNING,
          missing
              + " windows cannot be written to the journal: they will be sent, but are lost if this"
              + " process is killed before; please report this");
    }
    leftOut = missing;
    return bytes.toByteArray();
  }

  private void recover() {
    List<Journal.Entry> entries = journal.recover();
    if (journal.isEarlierLost()) {
      engine.startOver();
    } else if (!entries.isEmpty()) {
      replay(entries);
    }
    journal.writeLog();
  }

  private void replay(List<Journal.Entry> entries) {
    TelemetryDecoder decoder = new TelemetryDecoder();
    int unreadable = 0;
    try {
      for (Journal.Entry entry : entries) {
        unreadable += replay(entry, decoder);
      }
    } catch (IOException | RuntimeException | Error e) {
      // An error, too: memory that is short now must not end every process to come.
      engine.startOver();
      labels.startOver();
      outboxes.replaceAll((name, outbox) -> new PendingWindows());
      journal.forget(e);
      return;
    }
    engine.processEnded();
    int unsent = 0;
    for (PendingWindows outbox : outboxes.values()) {
      unsent += outbox.isEmpty() ? 0 : 1;
    }
    // No format with numbers and no stream: their classes are made at run time, before we are
    // ready.
    journal.say(
        Level.INFO,
        "an earlier process of this environment left "
            + entries.size()
            + " records; unsent for "
            + unsent
            + " backends");
    if (unreadable > 0) {
      journal.countFailures(unreadable);
      journal.say(
          Level.WARNING,
          unreadable
              + " records of the journal cannot be read: what they say is lost; please report this");
    }
  }

  /** Does what a record says; answers how many parts of it cannot be read. */
  private int replay(Journal.Entry entry, TelemetryDecoder decoder) throws IOException {
    byte[] content = entry.content;
    switch (entry.kind) {
      case CHECKPOINT -> {
        return readCheckpoint(new DataInputStream(new ByteArrayInputStream(content)));
      }
      case TELEMETRY_BATCH -> {
        return replayBatch(entry, decoder);
      }
      case INVOCATION -> engine.invoked(text(content), entry.time);
      case PUSH -> pending(text(content)).next();
      case ACKNOWLEDGED -> pending(text(content)).acknowledge();
      case ENVIRONMENT_FAILED -> engine.shutDownByFailure();
      case SUPERSEDED -> {}
    }
    return 0;
  }

  private int replayBatch(Journal.Entry entry, TelemetryDecoder decoder) {
    try {
      engine.record(decoder.decode(entry.content, entry.time).events());
      return 0;
    } catch (RuntimeException e) {
      return 1;
    }
  }

  private int readCheckpoint(DataInputStream in) throws IOException {
    String id = readText(in);
    engine.recoverFrom(in);
    if (!id.isEmpty()) {
      labels.goOnAs(id);
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
