package io.lambdametrics.emulator.internal.process;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Starts programs as leaders of sessions of their own, and so of process groups of their own.
 * Ctrl-C in a terminal goes to all processes of the group that the emulator belongs to; extensions
 * must not hear it, because they have to get SHUTDOWN first.
 */
final class SessionLeader {

  private static final List<Path> SETSID =
      List.of(Path.of("/usr/bin/setsid"), Path.of("/bin/setsid"));

  /** Part of macOS, which has no setsid. */
  private static final Path PERL = Path.of("/usr/bin/perl");

  private static final List<String> PREFIX = prefix();

  private SessionLeader() {}

  /** Returns the command that does the same in a session of its own; the process id is the same. */
  static List<String> of(List<String> command) {
    List<String> whole = new ArrayList<>(PREFIX);
    whole.addAll(command);
    return whole;
  }

  /** Empty where there is neither program: then Ctrl-C reaches the extensions, too. */
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
