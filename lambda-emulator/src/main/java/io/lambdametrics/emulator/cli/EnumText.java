package io.lambdametrics.emulator.cli;

import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Constants of enums as users write them: in lower case with hyphens, or as in Java. */
final class EnumText {

  private EnumText() {}

  static String of(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** Returns all constants of an enum as users write them, separated by commas. */
  static String all(Class<? extends Enum<?>> type) {
    return Stream.of(type.getEnumConstants()).map(EnumText::of).collect(Collectors.joining(", "));
  }

  /**
   * Reads a constant.
   *
   * @throws IllegalArgumentException if there is no such constant; the message names the allowed
   */
  static <E extends Enum<E>> E parse(Class<E> type, String text) {
    for (E constant : type.getEnumConstants()) {
      if (of(constant).equals(text.toLowerCase(Locale.ROOT).replace('_', '-'))) {
        return constant;
      }
    }
    throw new IllegalArgumentException("must be one of " + all(type) + ", but is '" + text + "'");
  }
}
