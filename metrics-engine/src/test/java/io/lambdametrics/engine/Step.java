package io.lambdametrics.engine;

import io.lambdametrics.api.telemetry.TelemetryEvent;
import java.time.Instant;
import java.util.List;

/** One thing that an engine is told. */
interface Step {

  void tell(MetricsEngine engine);

  /** A telemetry event, which can be delivered late and twice. */
  record Event(TelemetryEvent event) implements Step {
    @Override
    public void tell(MetricsEngine engine) {
      engine.record(List.of(event));
    }
  }

  /** An INVOKE, which comes once. */
  record Invoke(String requestId, Instant arrival) implements Step {
    @Override
    public void tell(MetricsEngine engine) {
      engine.invoked(requestId, arrival);
    }
  }
}
