// SPDX-License-Identifier: Apache-2.0
package io.lambdametrics.app.config;

import static org.assertj.core.api.Assertions.assertThat;

import io.lambdametrics.api.metrics.Labels;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class InstanceLabelsTest {

  private static final FunctionLabels FUNCTION =
      new FunctionLabels("orders", "8", Optional.empty(), Optional.empty(), Labels.NONE);

  @Test
  void keepsAnInstancesId() {
    InstanceLabels labels = labels();

    assertThat(labels.afterRestores(0)).isEqualTo(labels.afterRestores(0));
    assertThat(labels.afterRestores(1)).isEqualTo(labels.afterRestores(1));
  }

  @Test
  void startsANewInstanceAfterARestore() {
    InstanceLabels labels = labels();

    assertThat(labels.afterRestores(0)).isNotEqualTo(labels.afterRestores(1));
    assertThat(labels.afterRestores(1)).isNotEqualTo(labels.afterRestores(2));
  }

  @Test
  void continuesTheRestoredInstanceAfterAReset() {
    InstanceLabels beforeReset = labels();
    beforeReset.afterRestores(0);
    Labels restored = beforeReset.afterRestores(1);
    InstanceLabels afterReset = labels();

    afterReset.continueAs(beforeReset.latestId());

    assertThat(afterReset.afterRestores(0)).isEqualTo(restored);
  }

  @Test
  void usesThePreparedIdAndGeneratesNoOther() {
    AtomicInteger generated = new AtomicInteger();
    InstanceLabels labels = new InstanceLabels(FUNCTION, () -> "id-" + generated.incrementAndGet());
    labels.prepare();
    labels.prepare();

    labels.afterRestores(0);

    assertThat(labels.latestId()).isEqualTo("id-1");
    assertThat(generated).hasValue(1);
  }

  private InstanceLabels labels() {
    return new InstanceLabels(FUNCTION);
  }
}
