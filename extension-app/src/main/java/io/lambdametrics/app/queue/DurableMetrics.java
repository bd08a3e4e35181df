// SPDX-License-Identifier: Apache-2.0
package io.lambdametrics.app.queue;

import io.lambdametrics.api.metrics.MetricBatch;
import io.lambdametrics.api.telemetry.TelemetryEvent;
import io.lambdametrics.app.config.Clocks;
import io.lambdametrics.app.config.InstanceLabels;
import io.lambdametrics.engine.MetricsEngine;
import java.io.IOException;
import java.lang.System.Logger.Level;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Metrics that survive a kill: the engine, an outbox for each backend, and the journal that
 * protects both. Events are written to the journal before they are counted, and a push is written
 * before it starts, so the next process of the execution environment continues exactly where this
 * one was killed.
 *
 * <p>Thread-safe. The journal is written under the lock, because its records must be in the order
 * in which they are counted; each is a single write to the page cache of a local file. Nothing else
 * that can block happens under the lock: log lines are written after it is released, and instance
 * ids are created before it is taken.
 */
public final class DurableMetrics {

  private static final byte[] NO_CONTENT = new byte[0];

  private final MetricsEngine engine;
  private final InstanceLabels labels;
  private final Clocks clocks;
  private final SteadyTime steadyTime;
  private final Journal journal;
  private final MetricsState state;

  /** The telemetry batch that is in the journal but not counted yet; there is at most one. */
  private byte @Nullable [] pendingBatch;

  /** When the latest telemetry batch arrived. */
  private Instant arrived = Instant.EPOCH;

  /** A window that left the engine and is in no outbox yet, because memory was short. */
  private @Nullable MetricBatch taken;

  /** How many windows the last checkpoint lacked. */
  private int missingWindows;

  /** Recovers what an earlier process left, and sends every total in every batch. */
  public DurableMetrics(
      MetricsEngine engine,
      InstanceLabels labels,
      Collection<String> backends,
      Clocks clocks,
      Journal journal) {
    this(engine, labels, backends, TotalsPolicy.CONTINUE, clocks, journal);
  }

  /**
   * Recovers what an earlier process of the execution environment left.
   *
   * @param engine an engine that has counted nothing
   * @param backends the names of the backends that get every window
   * @param totals what to do with totals that receivers already have, or may have forgotten
   */
  public DurableMetrics(
      MetricsEngine engine,
      InstanceLabels labels,
      Collection<String> backends,
      TotalsPolicy totals,
      Clocks clocks,
      Journal journal) {
    this.engine = engine;
    this.labels = labels;
    this.clocks = clocks;
    this.journal = journal;
    this.steadyTime = new SteadyTime(clocks);
    this.state = new MetricsState(engine, labels, backends, totals, steadyTime);
    recover();
  }

  private void recover() {
    List<JournalRecord> records = journal.recover();
    if (journal.isEarlierLost()) {
      engine.startOver();
    } else if (!records.isEmpty()) {
      replay(records);
    }
    journal.writeLog();
  }

  private void replay(List<JournalRecord> records) {
    int unreadable;
    try {
      unreadable = state.replay(records);
    } catch (IOException | RuntimeException | Error e) {
      // Errors, too: if memory is short now, later processes must not fail on the same records.
      state.reset();
      journal.dropRecovered(e);
      return;
    }
    // Neither MessageFormat nor a stream: the classes they generate would delay the start.
    journal.log(
        Level.INFO,
        "recovered "
            + records.size()
            + " records of an earlier process of this environment; "
            + state.backlogs()
            + " backends have yet to accept metrics of it");
    if (unreadable > 0) {
      journal.countFailures(unreadable);
      journal.log(
          Level.WARNING,
          unreadable
              + " records of the journal cannot be read: their content is lost; please report this");
    }
  }

  /**
   * Writes a telemetry batch to the journal. {@link #record} must count it next.
   *
   * @param at when it arrived, in whole milliseconds
   */
  public void persist(byte[] batch, Instant at) {
    synchronized (this) {
      arrived = at;
      journal.append(JournalRecord.Kind.TELEMETRY_BATCH, at, batch);
      pendingBatch = batch;
    }
    journal.writeLog();
  }

  /**
   * Counts the events of the batch that was persisted last. If that fails, the batch stays in the
   * journal, and may be recorded again: events that are recorded twice count once.
   */
  public void record(List<TelemetryEvent> events) {
    synchronized (this) {
      engine.record(events);
      pendingBatch = null;
    }
    limitJournal();
  }

  /** Persists and counts an invocation that Lambda announced by an INVOKE event. */
  public void invoked(String requestId) {
    synchronized (this) {
      Instant arrival = now();
      append(JournalRecord.Kind.INVOCATION, arrival, requestId);
      engine.invoked(requestId, arrival);
    }
    limitJournal();
  }

  /** Persists and counts that a failure ended the execution environment. */
  public void shutDownByFailure() {
    synchronized (this) {
      journal.append(JournalRecord.Kind.ENVIRONMENT_FAILED, now(), NO_CONTENT);
      engine.shutDownByFailure();
    }
    journal.writeLog();
  }

  /**
   * Removes the outboxes of all other backends, which could not be loaded. Without any backend the
   * metrics stay in memory, so that their loss can be reported.
   */
  public void keepOutboxesOf(Collection<String> backends) {
    synchronized (this) {
      if (backends.isEmpty()) {
        journal.discard();
      } else {
        state.keepOutboxesOf(backends);
      }
    }
    journal.writeLog();
  }

