package io.lambdametrics.app.config;

import static org.assertj.core.api.Assertions.assertThat;

import io.lambdametrics.api.metrics.Labels;
import io.lambdametrics.app.queue.TestDurableMetrics;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class InstanceLabelsTest {

  @Test
  void keepsTheIdOfAnInstance() {
    InstanceLabels labels = labels();

    assertThat(labels.afterRestores(0)).isEqualTo(labels.afterRestores(0));
    assertThat(labels.afterRestores(1)).isEqualTo(labels.afterRestores(1));
  }

  @Test
  void makesANewInstanceOfARestoredEnvironment() {
    InstanceLabels labels = labels();

    assertThat(labels.afterRestores(0)).isNotEqualTo(labels.afterRestores(1));
    assertThat(labels.afterRestores(1)).isNotEqualTo(labels.afterRestores(2));
  }

  @Test
  void givesTheProcessAfterAResetTheIdOfTheRestoredInstance() {
    InstanceLabels beforeReset = labels();
    beforeReset.afterRestores(0);
    Labels restored = beforeReset.afterRestores(1);
    InstanceLabels afterReset = labels();

    afterReset.goOnAs(beforeReset.latestId());

    assertThat(afterReset.afterRestores(0)).isEqualTo(restored);
  }

  @Test
  void usesTheIdThatWasPreparedAndMakesNoOtherMeanwhile() {
    AtomicInteger made = new AtomicInteger();
    InstanceLabels labels =
        new InstanceLabels(TestDurableMetrics.FUNCTION, () -> "id-" + made.incrementAndGet());
    labels.prepare();
    labels.prepare();

    labels.afterRestores(0);

    assertThat(labels.latestId()).isEqualTo("id-1");
    assertThat(made).hasValue(1);
  }

  private InstanceLabels labels() {
    FunctionLabels function =
        new FunctionLabels("orders", "8", Optional.empty(), Optional.empty(), Labels.NONE);
    return new InstanceLabels(function, InstanceId::random);
  }
}
