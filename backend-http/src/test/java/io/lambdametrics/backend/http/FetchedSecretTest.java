// SPDX-License-Identifier: Apache-2.0
package io.lambdametrics.backend.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.lambdametrics.api.settings.Secret;
import io.lambdametrics.api.settings.Settings;
import io.lambdametrics.backend.aws.AwsEnvironment;
import io.lambdametrics.backend.aws.internal.AwsServices;
import io.lambdametrics.backend.aws.internal.SecretReader;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FetchedSecretTest {

  private final Deque<String> stored = new ArrayDeque<>();
  private Instant now = Instant.parse("2026-11-22T10:00:00Z");
  private int reads;

  @Test
  void isReadOnce() throws Exception {
    store("one", "two");
    FetchedSecret<Secret> token = token(Optional.empty());
    assertThat(List.of(header(token), header(token))).containsOnly("Bearer one");
  }

  @Test
  void isReadAgainAMinuteAfterARefusal() throws Exception {
    store("one", "two");
    FetchedSecret<Secret> token = token(Optional.empty());
    header(token);
    now = now.plusSeconds(61);
    assertThat(token.refused()).isTrue();
    assertThat(header(token)).isEqualTo("Bearer two");
  }

  @Test
  void isReadAtMostOnceAMinute() throws Exception {
    store("one", "two");
    FetchedSecret<Secret> token = token(Optional.empty());
    header(token);
    token.refused();
    now = now.plusSeconds(59);
    assertThat(header(token)).isEqualTo("Bearer one");
    assertThat(reads).isEqualTo(1);
  }

  @Test
  void isReadAgainAfterTheInterval() throws Exception {
    store("one", "two");
    FetchedSecret<Secret> token = token(Optional.of(Duration.ofMinutes(10)));
    header(token);
    now = now.plus(Duration.ofMinutes(9));
    assertThat(header(token)).isEqualTo("Bearer one");
    now = now.plus(Duration.ofMinutes(1));
    assertThat(header(token)).isEqualTo("Bearer two");
  }

  @Test
  void staysInUseIfItCannotBeReadAgain() throws Exception {
    store("one");
    FetchedSecret<Secret> token = token(Optional.of(Duration.ofMinutes(1)));
    header(token);
    now = now.plus(Duration.ofMinutes(2));
    assertThat(header(token)).isEqualTo("Bearer one");
  }

  @Test
  void isReadAgainAtOnceIfTheFirstReadFailed() throws Exception {
    FetchedSecret<Secret> token = token(Optional.empty());
    assertThatThrownBy(() -> header(token)).hasMessageContaining("nothing there");
    store("one");
    assertThat(header(token)).isEqualTo("Bearer one");
  }

  @Test
  void isNeverShown() throws Exception {
    store("one-that-is-secret");
    FetchedSecret<Secret> token = token(Optional.empty());
    header(token);
    assertThat(token.toString()).doesNotContain("one-that-is-secret");
    assertThat(token.secrets()).contains(Secret.of("one-that-is-secret"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " \n", "s3cret words"})
  void refusesInvalidTexts(String text) {
    store(text);
    FetchedSecret<Secret> token = token(Optional.empty());
    assertThatThrownBy(() -> header(token))
        .isInstanceOf(IOException.class)
        .hasMessageNotContaining("s3cret");
  }

  @ParameterizedTest
  @ValueSource(strings = {"\"one\"", "'one'", "Bearer one", "bearer one", "\"Bearer one\""})
  void isSentWithoutQuotesAndBearer(String text) throws Exception {
    store(text);
    assertThat(header(token(Optional.empty()))).isEqualTo("Bearer one");
  }

  private void store(String... texts) {
    stored.addAll(List.of(texts));
  }

  private FetchedSecret<Secret> token(Optional<Duration> interval) {
    SecretReader reader =
        timeout -> {
          reads++;
          if (stored.isEmpty()) {
            throw new IOException("nothing there");
          }
          return stored.remove();
        };
    InstantSource clock = () -> now;
    AwsServices aws = new AwsServices(AwsEnvironment.read(Settings.of(Map.of())), "test", clock);
    return new FetchedSecret<>(
        "T_TOKEN_SECRET_ARN",
        reader,
        interval,
        new SecretFormat<>("T_TOKEN", Tokens.TYPE, List::of, token -> List.of()),
        aws,
        clock);
  }

  private static String header(FetchedSecret<Secret> token) throws Exception {
    URI url = URI.create("http://127.0.0.1/");
    Map<String, Secret> headers =
        HttpAuthorization.bearer(token).headers(url, "", new byte[0], Duration.ofSeconds(1));
    return Objects.requireNonNull(headers.get("Authorization")).reveal();
  }
}
