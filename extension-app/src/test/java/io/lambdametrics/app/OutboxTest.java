package io.lambdametrics.app;

import static io.lambdametrics.app.Batches.window;
import static org.assertj.core.api.Assertions.assertThat;

import io.lambdametrics.api.metrics.Labels;
import io.lambdametrics.api.metrics.MetricBatch;
import org.junit.jupiter.api.Test;

class OutboxTest {

  private final Outbox outbox = new Outbox();

  @Test
  void givesTheSameBatchUntilItIsSettled() {
    MetricBatch first = window(1, 2, 2);
    outbox.add(first);
    assertThat(outbox.next()).containsSame(first);

    outbox.add(window(2, 3, 5));

    assertThat(outbox.next()).containsSame(first);
  }

  @Test
  void mergesWhatWaitsBehindABatch() {
    outbox.add(window(1, 2, 2));
    outbox.next();
    outbox.add(window(2, 3, 5));
    outbox.add(window(3, 4, 9));
    outbox.settled();

    assertThat(outbox.next())
        .hasValueSatisfying(merged -> assertThat(Batches.increase(merged)).isEqualTo(7));
  }

  @Test
  void keepsTheWindowsOfTwoInstancesApart() {
    MetricBatch before = window(1, 2, 2);
    MetricBatch after =
        new MetricBatch(before.end(), before.end(), Labels.of("instance", "new"), before.metrics());
    outbox.add(before);
    outbox.add(after);

    assertThat(outbox.next()).contains(before);
    outbox.settled();
    assertThat(outbox.next()).contains(after);
  }

  @Test
  void isEmptyWhenEverythingIsSettled() {
    outbox.add(window(1, 2, 2));
    outbox.next();
    assertThat(outbox.isEmpty()).isFalse();

    outbox.settled();

    assertThat(outbox.isEmpty()).isTrue();
    assertThat(outbox.next()).isEmpty();
  }
}