  /**
   * Ends the current window and returns the number of invocations that no backend has accepted.
   * With several backends, it is the number for the backend that lacks the most.
   */
  public long unacknowledgedInvocations() {
    endWindow();
    synchronized (this) {
      return state.unacknowledgedInvocations();
    }
  }

  /**
   * Returns how often the journal could not store or read something. Takes no lock, because the
   * engine calls this.
   */
  public long journalFailures() {
    return journal.failures();
  }

  /** Returns the outbox of a backend. */
  public Outbox outbox(String backend) {
    return new BackendOutbox(backend);
  }

  /** Moves the engine's windows to all outboxes. There are several only after a restore. */
  private void endWindow() {
    labels.prepare();
    synchronized (this) {
      boolean any = moveWindows();
      if (!any) {
        journal.checkFiles();
      }
      if ((any && !journal.isEnded()) || journal.isCheckpointDue() || journal.isSuspended()) {
        writeCheckpoint();
      }
    }
    journal.writeLog();
  }

  /** Returns whether there was a window. A window whose move fails is moved by the next call. */
  private boolean moveWindows() {
    boolean any = false;
    while (true) {
      if (taken == null) {
        taken = engine.takeWindow(clocks.now(), labels::afterRestores).orElse(null);
      }
      if (taken == null) {
        return any;
      }
      state.addWindow(taken);
      taken = null;
      any = true;
    }
  }

  /** Ends the window if the journal has grown large, because that writes a checkpoint. */
  private void limitJournal() {
    boolean due;
    synchronized (this) {
      due = journal.isCheckpointDue();
    }
    if (due) {
      endWindow();
    }
    journal.writeLog();
  }

  /** Writes a checkpoint. If that fails, the metrics are still pushed. */
  private void writeCheckpoint() {
    MetricsState.Checkpoint checkpoint;
    try {
      checkpoint = state.checkpoint();
    } catch (IOException | RuntimeException | Error e) {
      journal.suspend(e);
      return;
    }
    int missing = checkpoint.missingWindows;
    if (missing > missingWindows) {
      journal.countFailures(missing - missingWindows);
      journal.log(
          Level.WARNING,
          missing
              + " windows cannot be written to the journal: they will be sent, but are lost if this"
              + " process is killed before; please report this");
    }
    missingWindows = missing;
    journal.writeCheckpoint(checkpoint.bytes, arrived, pendingBatch);
  }

  private void append(JournalRecord.Kind kind, Instant time, String text) {
    journal.append(kind, time, MetricsState.bytes(text));
  }

  /** Returns the time in whole milliseconds, as the journal stores it, so that a replay agrees. */
  private Instant now() {
    return clocks.now().truncatedTo(ChronoUnit.MILLIS);
  }

  /** The outbox of one backend, guarded by the lock of all metrics. */
  private final class BackendOutbox implements Outbox {

    private final String backend;

    BackendOutbox(String backend) {
      this.backend = backend;
    }

    @Override
    public void endWindow() {
      DurableMetrics.this.endWindow();
    }

    @Override
    public Optional<MetricBatch> next() {
      Optional<MetricBatch> batch;
      synchronized (DurableMetrics.this) {
        PendingWindows windows = state.outbox(backend);
        boolean isNew = !windows.isPushing();
        batch = windows.next();
        if (isNew && batch.isPresent()) {
          append(JournalRecord.Kind.PUSH, now(), backend);
        }
        AcceptedTotals totals = state.totals(backend);
        if (totals != null && batch.isPresent()) {
          batch = Optional.of(restarted(batch.get(), totals));
        }
      }
      journal.writeLog();
      return batch;
    }

    /** Restarts the totals that the receiver may have forgotten. The journal knows it first. */
    private MetricBatch restarted(MetricBatch batch, AcceptedTotals totals) {
      if (totals.startAttempt(batch, steadyTime.now())) {
        appendAttempt(JournalRecord.Kind.RESTARTED, totals);
      }
      totals.prepareAccept(batch);
      return totals.toSend(batch);
    }

    @Override
    public void acknowledge() {
      synchronized (DurableMetrics.this) {
        PendingWindows windows = state.outbox(backend);
        AcceptedTotals totals = state.totals(backend);
        if (totals == null) {
          windows.acknowledge();
          append(JournalRecord.Kind.ACKNOWLEDGED, now(), backend);
        } else {
          windows.pushing().ifPresent(batch -> totals.accept(batch, totals.attempt()));
          windows.acknowledge();
          appendAttempt(JournalRecord.Kind.ACCEPTED, totals);
        }
      }
      journal.writeLog();
    }

    @Override
    public void drop() {
      synchronized (DurableMetrics.this) {
        PendingWindows windows = state.outbox(backend);
        AcceptedTotals totals = state.totals(backend);
        if (totals != null) {
          windows.pushing().ifPresent(totals::drop);
        }
        windows.acknowledge();
        append(JournalRecord.Kind.ACKNOWLEDGED, now(), backend);
      }
      journal.writeLog();
    }

    private void appendAttempt(JournalRecord.Kind kind, AcceptedTotals totals) {
      byte[] content = MetricsState.bytes(totals.attempt(), steadyTime.now(), backend);
      // Not a later reading of the wall clock: a freeze in between would be missed.
      journal.append(kind, steadyTime.wall().truncatedTo(ChronoUnit.MILLIS), content);
    }

    @Override
    public boolean isEmpty() {
      synchronized (DurableMetrics.this) {
        return state.outbox(backend).isEmpty();
      }
    }

    @Override
    public List<MetricBatch> unacknowledged() {
      synchronized (DurableMetrics.this) {
        return state.outbox(backend).unacknowledged();
      }
    }
  }
}
