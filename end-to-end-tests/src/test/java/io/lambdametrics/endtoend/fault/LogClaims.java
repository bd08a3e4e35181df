// SPDX-License-Identifier: Apache-2.0
package io.lambdametrics.endtoend.fault;

import io.lambdametrics.emulator.model.ExtensionReport;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The losses that the extension's log reports.
 *
 * @param lostBatches the number of lost batches by backend
 * @param unsent the backends for which the last process ended with unsent batches
 */
record LogClaims(Map<String, Integer> lostBatches, Set<String> unsent) {

  private static final Pattern LOST = Pattern.compile(" (\\S+): the figures from .* are lost: ");
  private static final String SUMMARY = "stopped: ";

  /** Reads the logs of all processes of an execution environment. */
  static LogClaims in(List<ExtensionReport> processes) {
    Map<String, Integer> lost = new HashMap<>();
    Set<String> unsent = new HashSet<>();
    for (ExtensionReport process : processes) {
      unsent.clear();
      for (String line : process.log()) {
        Matcher matcher = LOST.matcher(line);
        if (matcher.find()) {
          lost.merge(matcher.group(1), 1, Integer::sum);
        }
        if (line.contains(SUMMARY)) {
          addUnsent(line, unsent);
        }
      }
    }
    return new LogClaims(lost, unsent);
  }

  /** Returns how many batches of a backend are lost. */
  int lost(String backend) {
    return lostBatches.getOrDefault(backend, 0);
  }

  private static void addUnsent(String line, Set<String> unsent) {
    String summary = line.substring(line.indexOf(SUMMARY) + SUMMARY.length());
    for (String backend : summary.split("; ", -1)) {
      if (backend.contains("unsent")) {
        unsent.add(backend.substring(0, backend.indexOf(':')));
      }
    }
  }
}
