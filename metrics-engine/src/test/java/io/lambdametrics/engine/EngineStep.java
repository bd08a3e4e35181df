// SPDX-License-Identifier: Apache-2.0
package io.lambdametrics.engine;

import io.lambdametrics.api.telemetry.TelemetryEvent;
import java.time.Instant;
import java.util.List;

/** One call of an engine. */
interface EngineStep {

  void applyTo(MetricsEngine engine);

  /** A telemetry event, which can be late and repeated. */
  record Event(TelemetryEvent event) implements EngineStep {
    @Override
    public void applyTo(MetricsEngine engine) {
      engine.record(List.of(event));
    }
  }

  /** An INVOKE, which is never repeated. */
  record Invoke(String requestId, Instant arrival) implements EngineStep {
    @Override
    public void applyTo(MetricsEngine engine) {
      engine.invoked(requestId, arrival);
    }
  }
}
