package io.lambdametrics.app;

import static org.assertj.core.api.Assertions.assertThat;

import io.lambdametrics.api.metrics.Labels;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InstanceLabelsTest {

  @TempDir private Path folder;

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

    assertThat(labels().afterRestores(0)).isEqualTo(restored);
  }

  private InstanceLabels labels() {
    FunctionLabels function =
        new FunctionLabels("orders", "8", Optional.empty(), Optional.empty(), Labels.NONE);
    return new InstanceLabels(
        function, () -> InstanceId.keptIn(folder), () -> InstanceId.newIn(folder));
  }
}
