// SPDX-License-Identifier: Apache-2.0
package io.lambdametrics.engine;

import static io.lambdametrics.engine.internal.ValidValues.validOrNan;

import io.lambdametrics.api.telemetry.Instance;
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
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.OptionalDouble;
import java.util.Set;

/**
 * Adds each event to the instance that it belongs to. Each method returns whether the event was
 * accepted as a whole.
 */
final class EventRecorder implements TelemetryEvent.Visitor<Boolean> {

  /** How many reports of dropped telemetry are remembered, to recognize a repeated one. */
  private static final int MAX_LOSSES = 64;

  /** The longest valid request id. Lambda's ids have 36 characters. */
  private static final int MAX_ID_LENGTH = 256;

  private final Instances instances;
  private final Set<Loss> losses = new LinkedHashSet<>();
  private long unrecognized;
  private long dropped;
  private long refused;

  /** A report of dropped telemetry without its text, which can be of any length. */
  private record Loss(Instant time, long bytes, long records, int reason) {
    static Loss of(PlatformLogsDropped event) {
      return new Loss(
          event.time(), event.droppedBytes(), event.droppedRecords(), event.reason().hashCode());
    }
  }

  EventRecorder(Instances instances) {
    this.instances = instances;
  }

  /** Returns the number of events of unknown types. */
  long unrecognized() {
    return unrecognized;
  }

  /** Returns the number of records that the platform reported as dropped. */
  long dropped() {
    return dropped;
  }

  /**
   * Returns the number of events that were refused as a whole or in part: those of something
   * already dropped, with an invalid value or request id, or without room.
   */
  long refused() {
    return refused;
  }

  /** Adds a telemetry event. */
  void record(TelemetryEvent event) {
    if (!event.accept(this)) {
      refused++;
    }
  }

  /** Adds an INVOKE of the Extensions API. */
  void recordInvoke(String id, Instant arrival) {
    if (!isValid(id) || !instances.forInvocation().requests.add(id, RequestEvent.invoke(arrival))) {
      refused++;
    }
  }

  @Override
  public Boolean onStart(PlatformStart event) {
    String id = event.requestId();
    return isValid(id)
        && instances.forInvocation().requests.add(id, RequestEvent.start(event.time()));
  }

  @Override
  public Boolean onRuntimeDone(PlatformRuntimeDone event) {
    String id = event.requestId();
    if (!isValid(id)) {
      return false;
    }
    RuntimeDoneEvent done = RuntimeDoneEvent.of(event);
    return instances.forInvocation().requests.add(id, done) && !done.hasInvalidValue;
  }

  @Override
  public Boolean onReport(PlatformReport event) {
    String id = event.requestId();
    if (!isValid(id)) {
      return false;
    }
    InstanceMetrics instance = instances.forReport(event);
    ReportEvent report = ReportEvent.of(event);
    if (!instance.requests.add(id, report)) {
      // The report may be of an earlier instance, and so may be the initialization in it.
      return false;
    }
    return instance.initializations.add(event) && !report.hasInvalidValue;
  }

  private static boolean isValid(String id) {
    return id.length() <= MAX_ID_LENGTH;
  }

  @Override
  public Boolean onInitStart(PlatformInitStart event) {
    boolean accepted = instances.current().add(InitEvent.of(event));
    addMemorySize(event.instance());
    return accepted;
  }

  @Override
  public Boolean onInitRuntimeDone(PlatformInitRuntimeDone event) {
    return instances.current().add(InitEvent.of(event));
  }

  @Override
  public Boolean onInitReport(PlatformInitReport event) {
    return instances.current().add(InitEvent.of(event));
  }

  @Override
  public Boolean onRestoreStart(PlatformRestoreStart event) {
    boolean accepted = instances.restoreAt(event.time(), true) != null;
    if (accepted) {
      addMemorySize(event.instance());
    }
    return accepted;
  }

  @Override
  public Boolean onRestoreRuntimeDone(PlatformRestoreRuntimeDone event) {
    return endRestore(event.time(), event.outcome(), OptionalDouble.empty());
  }

  @Override
  public Boolean onRestoreReport(PlatformRestoreReport event) {
    return endRestore(event.time(), event.outcome(), event.durationMs());
  }

  private boolean endRestore(Instant time, Outcome outcome, OptionalDouble durationMs) {
    SnapshotRestore restore = instances.restoreAt(time, false);
    if (restore == null) {
      return false;
    }
    restore.ended(time, outcome, durationMs);
    return true;
  }

  private void addMemorySize(Instance instance) {
    instance.maxMemoryBytes().ifPresent(bytes -> instances.current().addMemorySize((double) bytes));
  }

  @Override
  public Boolean onLogsDropped(PlatformLogsDropped event) {
    if (!losses.add(Loss.of(event))) {
      return true;
    }
    if (losses.size() > MAX_LOSSES) {
      losses.remove(losses.iterator().next());
    }
    if (Double.isNaN(validOrNan((double) event.droppedRecords()))) {
      return false;
    }
    dropped += event.droppedRecords();
    return true;
  }

  @Override
  public Boolean onUnrecognized(Unrecognized event) {
    unrecognized++;
    return true;
  }

  /** Accepts the kinds of events that have no figures. */
  @Override
  public Boolean otherwise(TelemetryEvent event) {
    return true;
  }
}
