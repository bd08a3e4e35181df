package io.lambdametrics.app;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.function.LongSupplier;

/**
 * The two clocks of the machine.
 *
 * @param wall for stamps; goes on while the environment is frozen, and can be set
 * @param nanos for waits; only differences mean anything
 */
record Clocks(InstantSource wall, LongSupplier nanos) {

  static final Clocks SYSTEM = new Clocks(InstantSource.system(), System::nanoTime);

  Instant now() {
    return wall.instant();
  }

  /** How long it is until {@code instant}; negative if it has passed. */
  Duration until(Instant instant) {
    return Duration.between(now(), instant);
  }
}
