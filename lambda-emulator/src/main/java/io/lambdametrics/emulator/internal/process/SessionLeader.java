// SPDX-License-Identifier: Apache-2.0
package io.lambdametrics.emulator.internal.process;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Starts programs as leaders of their own sessions and process groups. Ctrl-C in a terminal signals
 * all processes of the emulator's group, but extensions must get SHUTDOWN first.
 */
final class SessionLeader {

  private static final List<Path> SETSID =
      List.of(Path.of("/usr/bin/setsid"), Path.of("/bin/setsid"));

  /** Replaces setsid on macOS, which has perl instead. */
  private static final Path PERL = Path.of("/usr/bin/perl");

  private static final List<String> PREFIX = prefix();

  private SessionLeader() {}

  /** Returns a command that runs the given one in its own session, under the same process id. */
  static List<String> of(List<String> command) {
    List<String> whole = new ArrayList<>(PREFIX);
    whole.addAll(command);
    return whole;
  }

  /**
   * Returns an empty list if neither program exists. Then Ctrl-C reaches the extensions as well.
   */
  private static List<String> prefix() {
    for (Path setsid : SETSID) {
      if (Files.isExecutable(setsid)) {
        return List.of(setsid.toString());
      }
    }
    return Files.isExecutable(PERL)
        ? List.of(PERL.toString(), "-e", "use POSIX; POSIX::setsid(); exec {$ARGV[0]} @ARGV")
        : List.of();
  }
}
