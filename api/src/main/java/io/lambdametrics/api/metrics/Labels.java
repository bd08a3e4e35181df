// SPDX-License-Identifier: Apache-2.0
package io.lambdametrics.api.metrics;

import java.util.Collections;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * The labels of a series, sorted by name.
 *
 * @param values label names ({@code [a-zA-Z_][a-zA-Z0-9_]*}, not starting with two underscores,
 *     which are reserved) and values, which are not empty, since an empty value means that the
 *     label is absent
 */
public record Labels(SortedMap<String, String> values) {

  /** No labels. */
  public static final Labels NONE = new Labels(new TreeMap<>());

  private static final Pattern NAME = Pattern.compile("(?!__)[a-zA-Z_][a-zA-Z0-9_]*");

  /**
   * @throws IllegalArgumentException naming the label that breaks the rules above
   */
  public Labels {
    SortedMap<String, String> copy = new TreeMap<>();
    values.forEach(
        (name, value) -> {
          if (!isName(name)) {
            throw new IllegalArgumentException("invalid label name: " + name);
          }
          if (Objects.requireNonNull(value, name).isEmpty()) {
            throw new IllegalArgumentException("label " + name + " has an empty value");
          }
          copy.put(name, value);
        });
    values = Collections.unmodifiableSortedMap(copy);
  }

  /** Returns the labels of a map. */
  public static Labels of(Map<String, String> values) {
    return new Labels(new TreeMap<>(values));
  }

  /** Returns a single label. */
  public static Labels of(String name, String value) {
    return of(Map.of(name, value));
  }

  /** Returns whether {@code text} is a valid label name. */
  public static boolean isName(String text) {
    return NAME.matcher(text).matches();
  }

  /** Returns these labels and {@code others}, whose values win for names that both have. */
  public Labels with(Labels others) {
    if (others.values.isEmpty()) {
      return this;
    }
    SortedMap<String, String> all = new TreeMap<>(values);
    all.putAll(others.values);
    return new Labels(all);
  }
}
