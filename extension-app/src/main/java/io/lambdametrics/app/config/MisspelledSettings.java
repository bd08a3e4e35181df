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
import java.util.TreeSet;

/**
 * Finds environment variables that were meant to be settings and are none.
 *
 * <p>Names that begin as ours do, or differ from a setting by a slip of the pen, are taken for
 * misspelled. Those that only leave words out, such as {@code PROMETHEUS_URL}, may belong to
 * somebody else, as may all others; so they are only similar, and only to settings of backends that
 * are asked for.
 */
public final class MisspelledSettings {

  /** Two letters exchanged count as one slip. */
  private static final int MOST_SLIPS = 2;

  /** In a shorter name two slips make another word. */
  private static final int SHORTEST_NAME = 10;

  private final Map<String, List<String>> backends;
  private final Set<String> known = new HashSet<>();
  private final Set<String> prefixes = new HashSet<>();

  /**
   * @param own the names of the extension's own settings
   * @param backends the names of the settings of every backend that there is, by its name
   */
  public MisspelledSettings(List<String> own, Map<String, List<String>> backends) {
    this.backends = Map.copyOf(backends);
    known.addAll(own);
    addPrefixes(own);
    backends.values().forEach(known::addAll);
    backends.values().forEach(this::addPrefixes);
  }

  /** The beginnings of two words that at least two settings of one owner share. */
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
   * Returns the variables that are misspelled for certain, each with what it means for the user.
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
   * Returns the variables that may have been meant for settings of these backends.
   *
   * @param variables the names of all variables
   * @param askedFor names of backends; others are not looked at
   */
  public List<String> similar(Set<String> variables, Set<String> askedFor) {
    List<String> lines = new ArrayList<>();
    for (String variable : new TreeSet<>(variables)) {
      if (!known.contains(variable) && !isMisspelled(variable)) {
        fullName(variable, askedFor)
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
        || (upper.length() >= SHORTEST_NAME
            && known.stream().anyMatch(setting -> isSlipOf(setting, upper)));
  }

  /** Compares letter by letter only where that may be: there are many variables. */
  private static boolean isSlipOf(String setting, String variable) {
    return Math.abs(setting.length() - variable.length()) <= MOST_SLIPS
        && setting.startsWith(variable.substring(0, 2))
        && slips(variable, setting) <= MOST_SLIPS;
  }

  private String nearest(String variable) {
    String upper = variable.toUpperCase(Locale.ROOT);
    return fullName(upper, backends.keySet())
        .or(() -> known.stream().min(byDistanceFrom(upper)))
        .map(setting -> "; did you mean " + setting + "?")
        .orElse("");
  }

  private static Comparator<String> byDistanceFrom(String variable) {
    return Comparator.<String>comparingInt(setting -> slips(variable, setting))
        .thenComparing(Comparator.naturalOrder());
  }

  /** The setting of which {@code variable} is the name with some words in between left out. */
  private Optional<String> fullName(String variable, Set<String> askedFor) {
    return backends.entrySet().stream()
        .filter(backend -> askedFor.contains(backend.getKey()))
        .sorted(Map.Entry.comparingByKey())
        .flatMap(backend -> backend.getValue().stream())
        .filter(setting -> leavesWordsOut(variable.split("_", -1), setting.split("_", -1)))
        .min(byDistanceFrom(variable));
  }

  private static boolean leavesWordsOut(String[] few, String[] all) {
    if (few.length < 2
        || few.length >= all.length
        || !few[0].equals(all[0])
        || !few[few.length - 1].equals(all[all.length - 1])) {
      return false;
    }
    int found = 0;
    for (String word : all) {
      found += found < few.length && few[found].equals(word) ? 1 : 0;
    }
    return found == few.length;
  }

  /** How many letters were left out, added, replaced, or exchanged with the next one. */
  private static int slips(String one, String other) {
    int[][] slips = new int[one.length() + 1][other.length() + 1];
    for (int i = 0; i <= one.length(); i++) {
      for (int j = 0; j <= other.length(); j++) {
        if (i == 0 || j == 0) {
          slips[i][j] = i + j;
          continue;
        }
        int replaced = one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1;
        slips[i][j] =
            Math.min(
                slips[i - 1][j - 1] + replaced, 1 + Math.min(slips[i - 1][j], slips[i][j - 1]));
        if (i > 1
            && j > 1
            && one.charAt(i - 1) == other.charAt(j - 2)
            && one.charAt(i - 2) == other.charAt(j - 1)) {
          slips[i][j] = Math.min(slips[i][j], slips[i - 2][j - 2] + 1);
        }
      }
    }
    return slips[one.length()][other.length()];
  }
}
