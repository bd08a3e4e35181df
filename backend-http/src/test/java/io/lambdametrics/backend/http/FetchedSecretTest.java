package io.lambdametrics.backend.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.lambdametrics.api.settings.Secret;
import io.lambdametrics.api.settings.Settings;
import io.lambdametrics.backend.aws.AwsEnvironment;
import io.lambdametrics.backend.aws.AwsServices;
import io.lambdametrics.backend.aws.SecretReader;
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

  private final Deque<String> kept = new ArrayDeque<>();
  private Instant now = Instant.parse("2026-11-22T10:00:00Z");
  private int readings;

  @Test
  void isReadOnce() throws Exception {
    keep("one", "two");
    FetchedSecret<Secret> token = token(Optional.empty());
    assertThat(List.of(header(token), header(token))).containsOnly("Bearer one");
  }

  @Test
  void isReadAgainAMinuteAfterARefusal() throws Exception {
    keep("one", "two");
    FetchedSecret<Secret> token = token(Optional.empty());
    header(token);
    now = now.plusSeconds(61);
    assertThat(token.refused()).isTrue();
    assertThat(header(token)).isEqualTo("Bearer two");
  }

  @Test
  void isReadAtMostOnceAMinute() throws Exception {
    keep("one", "two");
    FetchedSecret<Secret> token = token(Optional.empty());
    header(token);
    token.refused();
    now = now.plusSeconds(59);
    assertThat(header(token)).isEqualTo("Bearer one");
    assertThat(readings).isEqualTo(1);
  }

  @Test
  void isReadAgainAfterTheInterval() throws Exception {
    keep("one", "two");
    FetchedSecret<Secret> token = token(Optional.of(Duration.ofMinutes(10)));
    header(token);
    now = now.plus(Duration.ofMinutes(9));
    assertThat(header(token)).isEqualTo("Bearer one");
    now = now.plus(Duration.ofMinutes(1));
    assertThat(header(token)).isEqualTo("Bearer two");
  }

  @Test
  void staysInUseIfItCannotBeReadAgain() throws Exception {
    keep("one");
    FetchedSecret<Secret> token = token(Optional.of(Duration.ofMinutes(1)));
    header(token);
    now = now.plus(Duration.ofMinutes(2));
    assertThat(header(token)).isEqualTo("Bearer one");
  }

  @Test
  void isReadAgainAtOnceIfTheFirstReadFailed() throws Exception {
    FetchedSecret<Secret> token = token(Optional.empty());
    assertThatThrownBy(() -> header(token)).hasMessageContaining("nothing there");
    keep("one");
    assertThat(header(token)).isEqualTo("Bearer one");
  }

  @Test
  void isNeverShown() throws Exception {
    keep("one-that-is-secret");
    FetchedSecret<Secret> token = token(Optional.empty());
    header(token);
    assertThat(token.toString()).doesNotContain("one-that-is-secret");
    assertThat(token.secrets()).contains(Secret.of("one-that-is-secret"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " \n", "two words", "{}", "{\"a\":\"s3cret\",\"b\":\"s3cret\"}"})
  void refusesInvalidTexts(String text) {
    assertThatThrownBy(() -> read(text, Optional.empty()))
        .isInstanceOf(IOException.class)
        .hasMessageNotContaining("s3cret");
  }

  @Test
  void requiresTheNamedKey() {
    assertThatThrownBy(() -> read("{\"a\":\"s3cret\"}", Optional.of("b")))
        .hasMessageEndingWith("the stored text is not JSON with a text b");
  }

  @ParameterizedTest
  @ValueSource(strings = {"\"one\"", "'one'", "Bearer one", "bearer one", "\"Bearer one\""})
  void isSentWithoutQuotesAndBearer(String text) throws Exception {
    keep(text);
    assertThat(header(token(Optional.empty()))).isEqualTo("Bearer one");
  }

  private void keep(String... texts) {
    kept.addAll(List.of(texts));
  }

  private Secret read(String text, Optional<String> jsonKey) throws Exception {
    return secret(timeout -> text, jsonKey, Optional.empty()).get(Duration.ofSeconds(1));
  }

  private FetchedSecret<Secret> token(Optional<Duration> interval) {
    SecretReader reader =
        timeout -> {
          readings++;
          if (kept.isEmpty()) {
            throw new IOException("nothing there");
          }
          return kept.remove();
        };
    return secret(reader, Optional.empty(), interval);
  }

  private FetchedSecret<Secret> secret(
      SecretReader reader, Optional<String> jsonKey, Optional<Duration> interval) {
    InstantSource clock = () -> now;
    AwsServices aws = new AwsServices(AwsEnvironment.read(Settings.of(Map.of())), "test", clock);
    return new FetchedSecret<>(
        "T_TOKEN_SECRET_ARN",
        reader,
        jsonKey,
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
