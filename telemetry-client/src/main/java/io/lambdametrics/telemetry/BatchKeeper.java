package io.lambdametrics.telemetry;

import java.time.Instant;

/** Stores telemetry batches before Lambda is told that they have arrived. */
@FunctionalInterface
public interface BatchKeeper {

  /**
   * Stores a batch. Has to be quick, and must not change the array.
   *
   * @param batch the body as Lambda sent it; {@link TelemetryDecoder#decode(byte[], Instant)} reads
   *     it
   * @param arrived when it arrived, by the wall clock, in whole milliseconds; stands in for the
   *     times of events whose own time cannot be read
   */
  void keep(byte[] batch, Instant arrived);
}
