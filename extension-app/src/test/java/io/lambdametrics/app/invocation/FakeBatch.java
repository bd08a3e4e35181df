// SPDX-License-Identifier: Apache-2.0
package io.lambdametrics.app.invocation;

import io.lambdametrics.api.telemetry.TelemetryEvent;
import io.lambdametrics.telemetry.TelemetryBatch;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CountDownLatch;

/** A telemetry batch with given events, which can be held back. */
public final class FakeBatch implements TelemetryBatch {

  private final List<TelemetryEvent> events;
  private final CountDownLatch release;
  private int failuresLeft;
  private final CountDownLatch acknowledged = new CountDownLatch(1);

  private FakeBatch(List<TelemetryEvent> events, CountDownLatch release, int failures) {
    this.events = events;
    this.release = release;
    this.failuresLeft = failures;
  }

  public static FakeBatch of(TelemetryEvent... events) {
    return new FakeBatch(List.of(events), new CountDownLatch(0), 0);
  }

  /** Returns a batch whose decoding ends when the latch is at zero. */
  public static FakeBatch heldBackBy(CountDownLatch release, TelemetryEvent... events) {
    return new FakeBatch(List.of(events), release, 0);
  }

  /** Returns a batch for whose decoding there is no memory so many times. */
  public static FakeBatch lackingMemory(int times, TelemetryEvent... events) {
    return new FakeBatch(List.of(events), new CountDownLatch(0), times);
  }

  /** Waits until the handler has acknowledged this batch. */
  public void awaitAcknowledged() throws InterruptedException {
    acknowledged.await();
  }

  @Override
  public byte[] bytes() {
    return new byte[0];
  }

  @Override
  public Instant arrived() {
    return Instant.EPOCH;
  }

  @Override
  public void acknowledge() {
    acknowledged.countDown();
  }

  @Override
  public List<TelemetryEvent> events() {
    try {
      release.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    if (failuresLeft > 0) {
      failuresLeft--;
      throw new OutOfMemoryError("for a moment");
    }
    return events;
  }
}
