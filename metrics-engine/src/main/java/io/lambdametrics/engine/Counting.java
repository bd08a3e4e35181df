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
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.OptionalDouble;
import java.util.Set;

/** What each kind of event means to the figures; answers whether it meant anything. */
final class Counting implements TelemetryEvent.Visitor<Boolean> {

  /** How many of the platform's complaints are remembered, to know one that is repeated. */
  private static final int MAX_COMPLAINTS = 64;

  private final Generations generations;
  private final Set<PlatformLogsDropped> complaints = new LinkedHashSet<>();
  private long unrecognized;
  private long dropped;
  private long refused;

  Counting(Generations generations) {
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

  /** How many events told of something forgotten, or found no room. */
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

  @Override
  public Boolean onStart(PlatformStart event) {
    Requests requests = generations.ofRequests().requests;
    return counted(requests.begun(event.requestId(), event.time()) != null);
  }

  @Override
  public Boolean onRuntimeDone(PlatformRuntimeDone event) {
    Generation current = generations.ofRequests();
    RequestState request = current.requests.told(event.requestId(), event.time());
    if (request != null) {
      current.add(request, event);
    }
    return counted(request != null);
  }

  @Override
  public Boolean onReport(PlatformReport event) {
    Generation current = generations.ofRequests();
    if (event.metrics().restoreDurationMs().isPresent() && current.restore == null) {
      generations.restore(event.time(), false);
      current = generations.current();
    }
    RequestState request = current.requests.told(event.requestId(), event.time());
    if (request != null) {
      current.add(request, event);
    }
    return counted(request != null);
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
    Restore restore = generations.restore(time, false);
    if (restore != null) {
      restore.ended(time, outcome, durationMs);
    }
    return counted(restore != null);
  }

  @Override
  public Boolean onLogsDropped(PlatformLogsDropped event) {
    if (!complaints.add(event)) {
      return false;
    }
    if (complaints.size() > MAX_COMPLAINTS) {
      complaints.remove(complaints.iterator().next());
    }
    dropped += event.droppedRecords();
    return true;
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
