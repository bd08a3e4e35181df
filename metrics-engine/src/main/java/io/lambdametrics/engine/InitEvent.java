// SPDX-License-Identifier: Apache-2.0
package io.lambdametrics.engine;

import static io.lambdametrics.engine.internal.ValidValues.validOrNan;

import io.lambdametrics.api.telemetry.InitializationPhase;
import io.lambdametrics.api.telemetry.InitializationType;
import io.lambdametrics.api.telemetry.Outcome;
import io.lambdametrics.api.telemetry.PlatformInitReport;
import io.lambdametrics.api.telemetry.PlatformInitRuntimeDone;
import io.lambdametrics.api.telemetry.PlatformInitStart;
import io.lambdametrics.api.telemetry.Status;
import java.time.Instant;
import java.util.Comparator;

/**
 * An event of an initialization, reduced to what the metrics need. Repeated events are equal.
 *
 * @param durationMs {@code NaN} if the event has none
 */
record InitEvent(
    Instant time,
    Kind kind,
    InitializationPhase phase,
    InitializationType type,
    boolean failed,
    double durationMs) {

  /** The kinds of events, in the order in which they happen. */
  enum Kind {
    START,
    RUNTIME_DONE,
    REPORT
  }

  /** Orders events by time, and completely, so that only equal events compare as equal. */
  static final Comparator<InitEvent> ORDER = InitEvent::compare;

  // Comparator.comparing() generates classes at run time, which takes 10 ms of a JVM's start.
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
        phaseOrInit(event.phase()),
        event.initializationType(),
        false,
        Double.NaN);
  }

  static InitEvent of(PlatformInitRuntimeDone event) {
    return new InitEvent(
        event.time(),
        Kind.RUNTIME_DONE,
        phaseOrInit(event.phase()),
        event.initializationType(),
        isFailure(event.outcome()),
        Double.NaN);
  }

  static InitEvent of(PlatformInitReport event) {
    return new InitEvent(
        event.time(),
        Kind.REPORT,
        phaseOrInit(event.phase()),
        event.initializationType(),
        isFailure(event.outcome()),
        validOrNan(event.durationMs()));
  }

  /** Returns whether the status is not success. Events of 2022 have none and count as success. */
  static boolean isFailure(Outcome outcome) {
    return outcome.status().filter(status -> status != Status.SUCCESS).isPresent();
  }

  /** Events of 2022 have no phase. The only phase then was {@code init}. */
  private static InitializationPhase phaseOrInit(InitializationPhase phase) {
    return phase == InitializationPhase.UNKNOWN ? InitializationPhase.INIT : phase;
  }
}
