// SPDX-License-Identifier: Apache-2.0
package io.lambdametrics.emulator.cli;

import java.util.List;
import java.util.Set;

/** Which options may be given together. What one option would ignore, it excludes. */
final class OptionRules {

  /** The options that --report-from can use. */
  private static final Set<String> WITHOUT_A_RUN =
      Set.of(
          "--report-from", "--compare", "--report", "--summary", "--quiet", "--version", "--help");

  private final Set<String> given;

  private OptionRules(Set<String> given) {
    this.given = given;
  }

  /**
   * Checks the options that are given, by their names.
   *
   * @throws IllegalArgumentException if two exclude each other; the message is for the user
   */
  static void check(Set<String> given) {
    new OptionRules(given).check();
  }

  private void check() {
    exclude("--scenario", "--serve");
    exclude("--event", "--serve");
    exclude("--event", "--scenario");
    exclude("--verbose", "--quiet");
    // A scenario has its own values, and --serve gets its calls from outside.
    for (String option : List.of("--invocations", "--rate")) {
      exclude("--scenario", option);
      exclude("--serve", option);
    }
    exclude("--scenario", "--concurrency");
    exclude("--scenario", "--function-ms");
    for (String option : List.of("--max-retries", "--retry-delay")) {
      need(option, "--serve");
    }
    given.stream()
        .filter(option -> !WITHOUT_A_RUN.contains(option))
        .forEach(option -> exclude("--report-from", option));
  }

  private void exclude(String one, String other) {
    if (given.contains(one) && given.contains(other)) {
      throw new IllegalArgumentException(one + " and " + other + " exclude each other");
    }
  }

  private void need(String option, String needed) {
    if (given.contains(option) && !given.contains(needed)) {
      throw new IllegalArgumentException(option + " needs " + needed);
    }
  }
}
