// SPDX-License-Identifier: Apache-2.0
package io.lambdametrics.emulator.internal.process;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.IntConsumer;
import java.util.stream.LongStream;

/** A process of an environment, with its descendants and its output. */
public final class ChildProcess {

  /** Limit of a script's first line in Linux. */
  private static final int LONGEST_INTERPRETER = 256;

  private final Process process;
  private final Thread reader;
  private final List<String> lines = new ArrayList<>();
  private final Set<ProcessHandle> descendants = new LinkedHashSet<>();

  private ChildProcess(String name, Process process, Consumer<String> onLine) {
    this.process = process;
    this.reader = new Thread(() -> read(onLine), "output of " + name);
    reader.setDaemon(true);
  }

  /**
   * Starts a file with exactly these environment variables.
   *
   * @param command the command that starts it
   * @param signals kills the process when the emulator is killed
   * @throws IOException if the system would refuse to execute it
   */
  public static ChildProcess start(
      List<String> command,
      Path file,
      Path workingFolder,
      Map<String, String> variables,
      Signals signals,
      Consumer<String> onLine)
      throws IOException {
    requireProgram(file);
    ProcessBuilder builder = new ProcessBuilder(SessionLeader.of(command));
    builder.directory(workingFolder.toFile()).redirectErrorStream(true);
    builder.environment().clear();
    builder.environment().putAll(variables);
    Process process = builder.start();
    process.getOutputStream().close();
    ChildProcess child = new ChildProcess(file.getFileName().toString(), process, onLine);
    child.reader.start();
    signals.watch(process.pid());
    return child;
  }

  /**
   * Fails if the system would refuse to execute the file. Unlike Lambda, the JDK passes such a file
   * to a shell. The program that opens a session reports a failure only by its exit code, which
   * would look like an exit code of the file.
   */
  private static void requireProgram(Path file) throws IOException {
    if (!Files.isExecutable(file)) {
      throw new IOException(file + ": error=13, Permission denied");
    }
    byte[] start;
    try (InputStream content = Files.newInputStream(file)) {
      start = content.readNBytes(LONGEST_INTERPRETER);
    }
    boolean script = start.length >= 2 && start[0] == '#' && start[1] == '!';
    boolean binary = start.length >= 2 && (start[0] == 0x7f || start[0] < 0);
    if (!script && !binary) {
      throw new IOException(file + ": Exec format error (neither a binary nor a #! script)");
    }
    if (script) {
      String line = new String(start, StandardCharsets.UTF_8).lines().findFirst().orElse("#!");
      String interpreter = line.substring(2).strip().split("\\s", 2)[0];
      if (!Files.isExecutable(Path.of(interpreter))) {
        throw new IOException(file + ": error=2, No such interpreter: " + interpreter);
      }
    }
  }

  private void read(Consumer<String> onLine) {
    try (BufferedReader output = process.inputReader(StandardCharsets.UTF_8)) {
      for (String line = output.readLine(); line != null; line = output.readLine()) {
        synchronized (lines) {
          lines.add(line);
        }
        onLine.accept(line);
      }
    } catch (IOException e) {
      // The pipe breaks when the process is killed. All output has been read by then.
      return;
    }
  }

  public void onExit(IntConsumer action) {
    Thread watcher = new Thread(() -> awaitExit(action), "end of process " + process.pid());
    watcher.setDaemon(true);
    watcher.start();
  }

  private void awaitExit(IntConsumer action) {
    try {
      action.accept(process.waitFor());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  public long pid() {
    return process.pid();
  }

  public boolean isAlive() {
    return process.isAlive();
  }

  public List<String> lines() {
    synchronized (lines) {
      return List.copyOf(lines);
    }
  }

  /** Returns the ids of the process and its descendants, as far as they run. */
  public List<Long> family() {
    rememberDescendants();
    LongStream own = process.isAlive() ? LongStream.of(process.pid()) : LongStream.empty();
    synchronized (descendants) {
      return LongStream.concat(
              own,
              descendants.stream().filter(ProcessHandle::isAlive).mapToLong(ProcessHandle::pid))
          .boxed()
          .toList();
    }
  }

  /** Returns memory and processor time of the process and of its known descendants. */
  public Optional<ProcessStatistics> statistics() {
    synchronized (descendants) {
      return ProcessStatistics.of(
          LongStream.concat(
                  LongStream.of(process.pid()), descendants.stream().mapToLong(ProcessHandle::pid))
              .boxed()
              .toList());
    }
  }

  /** Records the descendants, because they lose their parent when the process ends. */
  private void rememberDescendants() {
    List<ProcessHandle> now = process.descendants().toList();
    synchronized (descendants) {
      descendants.addAll(now);
    }
  }

  public void kill() {
    rememberDescendants();
    process.destroyForcibly();
    killDescendants();
  }

  /** Kills the descendants of an ended process. */
  public void killDescendants() {
    synchronized (descendants) {
      descendants.forEach(ProcessHandle::destroyForcibly);
    }
  }

  /** Waits until all output has been read, at most for this long. */
  public void drainOutput(Duration limit) throws InterruptedException {
    reader.join(limit.toMillis());
  }
}
