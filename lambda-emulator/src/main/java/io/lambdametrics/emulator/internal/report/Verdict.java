// SPDX-License-Identifier: Apache-2.0
package io.lambdametrics.emulator.internal.report;

import java.util.List;

/**
 * The answer to the question what the extensions did to the function.
 *
 * @param text one or two sentences
 */
record Verdict(Level level, String text) {

  /** How good the run was. */
  enum Level {
    GOOD("Good"),
    COSTLY("Costly"),
    BROKEN("Broken");

    final String title;

    Level(String title) {
      this.title = title;
    }
  }

  static Verdict of(RunRecord run, List<Finding> findings) {
    int all = run.extensions().size();
    long behaved = run.extensions().values().stream().filter(ExtensionFigures::behaved).count();
    String text;
    if (all == 0) {
      text = "No extension ran.";
    } else if (behaved == all) {
      text =
          switch (all) {
            case 1 -> "The extension behaved.";
            case 2 -> "Both extensions behaved.";
            default -> "All " + all + " extensions behaved.";
          };
    } else {
      text = behaved + " of " + Units.count(all, "extension") + " behaved.";
    }
    if (findings.isEmpty()) {
      return new Verdict(
          all == 0 ? Level.COSTLY : Level.GOOD,
          all == 0 ? text : text + " No invocation waited 10 ms or longer for one.");
    }
    Finding worst = findings.get(0);
    boolean broken = behaved < all || worst.severity() == Finding.Severity.BROKEN;
    return new Verdict(
        broken ? Level.BROKEN : Level.COSTLY,
        text + " " + worst.extension() + " " + worst.what() + ".");
  }
}
