// SPDX-License-Identifier: Apache-2.0
package io.lambdametrics.nativelayout;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * The order in which an earlier executable first used its methods and objects, by names that do not
 * depend on addresses.
 *
 * <p>A profile is a text file with one name per line. Lines that start with {@code #} are comments.
 * Not thread-safe.
 */
final class LayoutProfile {

  private final Map<String, Integer> ranks = new HashMap<>();
  private final Set<String> found = new LinkedHashSet<>();

  private LayoutProfile(List<String> names) {
    for (String name : names) {
      ranks.putIfAbsent(name, ranks.size());
    }
  }

  static LayoutProfile read(Path file) throws IOException {
    return new LayoutProfile(
        Files.readAllLines(file).stream()
            .filter(line -> !line.isBlank() && !line.startsWith("#"))
            .toList());
  }

  static LayoutProfile empty() {
    return new LayoutProfile(List.of());
  }

  boolean isEmpty() {
    return ranks.isEmpty();
  }

  /**
   * Returns those of {@code all} that the profile names, in the profile's order. Things of the same
   * name keep the order in which they are in {@code all}.
   *
   * @param nameOf returns the name of a thing
   */
  <T> List<T> first(Iterable<T> all, Function<T, String> nameOf) {
    Map<Integer, List<T>> byRank = new TreeMap<>();
    for (T thing : all) {
      String name = nameOf.apply(thing);
      Integer rank = ranks.get(name);
      if (rank != null) {
        found.add(name);
        byRank.computeIfAbsent(rank, unused -> new ArrayList<>()).add(thing);
      }
    }
    List<T> first = new ArrayList<>();
    byRank.values().forEach(first::addAll);
    return first;
  }

  /** Returns how many names of the profile {@link #first} has found so far. */
  int found() {
    return found.size();
  }

  int size() {
    return ranks.size();
  }
}
