// SPDX-License-Identifier: Apache-2.0
package io.lambdametrics.api.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SettingTypeTest {

  @ParameterizedTest
  @CsvSource({"500ms, 500", "10s, 10000", "2m, 120000"})
  void readsDurations(String text, long millis) {
    assertThat(read(SettingType.DURATION, text)).isEqualTo(Duration.ofMillis(millis));
  }

  @ParameterizedTest
  @ValueSource(strings = {"10", "0s", "-1s", "1.5s", "10 s", "10S", "99999999999s", "PT10S"})
  void refusesInvalidDurations(String text) {
    assertRefuses(SettingType.DURATION, text);
  }

  @ParameterizedTest
  @ValueSource(strings = {"true", "TRUE", "True"})
  void readsBooleansInAnyCase(String text) {
    assertThat(read(SettingType.BOOLEAN, text)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"yes", "1", "on"})
  void refusesInvalidBooleans(String text) {
    assertRefuses(SettingType.BOOLEAN, text);
  }

  @Test
  void readsUrls() {
    assertThat(read(SettingType.URL, "https://example.com/path"))
        .isEqualTo(URI.create("https://example.com/path"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "example.com",
        "ftp://example.com",
        "https://",
        "https://user:pass@example.com",
        "https://example.com/#top",
        "https://exa mple.com",
        "https://example.com:0/",
        "https://example.com:99999",
        "https://[::1]:65536",
        "https://under_score:0",
        "https://under_score:99999",
        "https://user@under_score",
      })
  void refusesInvalidUrls(String text) {
    assertRefuses(SettingType.URL, text);
  }

  @ParameterizedTest
  @CsvSource({
    "https://example.com/path, example.com, -1",
    "http://metrics_stack_receiver:9090/write, metrics_stack_receiver, 9090",
    "http://metrics_stack_receiver, metrics_stack_receiver, -1",
    "http://a_b.example.com:/, a_b.example.com, -1",
    "http://[::1]:65535, [::1], 65535",
  })
  void readsHostAndPortOfUrl(String text, String host, int port) {
    URI url = read(SettingType.URL, text);

    assertThat(Urls.host(url)).contains(host);
    assertThat(Urls.port(url).orElse(-1)).isEqualTo(port);
  }

  @Test
  void readsPairs() {
    assertThat(read(SettingType.PAIRS, "a=1, b=x=y")).isEqualTo(Map.of("a", "1", "b", "x=y"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"a", "a=", "=1", "a=1,", "a=1,a=2"})
  void refusesInvalidPairs(String text) {
    assertRefuses(SettingType.PAIRS, text);
  }

  @Test
  void readsLists() {
    assertThat(read(SettingType.listOf(SettingType.TEXT), "a, b")).isEqualTo(List.of("a", "b"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"a,", ",a", "a,a"})
  void refusesEmptyAndDuplicateElements(String text) {
    assertRefuses(SettingType.listOf(SettingType.TEXT), text);
  }

  @Test
  void readsEnumConstant() {
    assertThat(read(SettingType.oneOf(Shape.class), "Two-Words")).isEqualTo(Shape.TWO_WORDS);
  }

  @Test
  void listsAllowedWords() {
    assertThat(SettingType.oneOf(Shape.class).allowed()).isEqualTo("one of round, two-words");
  }

  @Test
  void refusesMissingFile(@TempDir Path folder) throws Exception {
    Path file = Files.createFile(folder.resolve("there"));

    assertThat(read(SettingType.FILE, file.toString())).isEqualTo(file);
    assertRefuses(SettingType.FILE, folder.resolve("not-there").toString());
  }

  @Test
  void neverShowsSecret() {
    assertThat(read(SettingType.SECRET_PAIRS, "Authorization=abc").toString())
        .isEqualTo("{Authorization=****}");
  }

  private enum Shape {
    ROUND,
    TWO_WORDS
  }

  private static <T> T read(SettingType<T> type, String text) {
    return type.parser().apply(text);
  }

  private static void assertRefuses(SettingType<?> type, String text) {
    assertThatIllegalArgumentException().isThrownBy(() -> type.parser().apply(text));
  }
}
