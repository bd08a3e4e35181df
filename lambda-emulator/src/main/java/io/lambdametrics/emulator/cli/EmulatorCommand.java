// SPDX-License-Identifier: Apache-2.0
package io.lambdametrics.emulator.cli;

import io.lambdametrics.emulator.cli.internal.print.Console;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine;

/** The command line of the emulator; {@code --help} describes it. */
public final class EmulatorCommand {

  private static final int SUCCESS = 0;
  private static final int MISBEHAVED = 1;
  private static final int USAGE_ERROR = 2;

  private EmulatorCommand() {}

  /** Runs the command and ends the JVM with its exit code. */
  public static void main(String[] arguments) throws InterruptedException {
    boolean colours = CommandLine.Help.Ansi.AUTO.enabled();
    Console console = new Console(System.out, colours, isTerminal());
    System.exit(run(List.of(arguments), console, System.err));
  }

  /** Since JDK 22, a JVM has a console that may be no terminal. */
  @SuppressWarnings("SystemConsoleNull") // JDK 17 has no other way.
  private static boolean isTerminal() {
    java.io.Console console = System.console();
    if (console == null) {
      return false;
    }
    try {
      return (Boolean) java.io.Console.class.getMethod("isTerminal").invoke(console);
    } catch (NoSuchMethodException e) {
      return true;
    } catch (ReflectiveOperationException e) {
      return false;
    }
  }

  /** Runs the command and returns its exit code. */
  static int run(List<String> arguments, Console console, PrintStream err)
      throws InterruptedException {
    try (TerminationHook termination = new TerminationHook()) {
      int exitCode = run(arguments, console, err, termination);
      termination.commandEnds(exitCode);
      return exitCode;
    }
  }

  private static int run(
      List<String> arguments, Console console, PrintStream err, TerminationHook termination)
      throws InterruptedException {
    try {
      CommandLineOptions options = CommandLineOptions.parse(arguments);
      if (options.help()) {
        console.print(CommandLineOptions.usage());
        return SUCCESS;
      }
      if (options.version()) {
        console.println("lambda-emulator " + EmulatorVersion.read());
        return SUCCESS;
      }
      Optional<Path> events = options.files().reportFrom();
      if (events.isPresent()) {
        return reportFrom(events.get(), options, console);
      }
      return run(options, console, termination);
    } catch (IllegalArgumentException e) {
      err.println("lambda-emulator: " + e.getMessage() + " (--help shows the options)");
      return USAGE_ERROR;
    } catch (IOException e) {
      err.println("lambda-emulator: " + EmulatorRun.message(e));
      printSuppressed(e, err);
      return USAGE_ERROR;
    } catch (IllegalStateException e) {
      err.println("lambda-emulator: stopped: " + e.getMessage());
      printSuppressed(e, err);
      return MISBEHAVED;
    }
  }

  private static void printSuppressed(Throwable e, PrintStream err) {
    for (Throwable also : e.getSuppressed()) {
      err.println("lambda-emulator: " + EmulatorRun.message(also));
    }
  }

  private static int reportFrom(Path events, CommandLineOptions options, Console console)
      throws IOException {
    return exitCode(new RunOutputs(options.files()).writeFrom(events, console).allBehaved());
  }

  private static int run(CommandLineOptions options, Console console, TerminationHook termination)
      throws IOException, InterruptedException {
    RunOutputs outputs = new RunOutputs(options.files());
    try (EventLog log = new EventLog(options.files());
        EnvironmentPool pool = new EnvironmentPool(options, console, log)) {
      return new EmulatorRun(options, console, pool, log, outputs).play(termination);
    }
  }

  /** Returns the exit code of a run. */
  static int exitCode(boolean allBehaved) {
    return allBehaved ? SUCCESS : MISBEHAVED;
  }

  /** Returns the exit code of a run whose end failed, for example because of an output. */
  static int exitCode(Exception failure) {
    return failure instanceof IOException || failure instanceof IllegalArgumentException
        ? USAGE_ERROR
        : MISBEHAVED;
  }
}
