// SPDX-License-Identifier: Apache-2.0
package com.example.statsd;

import static org.assertj.core.api.Assertions.assertThat;

import io.lambdametrics.backend.testkit.SampleBatch;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class StatsdLinesTest {

  private static final String TAGS = "|#Stage:live,function_name:checkout,instance:a1b2c3d4";

  @Test
  void containTheIncreasesInTheWindow() {
    assertThat(StatsdLines.of(SampleBatch.endingAt(Instant.EPOCH)))
        .containsExactly(
            "aws_lambda_invocations:3.0|c" + TAGS,
            "aws_lambda_memory_size:134217728|g" + TAGS,
            "aws_lambda_duration.sum:165.5|c" + TAGS + ",outcome:success",
            "aws_lambda_duration.count:3.0|c" + TAGS + ",outcome:success",
            "aws_lambda_duration.max:120.0|g" + TAGS + ",outcome:success");
  }
}
