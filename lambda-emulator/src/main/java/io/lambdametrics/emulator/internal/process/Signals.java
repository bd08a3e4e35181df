// SPDX-License-Identifier: Apache-2.0
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
 * Sends signals to the processes of an environment, and kills the processes if the emulator itself
 * is killed.
 *
 * <p>The JDK cannot send SIGSTOP and SIGCONT. One long-lived shell sends them, because a shell for
 * each signal would add milliseconds to every invocation. The shell's input ends when the
 * emulator's process ends, for any reason. Then the shell kills the processes, which could
 * otherwise stay stopped for ever, and deletes the temporary folder.
 *
 * <p>Safe for use by several threads.
 */
public final class Signals implements AutoCloseable {

  /**
   * Uses only POSIX features, except for grep -z. Only Linux has /proc, so only Linux needs grep
   * -z.
   */
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
  private final BufferedReader replies;

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
          "Cannot start /bin/sh, which the emulator needs to send signals", e);
    }
    commands = shell.outputWriter(StandardCharsets.UTF_8);
    replies = shell.inputReader(StandardCharsets.UTF_8);
    // Ctrl-C would end a shell without its own session, and after the emulator's end its output has
    // no
    // reader.
    execute("trap '' INT TERM HUP PIPE; WATCHED=; TEMP=" + quoted(temp.toString()));
    execute("trap " + quoted(CLEAR_UP) + " EXIT");
  }

  private static String quoted(String text) {
    return "'" + text.replace("'", "'\\''") + "'";
  }

  /** Kills the process and its group if the emulator is killed from now on. */
  void watch(long pid) {
    execute("WATCHED=\"$WATCHED " + pid + "\"");
  }

  /** Kills the processes that are left in the watched groups, and stops watching the groups. */
  public void killWatchedGroups() {
    execute("for p in $WATCHED; do kill -KILL -$p; done; WATCHED=");
  }

  /**
   * Sends a signal, and returns when it has been sent. Ignores processes that have ended.
   *
   * @param targets ids of processes; negative ids are process groups
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
      if (replies.readLine() == null) {
        throw new IOException("the shell has ended");
      }
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot send signals: " + command, e);
    }
  }

  /** Ends the shell without killing anything. */
  @Override
  public void close() {
    shell.destroyForcibly();
  }
}
