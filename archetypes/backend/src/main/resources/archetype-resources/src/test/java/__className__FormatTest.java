package ${package};

import static org.assertj.core.api.Assertions.assertThat;

import io.lambdametrics.backend.testkit.SampleBatch;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class ${className}FormatTest {

  private static final String LABELS =
      "{Stage=\"live\",function_name=\"checkout\",instance=\"a1b2c3d4\"";

  @Test
  void hasOneLineForEachValue() {
    assertThat(${className}Format.of(SampleBatch.endingAt(Instant.ofEpochMilli(1_795_343_784_000L))))
        .hasLineCount(4)
        .contains(
            "aws_lambda_invocations_total" + LABELS + "} 5.0 1795343784000\n",
            "aws_lambda_memory_size" + LABELS + "} 1.34217728E8 1795343784000\n",
            "aws_lambda_duration_sum" + LABELS + ",outcome=\"success\"} 185.5 1795343784000\n",
            "aws_lambda_duration_count" + LABELS + ",outcome=\"success\"} 5.0 1795343784000\n");
  }
}
