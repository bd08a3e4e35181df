// SPDX-License-Identifier: Apache-2.0
package io.lambdametrics.backend.aws.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AwsSecretsTest {

  @ParameterizedTest
  @CsvSource({"s3cret, s3cret", "'{\"any\":\"s3cret\"}', s3cret", "123, 123"})
  void findsTheSecretWithoutAKey(String stored, String secret) throws Exception {
    assertThat(AwsSecrets.secretIn(stored, Optional.empty())).isEqualTo(secret);
  }

  @Test
  void findsTheValueOfTheKey() throws Exception {
    String stored = "{\"a\":\"x\",\"b\":\"s3cret\"}";
    assertThat(AwsSecrets.secretIn(stored, Optional.of("b"))).isEqualTo("s3cret");
  }

  @ParameterizedTest
  @ValueSource(strings = {"{}", "{\"a\":\"s3cret\",\"b\":\"s3cret\"}"})
  void requiresAKeyUnlessTheObjectHasOneText(String stored) {
    assertThatThrownBy(() -> AwsSecrets.secretIn(stored, Optional.empty()))
        .isInstanceOf(IOException.class)
        .hasMessage("the stored text is JSON; name the secret's key, as in …#key");
  }

  @ParameterizedTest
  @ValueSource(strings = {"{\"a\":\"s3cret\"}", "s3cret"})
  void requiresTheNamedKey(String stored) {
    assertThatThrownBy(() -> AwsSecrets.secretIn(stored, Optional.of("b")))
        .isInstanceOf(IOException.class)
        .hasMessage("the stored text is not JSON with a text b");
  }
}
