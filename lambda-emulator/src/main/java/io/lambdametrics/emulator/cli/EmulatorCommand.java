package io.lambdametrics.emulator.cli;

import java.io.IOException;
import java.io.PrintStream;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;

/** The command line of the emulator; {@code --help} describes it. */
public final class EmulatorCommand {

  private static final int SUCCESS = 0;
  private static final int MISBEHAVED = 1;
  private static final int USAGE_ERROR = 2;

  private EmulatorCommand() {}

  /** Runs the command and ends the JVM with its exit code. */
  public static void main(String[] arguments) throws InterruptedException {
    System.exit(run(List.of(arguments), System.out, System.err));
  }

  /** Runs the command and returns its exit code. */
  static int run(List<String> arguments, PrintStream out, PrintStream err)
      throws InterruptedException {
    try {
      CommandLineOptions options = CommandLineOptions.parse(arguments);
      if (options.help()) {
        out.print(CommandLineOptions.usage());
        return SUCCESS;
      }
      return run(options, out);
    } catch (IllegalArgumentException e) {
      err.println("lambda-emulator: " + e.getMessage() + " (--help shows the options)");
      return USAGE_ERROR;
    } catch (IOException e) {
      err.println("lambda-emulator: " + e);
      return USAGE_ERROR;
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
    try (TimelineFile file = new TimelineFile(options.eventsOut().get())) {
      return run(options, out, Optional.of(file));
    }
  }

  private static int run(CommandLineOptions options, PrintStream out, Optional<TimelineFile> file)
      throws IOException, InterruptedException {
    try (EnvironmentPool pool = new EnvironmentPool(options, out, file);
        InvokeServer server = server(options, pool);
        TerminationHook termination =
            new TerminationHook(() -> terminated(server, pool, file, out))) {
      if (server != null) {
        out.println("POST http://127.0.0.1:" + server.port() + InvokeServer.PATH);
        new CountDownLatch(1).await();
      }
      return runToTheEnd(options, pool, termination, out);
    }
  }

  private static int runToTheEnd(
      CommandLineOptions options,
      EnvironmentPool pool,
      TerminationHook termination,
      PrintStream out)
      throws InterruptedException {
    try {
      RunSummary summary = pool.run(work(options));
      if (!termination.started()) {
        print(summary, out);
      }
      return exitCode(summary);
    } catch (IllegalStateException e) {
      if (!termination.started()) {
        throw e;
      }
      return MISBEHAVED;
    }
  }

  /** Returns the server for calls over HTTP, or null if the options do not request one. */
  private static @Nullable InvokeServer server(CommandLineOptions options, EnvironmentPool pool) {
    if (options.serve().isEmpty()) {
      return null;
    }
    int port = options.serve().getAsInt();
    try {
      return new InvokeServer(pool, options, port);
    } catch (IOException e) {
      throw new IllegalArgumentException(
          "--serve " + port + ": the port cannot be opened: " + e.getMessage(), e);
    }
  }

  /** Ends the environments and the server in order, and returns the exit code. */
  private static int terminated(
      @Nullable InvokeServer server,
      EnvironmentPool pool,
      Optional<TimelineFile> file,
      PrintStream out) {
    try {
      if (server != null) {
        server.close();
      }
      pool.close();
      RunSummary summary = pool.summary();
      print(summary, out);
      out.flush();
      file.ifPresent(TimelineFile::close);
      return exitCode(summary);
    } catch (RuntimeException e) {
      out.println("lambda-emulator: cannot shut down in order: " + e);
      return MISBEHAVED;
    }
  }

  private static int exitCode(RunSummary summary) {
    return summary.allBehaved() ? SUCCESS : MISBEHAVED;
  }

  private static EnvironmentPool.Work work(CommandLineOptions options) {
    return options.scenario().isPresent()
        ? (environment, results) ->
            options.scenario().get().scenario().play(environment, results::add)
        : new LoadGenerator(options);
  }

  private static void print(RunSummary summary, PrintStream out) {
    out.println();
    summary.lines().forEach(out::println);
  }
}
