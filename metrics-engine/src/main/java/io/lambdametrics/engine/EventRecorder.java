package io.lambdametrics.engine;

import io.lambdametrics.api.telemetry.Outcome;
import io.lambdametrics.api.telemetry.PlatformInitReport;
import io.lambdametrics.api.telemetry.PlatformInitRuntimeDone;
import io.lambdametrics.api.telemetry.PlatformInitStart;
import io.lambdametrics.api.telemetry.PlatformLogsDropped;
import io.lambdametrics.api.telemetry.PlatformReport;
import io.lambdametrics.api.telemetry.PlatformRestoreReport;
import io.lambdametrics.api.telemetry.PlatformRestoreRuntimeDone;
import io.lambdametrics.api.telemetry.PlatformRestoreStart;
import io.lambdametrics.api.telemetry.PlatformRuntimeDone;
import io.lambdametrics.api.telemetry.PlatformStart;
import io.lambdametrics.api.telemetry.TelemetryEvent;
import io.lambdametrics.api.telemetry.Unrecognized;
import io.lambdametrics.engine.internal.FirstObservedValues;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.OptionalDouble;
import java.util.Set;

/** What each kind of event means to the figures; answers whether it meant anything. */
final class EventRecorder implements TelemetryEvent.Visitor<Boolean> {

  /** How many of the platform's complaints are remembered, to know one that is repeated. */
  private static final int MAX_COMPLAINTS = 64;

  /** Lambda's ids have 36 characters. */
  private static final int MAX_ID = 256;

  private final Instances generations;
  private final Set<Complaint> complaints = new LinkedHashSet<>();
  private long unrecognized;
  private long dropped;
  private long refused;

  /** A complaint of the platform without its text, which can be of any length. */
  private record Complaint(Instant time, long bytes, long records, int reason) {
    static Complaint of(PlatformLogsDropped event) {
      return new Complaint(
          event.time(), event.droppedBytes(), event.droppedRecords(), event.reason().hashCode());
    }
  }

  EventRecorder(Instances generations) {
    this.generations = generations;
  }

  /** How many events were of types that we do not know. */
  long unrecognized() {
    return unrecognized;
  }

  /** How many records the platform said it had given up. */
  long dropped() {
    return dropped;
  }

  /** How many events told of something forgotten or impossible, or found no room. */
  long refused() {
    return refused;
  }

  @Override
  public Boolean otherwise(TelemetryEvent event) {
    return false;
  }

  @Override
  public Boolean onInitStart(PlatformInitStart event) {
    boolean counted = initialization(InitEvent.of(event));
    event.instance().maxMemoryBytes().ifPresent(this::memorySize);
    return counted;
  }

  @Override
  public Boolean onInitRuntimeDone(PlatformInitRuntimeDone event) {
    return initialization(InitEvent.of(event));
  }

  @Override
  public Boolean onInitReport(PlatformInitReport event) {
    return initialization(InitEvent.of(event));
  }

  private boolean initialization(InitEvent event) {
    return counted(generations.current().add(event));
  }

  /** An INVOKE that the Extensions API handed out. */
  void invoked(String id, Instant arrival) {
    if (isId(id)) {
      counted(generations.ofRequests().requests.add(id, RequestEvent.invoked(arrival)));
    } else {
      refused++;
    }
  }

  @Override
  public Boolean onStart(PlatformStart event) {
    return counted(
        isId(event.requestId())
            && generations
                .ofRequests()
                .requests
                .add(event.requestId(), RequestEvent.started(event.time())));
  }

  @Override
  public Boolean onRuntimeDone(PlatformRuntimeDone event) {
    if (!isId(event.requestId())) {
      return counted(false);
    }
    RequestEvent evidence = RequestEvent.of(event);
    boolean known = generations.ofRequests().requests.add(event.requestId(), evidence);
    return counted(known && !evidence.hasImpossible);
  }

  @Override
  public Boolean onReport(PlatformReport event) {
    if (!isId(event.requestId())) {
      return counted(false);
    }
    InstanceMetrics current = generations.ofRequests();
    if (event.metrics().restoreDurationMs().isPresent() && current.restore == null) {
      generations.restore(event.time(), false);
      current = generations.current();
    }
    RequestEvent evidence = RequestEvent.of(event);
    boolean known = current.requests.add(event.requestId(), evidence);
    // What an event that is refused says of the initialization is not known to be of this instance.
    boolean inits = !known || current.addInits(event);
    return counted(known && inits && !evidence.hasImpossible);
  }

  private static boolean isId(String id) {
    return id.length() <= MAX_ID;
  }

  @Override
  public Boolean onRestoreStart(PlatformRestoreStart event) {
    boolean current = generations.restore(event.time(), true) != null;
    if (current) {
      event.instance().maxMemoryBytes().ifPresent(this::memorySize);
    }
    return counted(current);
  }

  @Override
  public Boolean onRestoreRuntimeDone(PlatformRestoreRuntimeDone event) {
    return restoreEnded(event.time(), event.outcome(), OptionalDouble.empty());
  }

  @Override
  public Boolean onRestoreReport(PlatformRestoreReport event) {
    return restoreEnded(event.time(), event.outcome(), event.durationMs());
  }

  private boolean restoreEnded(Instant time, Outcome outcome, OptionalDouble durationMs) {
    SnapshotRestore restore = generations.restore(time, false);
    if (restore != null) {
      restore.ended(time, outcome, durationMs);
    }
    return counted(restore != null);
  }

  @Override
  public Boolean onLogsDropped(PlatformLogsDropped event) {
    if (!complaints.add(Complaint.of(event))) {
      return false;
    }
    if (complaints.size() > MAX_COMPLAINTS) {
      complaints.remove(complaints.iterator().next());
    }
    long records = event.droppedRecords();
    boolean possible = !Double.isNaN(FirstObservedValues.usable((double) records));
    dropped += possible ? records : 0;
    return counted(possible);
  }

  @Override
  public Boolean onUnrecognized(Unrecognized event) {
    unrecognized++;
    return false;
  }

  private void memorySize(long bytes) {
    generations.current().memorySize((double) bytes);
  }

  private boolean counted(boolean counted) {
    refused += counted ? 0 : 1;
    return counted;
  }
}
