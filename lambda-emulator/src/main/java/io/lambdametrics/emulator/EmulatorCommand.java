package io.lambdametrics.emulator;

import java.io.IOException;
import java.io.PrintStream;
import java.util.List;
import java.util.Optional;

/** The command line of the emulator; {@code --help} says how it is used. */
public final class EmulatorCommand {

  private static final int GOOD = 0;
  private static final int MISBEHAVED = 1;
  private static final int WRONG_USE = 2;

  private EmulatorCommand() {}

  /** Runs the command and ends the JVM with its exit code. */
  public static void main(String[] arguments) throws InterruptedException {
    System.exit(run(List.of(arguments), System.out, System.err));
  }

  /** Returns the exit code. */
  static int run(List<String> arguments, PrintStream out, PrintStream err)
      throws InterruptedException {
    if (arguments.contains("--help")) {
      out.print(CommandLineOptions.USAGE);
      return GOOD;
    }
    try {
      return run(CommandLineOptions.parse(arguments), out);
    } catch (IllegalArgumentException e) {
      err.println("lambda-emulator: " + e.getMessage() + " (--help shows the options)");
      return WRONG_USE;
    } catch (IOException e) {
      err.println("lambda-emulator: cannot write the events: " + e);
      return WRONG_USE;
    } catch (IllegalStateException e) {
      err.println("lambda-emulator: stopped: " + e.getMessage());
      return MISBEHAVED;
    }
  }

  private static int run(CommandLineOptions options, PrintStream out)
      throws IOException, InterruptedException {
    if (options.eventsOut().isEmpty()) {
      return run(options, out, Optional.empty());
    }
    try (JsonLines file = new JsonLines(options.eventsOut().get())) {
      return run(options, out, Optional.of(file));
    }
  }

  private static int run(CommandLineOptions options, PrintStream out, Optional<JsonLines> file)
      throws InterruptedException {
    Summary summary = new LoadRun(options, out, file).run();
    out.println();
    summary.lines().forEach(out::println);
    return summary.good() ? GOOD : MISBEHAVED;
  }
}
