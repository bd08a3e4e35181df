// SPDX-License-Identifier: Apache-2.0
package com.example.influx;

import static org.assertj.core.api.Assertions.assertThat;

import io.lambdametrics.backend.testkit.SampleBatch;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class InfluxLinesTest {

  private static final String TAGS = ",Stage=live,function_name=checkout,instance=a1b2c3d4";

  @Test
  void haveTheTotalsAndTheEndOfTheWindow() {
    assertThat(InfluxLines.of(SampleBatch.endingAt(Instant.ofEpochMilli(1_795_343_784_000L))))
        .hasLineCount(3)
        .contains(
            "aws_lambda_invocations" + TAGS + " total=5.0 1795343784000\n",
            "aws_lambda_memory_size" + TAGS + " value=1.34217728E8 1795343784000\n",
            "aws_lambda_duration" + TAGS + ",outcome=success sum=185.5,count=5 1795343784000\n");
  }
}
