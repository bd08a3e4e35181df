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
    /** The log ends while an extension runs, and nothing before is broken. */
    UNFINISHED("Unfinished"),
    BROKEN("Broken");

    final String title;

    Level(String title) {
      this.title = title;
    }
  }

  static Verdict of(RunRecord run, List<Finding> findings) {
    int all = run.extensions().size();
    long behaved = run.extensions().values().stream().filter(ExtensionFigures::behaved).count();
    long unfinished = run.extensions().values().stream().filter(e -> e.unfinished > 0).count();
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
      text = behaved + " of " + Units.count(all, "extension") + " behaved";
      text += unfinished == 0 ? "." : ", " + stillRunning(unfinished) + " when the log ended.";
    }
    if (findings.isEmpty()) {
      return new Verdict(
          all == 0 ? Level.COSTLY : Level.GOOD,
          all == 0 ? text : text + " No invocation waited 10 ms or longer for one.");
    }
    Level level = unfinished == 0 ? Level.COSTLY : Level.UNFINISHED;
    if (findings.get(0).severity() == Finding.Severity.BROKEN) {
      level = Level.BROKEN;
    }
    return new Verdict(level, text + worst(findings));
  }

  private static String stillRunning(long extensions) {
    return extensions == 1 ? "1 was still running" : extensions + " were still running";
  }

  /** Quotes the worst finding about what an extension did. */
  private static String worst(List<Finding> findings) {
    return findings.stream()
        .filter(finding -> finding.kind() != Finding.Kind.LOG_ENDS_EARLY)
        .findFirst()
        .map(finding -> " " + finding.extension() + " " + finding.what() + ".")
        .orElse("");
  }
}
