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
 * What the extension's log says is lost.
 *
 * @param lostBatches by backend, how many batches were given up
 * @param unsent the backends of which the last process's last line says that something is unsent
 */
record LogClaims(Map<String, Integer> lostBatches, Set<String> unsent) {

  private static final Pattern LOST = Pattern.compile(" (\\S+): the figures from .* are lost: ");

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
        if (line.contains("stopped: ")) {
          addUnsent(line, unsent);
        }
      }
    }
    return new LogClaims(lost, unsent);
  }

  int lost(String backend) {
    return lostBatches.getOrDefault(backend, 0);
  }

  private static void addUnsent(String line, Set<String> unsent) {
    for (String backend : line.substring(line.indexOf("stopped: ") + 9).split("; ", -1)) {
      if (backend.contains("unsent")) {
        unsent.add(backend.substring(0, backend.indexOf(':')));
      }
    }
  }
}
