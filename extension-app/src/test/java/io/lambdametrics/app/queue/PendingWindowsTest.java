// SPDX-License-Identifier: Apache-2.0
package io.lambdametrics.app.queue;

import static io.lambdametrics.app.queue.TestWindows.window;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

import io.lambdametrics.api.metrics.Labels;
import io.lambdametrics.api.metrics.Metric;
import io.lambdametrics.api.metrics.MetricBatch;
import io.lambdametrics.api.metrics.MetricDescriptor;
import io.lambdametrics.api.metrics.Unit;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

class PendingWindowsTest {

  private final PendingWindows outbox = new PendingWindows();

  @Test
  void returnsTheSameBatchUntilItIsAcknowledged() {
    MetricBatch first = window(1, 2, 2);
    outbox.add(first);
    assertThat(outbox.next()).containsSame(first);

    outbox.add(window(2, 3, 5));

    assertThat(outbox.next()).containsSame(first);
  }

  @Test
  void mergesWindowsBehindTheCurrentBatch() {
    outbox.add(window(1, 2, 2));
    outbox.next();
    outbox.add(window(2, 3, 5));
    outbox.add(window(3, 4, 9));
    outbox.acknowledge();

    assertThat(outbox.next())
        .hasValueSatisfying(merged -> assertThat(TestWindows.increase(merged)).isEqualTo(7));
  }

  @Test
  void preparesToAddAWindowWithoutAddingIt() {
    outbox.add(window(1, 2, 2));

    PendingWindows.Addition addition = outbox.prepare(window(2, 3, 5));
    assertThat(outbox.unacknowledged())
        .singleElement()
        .satisfies(batch -> assertThat(TestWindows.increase(batch)).isEqualTo(2));

    addition.apply();
    assertThat(outbox.unacknowledged())
        .singleElement()
        .satisfies(batch -> assertThat(TestWindows.increase(batch)).isEqualTo(5));
  }

  @Test
  void doesNotMergeWindowsOfDifferentInstances() {
    MetricBatch before = window(1, 2, 2);
    MetricBatch after =
        new MetricBatch(before.end(), before.end(), Labels.of("instance", "new"), before.metrics());
    outbox.add(before);
    outbox.add(after);

    assertThat(outbox.next()).contains(before);
    outbox.acknowledge();
    assertThat(outbox.next()).contains(after);
  }

  /** The engine does not know its metric, so the batch can be written but not read. */
  @Test
  void recoversAllBatchesExceptAnUnreadableOne() throws IOException {
    MetricBatch window = window(1, 2, 2);
    MetricDescriptor foreign = new MetricDescriptor("calls", Unit.COUNT, "Calls.");
    Metric metric = new Metric.Counter(foreign, Labels.NONE, 1, 1);
    outbox.add(new MetricBatch(window.start(), window.end(), Labels.NONE, List.of(metric)));
    outbox.next();
    MetricBatch plain =
        new MetricBatch(window.start(), window.end(), Labels.of("a", "b"), List.of());
    outbox.add(plain);
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    outbox.writeTo(new DataOutputStream(bytes));

    PendingWindows read = new PendingWindows();

    assertThat(read.readFrom(in(bytes))).isEqualTo(1);
    assertThat(read.next()).contains(plain);
  }

  @Test
  void trustsNoLengthBeyondTheEnd() {
    byte[] length = {0x7f, -1, -1, -1, 0};

    assertThatIOException()
        .isThrownBy(() -> outbox.readFrom(new DataInputStream(new ByteArrayInputStream(length))));
  }

  private static DataInputStream in(ByteArrayOutputStream bytes) {
    return new DataInputStream(new ByteArrayInputStream(bytes.toByteArray()));
  }

  @Test
  void isEmptyWhenEverythingIsAcknowledged() {
    outbox.add(window(1, 2, 2));
    outbox.next();
    assertThat(outbox.isEmpty()).isFalse();

    outbox.acknowledge();

    assertThat(outbox.isEmpty()).isTrue();
    assertThat(outbox.next()).isEmpty();
  }
}
