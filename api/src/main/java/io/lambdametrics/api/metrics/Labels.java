package io.lambdametrics.api.metrics;

import java.util.Collections;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * Names and values that tell one series from another, sorted by name.
 *
 * @param values label names ({@code [a-zA-Z_][a-zA-Z0-9_]*}, not beginning with two underscores,
 *     which are reserved) and values that are not empty, since an empty value means the label's
 *     absence
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
            throw new IllegalArgumentException("not a label name: " + name);
          }
          if (Objects.requireNonNull(value, name).isEmpty()) {
            throw new IllegalArgumentException("label " + name + " has an empty value");
          }
          copy.put(name, value);
        });
    values = Collections.unmodifiableSortedMap(copy);
  }

  /** Labels of any map. */
  public static Labels of(Map<String, String> values) {
    return new Labels(new TreeMap<>(values));
  }

  /** A single label. */
  public static Labels of(String name, String value) {
    return of(Map.of(name, value));
  }

  /** Whether {@code text} may be a label's name. */
  public static boolean isName(String text) {
    return NAME.matcher(text).matches();
  }

  /** These labels and {@code others}; where both have a name, the value of {@code others}. */
  public Labels with(Labels others) {
    if (others.values.isEmpty()) {
      return this;
    }
    SortedMap<String, String> all = new TreeMap<>(values);
    all.putAll(others.values);
    return new Labels(all);
  }
}
