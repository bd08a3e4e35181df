package io.lambdametrics.emulator;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.stream.Collectors;

/**
 * Sends signals to processes. The JDK knows neither SIGSTOP nor SIGCONT; one long-lived shell does
 * it, because starting one for each signal would cost milliseconds at every invocation.
 *
 * <p>Safe for use by several threads.
 */
final class Signals implements AutoCloseable {

  private final Process shell;
  private final Writer commands;
  private final BufferedReader answers;

  Signals() {
    try {
      shell = new ProcessBuilder("/bin/sh").redirectError(ProcessBuilder.Redirect.DISCARD).start();
    } catch (IOException e) {
      throw new UncheckedIOException(
          "The emulator freezes processes by signals and needs /bin/sh for that", e);
    }
    commands = shell.outputWriter(StandardCharsets.US_ASCII);
    answers = shell.inputReader(StandardCharsets.US_ASCII);
    // Ctrl-C goes to the whole foreground group; this shell is needed to end the others.
    execute("trap '' INT TERM HUP");
  }

  /** Returns when the signal has been sent; a process that is gone is passed over. */
  void send(String signal, Collection<Long> pids) {
    if (!pids.isEmpty()) {
      execute(
          pids.stream()
              .map(pid -> "kill -" + signal + " " + pid)
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

  @Override
  public void close() {
    shell.destroyForcibly();
  }
}
