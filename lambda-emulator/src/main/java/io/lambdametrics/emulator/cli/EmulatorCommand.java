// SPDX-License-Identifier: Apache-2.0
package io.lambdametrics.emulator.cli;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;

/** The command line of the emulator; {@code --help} describes it. */
public final class EmulatorCommand {

  private static final int SUCCESS = 0;
  private static final int MISBEHAVED = 1;
  private static final int USAGE_ERROR = 2;

  private EmulatorCommand() {}

  /** Runs the command and ends the JVM with its exit code. */
  public static void main(String[] arguments) throws InterruptedException {
    boolean terminal = CommandLine.Help.Ansi.AUTO.enabled();
    System.exit(run(List.of(arguments), new Console(System.out, terminal), System.err));
  }

  /** Runs the command and returns its exit code. */
  static int run(List<String> arguments, Console console, PrintStream err)
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
      if (options.reportFrom().isPresent()) {
        return reportOf(options, options.reportFrom().get(), console);
      }
      return run(options, console);
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

  private static int reportOf(CommandLineOptions options, Path events, Console console)
      throws IOException {
    RunOutputs outputs = new RunOutputs(options);
    return outputs.write(events, console) ? SUCCESS : MISBEHAVED;
  }

  private static int run(CommandLineOptions options, Console console)
      throws IOException, InterruptedException {
    try (EventLog log = EventLog.of(options)) {
      try (EnvironmentPool pool = new EnvironmentPool(options, console, log.file());
          InvokeServer server = server(options, pool);
          TerminationHook termination =
              new TerminationHook(() -> terminated(server, pool, log, options, console))) {
        if (server != null) {
          console.println("POST http://127.0.0.1:" + server.port() + InvokeServer.PATH);
          new CountDownLatch(1).await();
        }
        return runToTheEnd(options, pool, termination, log, console);
      }
    }
  }

  private static int runToTheEnd(
      CommandLineOptions options,
      EnvironmentPool pool,
      TerminationHook termination,
      EventLog log,
      Console console)
      throws IOException, InterruptedException {
    try {
      if (options.scenario().isEmpty()) {
        console.expect(options.invocations());
      }
      RunSummary summary = pool.run(work(options));
      if (!termination.started()) {
        finish(summary, log, options, console);
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
      EventLog log,
      CommandLineOptions options,
      Console console) {
    try {
      if (server != null) {
        server.close();
      }
      pool.close();
      RunSummary summary = pool.summary();
      finish(summary, log, options, console);
      log.close();
      return exitCode(summary);
    } catch (IOException | RuntimeException e) {
      console.println("lambda-emulator: cannot shut down in order: " + e);
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

  private static void finish(
      RunSummary summary, EventLog log, CommandLineOptions options, Console console)
      throws IOException {
    console.finish();
    console.println("");
    summary.lines().forEach(console::println);
    if (log.path().isPresent()) {
      log.closeFile();
      new RunOutputs(options).write(log.path().get(), console);
    }
  }
}
