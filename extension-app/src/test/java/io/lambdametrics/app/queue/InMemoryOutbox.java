// SPDX-License-Identifier: Apache-2.0
package io.lambdametrics.app.queue;

import io.lambdametrics.api.metrics.MetricBatch;
import java.util.List;
import java.util.Optional;

/** An outbox without a journal. A test adds the windows. */
public class InMemoryOutbox implements Outbox {

  private final PendingWindows outbox = new PendingWindows();

  public synchronized void add(MetricBatch window) {
    outbox.add(window);
  }

  @Override
  public void endWindow() {}

  @Override
  public synchronized Optional<MetricBatch> next() {
    return outbox.next();
  }

  @Override
  public synchronized void acknowledge() {
    outbox.acknowledge();
  }

  @Override
  public synchronized void drop() {
    outbox.acknowledge();
  }

  @Override
  public synchronized List<MetricBatch> unacknowledged() {
    return outbox.unacknowledged();
  }

  @Override
  public synchronized boolean isEmpty() {
    return outbox.isEmpty();
  }
}
