// SPDX-License-Identifier: Apache-2.0
package io.lambdametrics.emulator.internal.process;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.IntConsumer;
import org.jspecify.annotations.Nullable;

/** A custom function: an executable that contains its runtime, as on {@code provided.al2023}. */
public final class CustomRuntime implements FunctionRuntime {

  private final List<String> command;
  private final Path file;
  private final Map<String, String> variables;
  private final Consumer<String> onLine;
  private final Signals signals;
  private @Nullable ChildProcess process;

  public CustomRuntime(
      List<String> command,
      Path file,
      Map<String, String> variables,
      Consumer<String> onLine,
      Signals signals) {
    this.command = command;
    this.file = file;
    this.variables = variables;
    this.onLine = onLine;
    this.signals = signals;
  }

  @Override
  public synchronized void start(IntConsumer onExit) throws IOException {
    ChildProcess started =
        ChildProcess.start(command, file, taskRoot(file), variables, signals, onLine);
    process = started;
    started.onExit(onExit);
  }

  /** Returns the folder of the function's code, {@code LAMBDA_TASK_ROOT}. */
  public static Path taskRoot(Path file) {
    Path parent = file.toAbsolutePath().getParent();
    return parent == null ? Path.of("/") : parent;
  }

  @Override
  public void terminate() {
    process().filter(ChildProcess::isAlive).ifPresent(p -> signals.send("TERM", p.family()));
  }

  @Override
  public void kill() {
    process().ifPresent(ChildProcess::kill);
  }

  @Override
  public synchronized Optional<ChildProcess> process() {
    return Optional.ofNullable(process);
  }
}
