// SPDX-License-Identifier: Apache-2.0
package io.lambdametrics.emulator.internal.core;

import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Converts enum constants to and from the names that users see: lower case with hyphens. */
public final class EnumText {

  private EnumText() {}

  /** Returns the name that users see. */
  public static String of(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** Returns the names of all constants, separated by commas. */
  static String all(Class<? extends Enum<?>> type) {
    return Stream.of(type.getEnumConstants()).map(EnumText::of).collect(Collectors.joining(", "));
  }

  /**
   * Reads a constant. The name in Java is accepted as well.
   *
   * @throws IllegalArgumentException if there is no such constant; the message lists the allowed
   *     names
   */
  public static <E extends Enum<E>> E parse(Class<E> type, String text) {
    for (E constant : type.getEnumConstants()) {
      if (of(constant).equals(text.toLowerCase(Locale.ROOT).replace('_', '-'))) {
        return constant;
      }
    }
    throw new IllegalArgumentException("must be one of " + all(type) + ", but is '" + text + "'");
  }
}
