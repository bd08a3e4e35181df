package io.lambdametrics.engine;

import io.lambdametrics.api.telemetry.InitializationPhase;
import io.lambdametrics.api.telemetry.InitializationType;
import io.lambdametrics.api.telemetry.Outcome;
import io.lambdametrics.api.telemetry.PlatformInitReport;
import io.lambdametrics.api.telemetry.PlatformInitRuntimeDone;
import io.lambdametrics.api.telemetry.PlatformInitStart;
import io.lambdametrics.api.telemetry.Status;
import io.lambdametrics.engine.internal.FirstObservedValues;
import java.time.Instant;
import java.util.Comparator;

/**
 * What matters of an event that tells of an initialization; equal for events that are repeated.
 *
 * @param durationMs {@code NaN} if it has none
 */
record InitEvent(
    Instant time,
    Kind kind,
    InitializationPhase phase,
    InitializationType type,
    boolean failed,
    double durationMs) {

  /** The three events of an initialization, in their order. */
  enum Kind {
    START,
    RUNTIME_DONE,
    REPORT
  }

  /** By time; a complete order, so that no two that differ are taken for one. */
  static final Comparator<InitEvent> ORDER = InitEvent::compare;

  // Comparator's own comparing() makes classes at run time, 10 ms of a JVM's start.
  private static int compare(InitEvent a, InitEvent b) {
    int order = a.time.compareTo(b.time);
    order = order != 0 ? order : a.kind.compareTo(b.kind);
    order = order != 0 ? order : a.phase.compareTo(b.phase);
    order = order != 0 ? order : a.type.compareTo(b.type);
    order = order != 0 ? order : Boolean.compare(a.failed, b.failed);
    return order != 0 ? order : Double.compare(a.durationMs, b.durationMs);
  }

  static InitEvent of(PlatformInitStart event) {
    return new InitEvent(
        event.time(),
        Kind.START,
        known(event.phase()),
        event.initializationType(),
        false,
        Double.NaN);
  }

  static InitEvent of(PlatformInitRuntimeDone event) {
    return new InitEvent(
        event.time(),
        Kind.RUNTIME_DONE,
        known(event.phase()),
        event.initializationType(),
        isFailure(event.outcome()),
        Double.NaN);
  }

  static InitEvent of(PlatformInitReport event) {
    return new InitEvent(
        event.time(),
        Kind.REPORT,
        known(event.phase()),
        event.initializationType(),
        isFailure(event.outcome()),
        FirstObservedValues.usable(event.durationMs()));
  }

  /** Any status but success; events of 2022 have none, and are taken for one that ended well. */
  static boolean isFailure(Outcome outcome) {
    return outcome.status().filter(status -> status != Status.SUCCESS).isPresent();
  }

  /** Events of 2022 have no phase; they knew no other than this. */
  private static InitializationPhase known(InitializationPhase phase) {
    return phase == InitializationPhase.UNKNOWN ? InitializationPhase.INIT : phase;
  }
}
