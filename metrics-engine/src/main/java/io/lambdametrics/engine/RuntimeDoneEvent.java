// SPDX-License-Identifier: Apache-2.0
package io.lambdametrics.engine;

import io.lambdametrics.api.telemetry.PlatformRuntimeDone;
import io.lambdametrics.api.telemetry.Span;
import io.lambdametrics.api.telemetry.Status;
import java.time.Instant;

/** A {@code platform.runtimeDone}, reduced to what the metrics need. Missing values are NaN. */
final class RuntimeDoneEvent extends RequestEvent {

  double durationMs = Double.NaN;
  double producedBytes = Double.NaN;
  double responseLatencyMs = Double.NaN;
  double responseDurationMs = Double.NaN;
  double overheadMs = Double.NaN;

  /** Whether the handler threw, by the signature of such an invocation. */
  boolean handlerFailed;

  /** Creates an event without values. */
  RuntimeDoneEvent(Instant time) {
    super(Kind.RUNTIME_DONE, time);
  }

  static RuntimeDoneEvent of(PlatformRuntimeDone event) {
    RuntimeDoneEvent done = new RuntimeDoneEvent(event.time());
    done.setOutcome(event.outcome());
    done.durationMs = done.checked(event.durationMs());
    if (event.producedBytes().isPresent()) {
      done.producedBytes = done.smaller(Double.NaN, (double) event.producedBytes().getAsLong());
    }
    boolean responded = false;
    for (Span span : event.spans()) {
      double ms = span.durationMs();
      switch (span.name()) {
        case Span.RESPONSE_LATENCY -> {
          responded = true;
          done.responseLatencyMs = done.smaller(done.responseLatencyMs, ms);
        }
        case Span.RESPONSE_DURATION ->
            done.responseDurationMs = done.smaller(done.responseDurationMs, ms);
        case Span.RUNTIME_OVERHEAD -> done.overheadMs = done.smaller(done.overheadMs, ms);
        default -> {}
      }
    }
    done.handlerFailed = !responded && isEmptySuccess(event);
    return done;
  }

  /**
   * Returns whether the event is a success with 0 bytes. Without the span {@code responseLatency}
   * that is the signature of a handler that threw: the runtime caught the exception and reported
   * it, so the platform calls the invocation a success, but no response was started. A response
   * that is only empty has the span. AWS's staff, its unit tests and the one public real record
   * confirm this.
   */
  private static boolean isEmptySuccess(PlatformRuntimeDone event) {
    return event.outcome().status().orElse(Status.UNKNOWN) == Status.SUCCESS
        && event.producedBytes().orElse(-1) == 0;
  }

  @Override
  boolean hasSameValues(RequestEvent other) {
    return other instanceof RuntimeDoneEvent done
        && handlerFailed == done.handlerFailed
        && same(durationMs, done.durationMs)
        && same(producedBytes, done.producedBytes)
        && same(responseLatencyMs, done.responseLatencyMs)
        && same(responseDurationMs, done.responseDurationMs)
        && same(overheadMs, done.overheadMs);
  }
}
