// SPDX-License-Identifier: Apache-2.0
package io.lambdametrics.api.settings;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalInt;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The type of a setting: the allowed values and their parser.
 *
 * @param allowed the end of the message "is not …", such as "a duration such as 500ms, 10s or 2m"
 * @param secret whether values must not be shown
 * @param parser parses a text that is neither empty nor surrounded by white space; throws an {@link
 *     IllegalArgumentException} for an invalid one
 * @param <T> the type of the values
 */
public record SettingType<T>(String allowed, boolean secret, Function<String, T> parser) {

  private static final Pattern DURATION_TEXT = Pattern.compile("(\\d{1,9})(ms|s|m)");

  /** A text without restrictions. */
  public static final SettingType<String> TEXT =
      new SettingType<>("a text", false, Function.identity());

  /**
   * A text that is never shown. It must not contain control characters, which a header cannot have.
   */
  public static final SettingType<Secret> SECRET =
      new SettingType<>(
          "a secret without line breaks or other control characters",
          true,
          text -> {
            check(text.chars().noneMatch(Character::isISOControl));
            return Secret.of(text);
          });

  /** {@code true} or {@code false}, in any case. */
  public static final SettingType<Boolean> BOOLEAN =
      new SettingType<>(
          "true or false",
          false,
          text -> {
            String lower = text.toLowerCase(Locale.ROOT);
            check(lower.equals("true") || lower.equals("false"));
            return lower.equals("true");
          });

  /** A whole number with a unit, above 0. */
  public static final SettingType<Duration> DURATION =
      new SettingType<>("a duration such as 500ms, 10s or 2m", false, SettingType::parseDuration);

  private static final int HIGHEST_PORT = 65_535;

  /**
   * An absolute {@code http} or {@code https} URL with a host, and without a user or a fragment. A
   * port must be from 1 to 65535. A query is allowed, since some receivers need one. The host can
   * have underscores, so read it with {@link Urls#host}.
   */
  public static final SettingType<URI> URL =
      new SettingType<>("a URL such as https://example.com/path", false, SettingType::parseUrl);

  /** A file that exists and can be read. */
  public static final SettingType<Path> FILE =
      new SettingType<>(
          "a file that can be read",
          false,
          text -> {
            Path path = Path.of(text);
            check(Files.isReadable(path));
            return path;
          });

  /** Names and texts: {@code k=v,k=v}. */
  public static final SettingType<Map<String, String>> PAIRS =
      new SettingType<>("pairs such as k=v,k=v", false, SettingType::parsePairs);

  /** Names and secret texts: {@code k=v,k=v}. */
  public static final SettingType<Map<String, Secret>> SECRET_PAIRS =
      new SettingType<>(
          "pairs such as k=v,k=v",
          true,
          text -> {
            Map<String, Secret> pairs = new LinkedHashMap<>();
            parsePairs(text)
                .forEach((name, value) -> pairs.put(name, SECRET.parser().apply(value)));
            return Map.copyOf(pairs);
          });

  public SettingType {
    Objects.requireNonNull(allowed, "allowed");
    Objects.requireNonNull(parser, "parser");
  }

  /** Returns the type of a setting with one of several words, in any case. */
  public static SettingType<String> oneOf(String... words) {
    List<String> known = List.of(words);
    return new SettingType<>(
        "one of " + String.join(", ", known),
        false,
        text -> {
          String lower = text.toLowerCase(Locale.ROOT);
          check(known.contains(lower));
          return lower;
        });
  }

  /** Returns the type of an enum's constants, in lower case with hyphens; any case is read. */
  public static <E extends Enum<E>> SettingType<E> oneOf(Class<E> type) {
    Map<String, E> known = new LinkedHashMap<>();
    for (E constant : type.getEnumConstants()) {
      known.put(constant.name().toLowerCase(Locale.ROOT).replace('_', '-'), constant);
    }
    return new SettingType<>(
        "one of " + String.join(", ", known.keySet()),
        false,
        text -> {
          E constant = known.get(text.toLowerCase(Locale.ROOT));
          if (constant == null) {
            throw new IllegalArgumentException();
          }
          return constant;
        });
  }

  /** Returns the type of a comma-separated list of different values, at least one. */
  public static <T> SettingType<List<T>> listOf(SettingType<T> type) {
    return new SettingType<>(
        "a comma-separated list; each element is " + type.allowed(),
        type.secret(),
        text -> {
          List<T> values = new ArrayList<>();
          for (String part : text.split(",", -1)) {
            check(!part.isBlank());
            T value = type.parser().apply(part.strip());
            check(!values.contains(value));
            values.add(value);
          }
          return List.copyOf(values);
        });
  }

  private static Duration parseDuration(String text) {
    Matcher matcher = DURATION_TEXT.matcher(text);
    check(matcher.matches());
    long number = Long.parseLong(matcher.group(1));
    check(number > 0);
    return switch (matcher.group(2)) {
      case "ms" -> Duration.ofMillis(number);
      case "s" -> Duration.ofSeconds(number);
      default -> Duration.ofMinutes(number);
    };
  }

  private static URI parseUrl(String text) {
    URI url = URI.create(text);
    check("https".equalsIgnoreCase(url.getScheme()) || "http".equalsIgnoreCase(url.getScheme()));
    check(Urls.host(url).isPresent() && url.getRawUserInfo() == null);
    OptionalInt port = Urls.port(url);
    check(port.isEmpty() || (port.getAsInt() >= 1 && port.getAsInt() <= HIGHEST_PORT));
    check(url.getRawFragment() == null);
    return url;
  }

  private static Map<String, String> parsePairs(String text) {
    Map<String, String> pairs = new LinkedHashMap<>();
    for (String pair : text.split(",", -1)) {
      int equals = pair.indexOf('=');
      check(equals > 0);
      String name = pair.substring(0, equals).strip();
      String value = pair.substring(equals + 1).strip();
      check(!name.isEmpty() && !value.isEmpty() && pairs.put(name, value) == null);
    }
    return Collections.unmodifiableMap(pairs);
  }

  private static void check(boolean allowed) {
    if (!allowed) {
      throw new IllegalArgumentException();
    }
  }
}
