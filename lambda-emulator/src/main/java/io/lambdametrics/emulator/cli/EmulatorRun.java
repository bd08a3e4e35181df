// SPDX-License-Identifier: Apache-2.0
package io.lambdametrics.emulator.cli;

import io.lambdametrics.emulator.cli.internal.print.Console;
import io.lambdametrics.emulator.cli.internal.print.RunSummary;
import io.lambdametrics.emulator.internal.report.Units;
import java.io.IOException;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;

/** A run in open environments: the work, its end in order, and what is written about it. */
final class EmulatorRun {

  private final CommandLineOptions options;
  private final Console console;
  private final EnvironmentPool pool;
  private final EventLog log;
  private final RunOutputs outputs;

  EmulatorRun(
      CommandLineOptions options,
      Console console,
      EnvironmentPool pool,
      EventLog log,
      RunOutputs outputs) {
    this.options = options;
    this.console = console;
    this.pool = pool;
    this.log = log;
    this.outputs = outputs;
  }

  /**
   * Runs until the work is done, or until the emulator is told to stop, and returns the exit code.
   *
   * @throws IllegalStateException if the work was not possible; what happened before is written
   */
  int play(TerminationHook termination) throws IOException, InterruptedException {
    try (InvokeServer server = server()) {
      log.open();
      termination.runBegins(() -> terminated(server));
      if (server != null) {
        console.println("POST http://127.0.0.1:" + server.port() + InvokeServer.PATH);
        new CountDownLatch(1).await();
      }
      if (options.scenario().isEmpty()) {
        console.expect(options.invocations());
      }
      RuntimeException stopped = work();
      termination.runEnds();
      pool.close();
      return finishAfter(stopped);
    }
  }

  /** Does the work, and returns what stopped it, or null. */
  private @Nullable RuntimeException work() throws InterruptedException {
    try {
      pool.run(
          options.scenario().isPresent()
              ? (environment, results) ->
                  options.scenario().get().scenario().play(environment, results::add)
              : new LoadGenerator(options));
      return null;
    } catch (RuntimeException e) {
      return e;
    }
  }

  private int finishAfter(@Nullable RuntimeException stopped) throws IOException {
    if (stopped == null) {
      return finish();
    }
    try {
      finish();
    } catch (IOException | RuntimeException e) {
      stopped.addSuppressed(e);
    }
    throw stopped;
  }

  /** Returns the server for calls over HTTP, or null if the options do not request one. */
  private @Nullable InvokeServer server() {
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

  /** Ends the server and the environments in order, and returns the exit code. */
  private int terminated(@Nullable InvokeServer server) {
    try (log) {
      if (server != null) {
        server.close();
      }
      pool.close();
      int exitCode = finish();
      if (server != null && server.pending() > 0) {
        console.println(
            Units.count(server.pending(), "accepted asynchronous call") + " not completed");
      }
      return exitCode;
    } catch (IOException | RuntimeException e) {
      console.println("lambda-emulator: the end of the run failed: " + message(e));
      for (Throwable also : e.getSuppressed()) {
        console.println("lambda-emulator: " + message(also));
      }
      return EmulatorCommand.exitCode(e);
    }
  }

  /** Messages of our own say everything; others need the name of the exception. */
  static String message(Throwable e) {
    return e.getClass() == IOException.class ? String.valueOf(e.getMessage()) : e.toString();
  }

  private int finish() throws IOException {
    RunSummary summary = pool.summary();
    console.finish();
    console.println("");
    summary.lines().forEach(console::println);
    Failures failures = new Failures();
    failures.attempt(log::closeFile);
    failures.attempt(() -> outputs.writeOf(log, console));
    failures.throwIfAny();
    return EmulatorCommand.exitCode(summary.allBehaved());
  }
}
