// SPDX-License-Identifier: Apache-2.0
package io.lambdametrics.backend.http.internal;

import static org.assertj.core.api.Assertions.assertThat;

import io.lambdametrics.api.settings.Secret;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RedactionTest {

  private final Redaction redaction =
      new Redaction(() -> List.of(Secret.of("abcd"), Secret.of("abcdef"), Secret.of("no")));

  @Test
  void hidesTheLongestSecretsFirst() {
    assertThat(redaction.line("token abcdef, token abcd")).isEqualTo("token ****, token ****");
  }

  @Test
  void keepsWordsThatAreTooShortForASecret() {
    assertThat(redaction.line("no such tenant")).isEqualTo("no such tenant");
  }

  @Test
  void keepsTheFirstLineThatIsNotEmpty() {
    assertThat(redaction.line("\n\n first\r\nsecond")).isEqualTo("first");
  }

  @Test
  void removesControlCharacters() {
    assertThat(redaction.line("a\u001b[31mb\u0000c")).isEqualTo("a [31mb c");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\u009b", "\u0085", "\u202e", "\u2066", "\u200f", "\u200b", "\u2028", "\ufeff", "\ud800",
        "\ue000",
      })
  void removesInvisibleCharacters(String invisible) {
    assertThat(redaction.line("a" + invisible + "b")).isEqualTo("a b");
  }

  @Test
  void keepsLettersOfAllLanguages() {
    assertThat(redaction.line("größer 大きい 🚀")).isEqualTo("größer 大きい 🚀");
  }

  @Test
  void splitsNoCharacter() {
    assertThat(redaction.line("🚀".repeat(300))).isEqualTo("🚀".repeat(200) + "…");
  }

  @Test
  void shortensLongLines() {
    assertThat(redaction.line("x".repeat(500))).isEqualTo("x".repeat(200) + "…");
  }

  @Test
  void hidesASecretAtTheCut() {
    assertThat(redaction.line("x".repeat(197) + "abcdef")).endsWith("x***…");
  }
}
