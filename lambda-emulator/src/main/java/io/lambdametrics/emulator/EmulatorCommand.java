package io.lambdametrics.emulator;

import java.io.IOException;
import java.io.PrintStream;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;

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
      err.println("lambda-emulator: " + e);
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
      throws IOException, InterruptedException {
    int size = options.scenario().map(ScenarioFile::environments).orElse(options.concurrency());
    try (Fleet fleet = new Fleet(options, size, out, file)) {
      if (options.serve().isPresent()) {
        serve(options, fleet, options.serve().getAsInt(), out);
        return GOOD;
      }
      Summary summary = fleet.run(work(options));
      print(summary, out);
      return summary.good() ? GOOD : MISBEHAVED;
    }
  }

  private static Fleet.Work work(CommandLineOptions options) {
    return options.scenario().isPresent()
        ? (environment, results) ->
            options.scenario().get().scenario().play(environment, results::add)
        : new LoadRun(options);
  }

  private static void print(Summary summary, PrintStream out) {
    out.println();
    summary.lines().forEach(out::println);
  }

  /** Takes calls until the JVM is told to end, and then says what they came to. */
  private static void serve(CommandLineOptions options, Fleet fleet, int port, PrintStream out)
      throws IOException, InterruptedException {
    InvokeServer server = new InvokeServer(fleet, options, port);
    Runtime.getRuntime()
        .addShutdownHook(
            new Thread(
                () -> {
                  server.close();
                  fleet.close();
                  print(fleet.summary(), out);
                },
                "end of serving"));
    out.println("POST http://127.0.0.1:" + server.port() + InvokeServer.PATH);
    new CountDownLatch(1).await();
  }
}
