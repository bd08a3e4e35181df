// SPDX-License-Identifier: Apache-2.0
package io.lambdametrics.app.config;

import static org.assertj.core.api.Assertions.assertThat;

import io.lambdametrics.api.metrics.Labels;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class FunctionLabelsTest {

  private static final String ARN = "arn:aws:lambda:eu-west-1:012345678901:function:orders:live";

  private final FunctionLabels labels =
      new FunctionLabels(
          "orders", "7", Optional.of("eu-west-1"), Optional.empty(), Labels.of("team", "x"));

  @Test
  void containFunctionAndInstance() {
    assertThat(labels.ofInstance("abc").values())
        .containsExactlyInAnyOrderEntriesOf(
            Map.of(
                "function_name", "orders",
                "function_version", "7",
                "region", "eu-west-1",
                "instance", "abc",
                "job", "aws-lambda",
                "team", "x"));
  }

  @Test
  void takeTheAccountFromAnArn() {
    labels.learnAccountFrom(ARN);

    assertThat(labels.ofInstance("abc").values()).containsEntry("account_id", "012345678901");
  }

  @Test
  void doNotChangeAfterFirstUse() {
    labels.ofInstance("abc");
    labels.learnAccountFrom(ARN);

    assertThat(labels.ofInstance("abc").values()).doesNotContainKey("account_id");
  }

  @Test
  void ignoreInvalidArns() {
    labels.learnAccountFrom("");

    assertThat(labels.ofInstance("abc").values()).doesNotContainKey("account_id");
  }
}
