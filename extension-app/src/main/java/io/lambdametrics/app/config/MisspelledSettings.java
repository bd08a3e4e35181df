// SPDX-License-Identifier: Apache-2.0
package io.lambdametrics.app.config;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Finds environment variables that look like misspelled settings.
 *
 * <p>A variable is misspelled if it starts like our settings, or differs from a setting by a typing
 * error. A variable that omits words of a setting's name, such as {@code PROMETHEUS_URL}, may
 * belong to another program. It is only similar, and only if the setting's backend is in use.
 */
public final class MisspelledSettings {

  /** The most typing errors that still make a misspelling. Two swapped letters are one error. */
  private static final int MAX_TYPOS = 2;

  /** In a shorter name, two typing errors can make a different word. */
  private static final int MIN_LENGTH = 10;

  private final Map<String, List<String>> backends;
  private final Set<String> known = new HashSet<>();
  private final Set<String> prefixes = new HashSet<>();

  /**
   * Creates a finder.
   *
   * @param own the names of the extension's own settings
   * @param backends the names of every available backend's settings, by the backend's name
   */
  public MisspelledSettings(List<String> own, Map<String, List<String>> backends) {
    this.backends = Map.copyOf(backends);
    known.addAll(own);
    addPrefixes(own);
    backends.values().forEach(known::addAll);
    backends.values().forEach(this::addPrefixes);
  }

  /** Adds the first two words of names where at least two settings of one owner share them. */
  private void addPrefixes(List<String> settings) {
    Map<String, Integer> counts = new HashMap<>();
    for (String setting : settings) {
      String[] words = setting.split("_", -1);
      if (words.length > 2) {
        counts.merge(words[0] + "_" + words[1] + "_", 1, Integer::sum);
      }
    }
    counts.forEach(
        (prefix, count) -> {
          if (count > 1) {
            prefixes.add(prefix);
          }
        });
  }

  /**
   * Returns a log line for each misspelled variable.
   *
   * @param variables the names of all variables
   */
  public List<String> misspelled(Set<String> variables) {
    List<String> lines = new ArrayList<>();
    for (String variable : new TreeSet<>(variables)) {
      if (isMisspelled(variable)) {
        lines.add("there is no setting " + variable + ", so it has no effect" + nearest(variable));
      }
    }
    return lines;
  }

  /**
   * Returns a log line for each variable that is similar to a setting of these backends, unless
   * that setting is set.
   *
   * @param variables the names of all variables
   * @param inUse the names of the backends in use; the settings of others are ignored
   */
  public List<String> similar(Set<String> variables, Set<String> inUse) {
    List<String> lines = new ArrayList<>();
    for (String variable : new TreeSet<>(variables)) {
      if (!known.contains(variable) && !isMisspelled(variable)) {
        fullName(variable, inUse)
            .filter(setting -> !variables.contains(setting))
            .ifPresent(
                setting ->
                    lines.add(
                        variable
                            + " is not a setting of this extension; did you mean "
                            + setting
                            + "?"));
      }
    }
    return lines;
  }

  private boolean isMisspelled(String variable) {
    if (known.contains(variable)) {
      return false;
    }
    String upper = variable.toUpperCase(Locale.ROOT);
    return prefixes.stream().anyMatch(upper::startsWith)
        || (upper.length() >= MIN_LENGTH
            && known.stream().anyMatch(setting -> isTypo(upper, setting)));
  }

  /** Computes the distance only if length and start allow a match: there are many variables. */
  private static boolean isTypo(String variable, String setting) {
    return Math.abs(setting.length() - variable.length()) <= MAX_TYPOS
        && setting.startsWith(variable.substring(0, 2))
        && EditDistance.between(variable, setting) <= MAX_TYPOS;
  }

  private String nearest(String variable) {
    String upper = variable.toUpperCase(Locale.ROOT);
    return fullName(upper, backends.keySet())
        .or(() -> known.stream().min(byDistanceFrom(upper)))
        .map(setting -> "; did you mean " + setting + "?")
        .orElse("");
  }

  private static Comparator<String> byDistanceFrom(String variable) {
    return Comparator.<String>comparingInt(setting -> EditDistance.between(variable, setting))
        .thenComparing(Comparator.naturalOrder());
  }

  /** Returns the setting of these backends whose name has the variable's words, and more. */
  private Optional<String> fullName(String variable, Set<String> inUse) {
    int firstEnd = variable.indexOf('_');
    if (firstEnd < 0) {
      return Optional.empty();
    }
    // Most variables belong to other programs: only settings with the first word are looked at.
    String firstWord = variable.substring(0, firstEnd + 1);
    String[] words = variable.split("_", -1);
    List<String> matching = new ArrayList<>();
    for (Map.Entry<String, List<String>> backend : new TreeMap<>(backends).entrySet()) {
      if (inUse.contains(backend.getKey())) {
        for (String setting : backend.getValue()) {
          if (setting.startsWith(firstWord) && omitsWords(words, setting.split("_", -1))) {
            matching.add(setting);
          }
        }
      }
    }
    return matching.stream().min(byDistanceFrom(variable));
  }

  /** Returns whether {@code some} has the first, the last and a few other words, in order. */
  private static boolean omitsWords(String[] some, String[] all) {
    if (some.length >= all.length || !some[some.length - 1].equals(all[all.length - 1])) {
      return false;
    }
    int found = 0;
    for (String word : all) {
      found += found < some.length && some[found].equals(word) ? 1 : 0;
    }
    return found == some.length;
  }
}
