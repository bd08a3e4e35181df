package io.lambdametrics.emulator.internal.process;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Sends signals to the processes of an environment, and kills them when the emulator itself is
 * killed.
 *
 * <p>The JDK knows neither SIGSTOP nor SIGCONT; one long-lived shell does it, because starting one
 * for each signal would cost milliseconds at every invocation. The shell's input ends when the
 * emulator's process ends, whatever the reason. Processes that are stopped then would be stopped
 * for ever, so the shell kills them and deletes the temporary folder before it ends.
 *
 * <p>Safe for use by several threads.
 */
public final class Signals implements AutoCloseable {

  /** In words of every POSIX shell; only grep knows -z on Linux alone, as only Linux has /proc. */
  private static final String CLEAR_UP =
      """
      for p in $WATCHED; do kill -KILL -$p; kill -KILL $p; done
      for e in $(grep -lzxF "TMPDIR=$TEMP" /proc/[0-9]*/environ); do
        p=${e#/proc/}
        kill -KILL ${p%/environ}
      done
      rm -rf "$TEMP"
      """;

  private final Process shell;
  private final Writer commands;
  private final BufferedReader answers;

  /**
   * Starts the shell.
   *
   * @param temp the environment's temporary folder, which marks its processes (see {@link
   *     OrphanedProcesses})
   */
  public Signals(Path temp) {
    try {
      shell =
          new ProcessBuilder(SessionLeader.of(List.of("/bin/sh")))
              .redirectError(ProcessBuilder.Redirect.DISCARD)
              .start();
    } catch (IOException e) {
      throw new UncheckedIOException(
          "The emulator freezes processes by signals and needs /bin/sh for that", e);
    }
    commands = shell.outputWriter(StandardCharsets.UTF_8);
    answers = shell.inputReader(StandardCharsets.UTF_8);
    // Where it has no session of its own, Ctrl-C reaches it; and nobody reads its output at the
    // end.
    execute("trap '' INT TERM HUP PIPE; WATCHED=; TEMP=" + quoted(temp.toString()));
    execute("trap " + quoted(CLEAR_UP) + " EXIT");
  }

  private static String quoted(String text) {
    return "'" + text.replace("'", "'\\''") + "'";
  }

  /** From now on the process and its group are killed when the emulator is. */
  void watch(long pid) {
    execute("WATCHED=\"$WATCHED " + pid + "\"");
  }

  /** Kills what is left of the groups that are watched, and watches them no more. */
  public void killWatchedGroups() {
    execute("for p in $WATCHED; do kill -KILL -$p; done; WATCHED=");
  }

  /**
   * Returns when the signal has been sent; a process that is gone is passed over.
   *
   * @param targets ids of processes, or of process groups with a minus
   */
  void send(String signal, Collection<Long> targets) {
    if (!targets.isEmpty()) {
      execute(
          targets.stream()
              .map(target -> "kill -" + signal + " " + target)
              .collect(Collectors.joining("; ")));
    }
  }

  private synchronized void execute(String command) {
    try {
      commands.write(command + "; echo\n");
      commands.flush();
      if (answers.readLine() == null) {
        throw new IOException("the shell is gone");
      }
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot signal: " + command, e);
    }
  }

  /** Ends the shell, which clears nothing up then. */
  @Override
  public void close() {
    shell.destroyForcibly();
  }
}
