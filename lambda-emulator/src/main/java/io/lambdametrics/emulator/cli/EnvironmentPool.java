// SPDX-License-Identifier: Apache-2.0
package io.lambdametrics.emulator.cli;

import io.lambdametrics.emulator.LambdaEmulator;
import io.lambdametrics.emulator.LambdaEmulatorBuilder;
import io.lambdametrics.emulator.cli.internal.print.Console;
import io.lambdametrics.emulator.cli.internal.print.InvocationPrinter;
import io.lambdametrics.emulator.cli.internal.print.RunSummary;
import io.lambdametrics.emulator.cli.internal.print.TimelinePrinter;
import io.lambdametrics.emulator.model.InvocationResult;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;

/** Several environments of one function, each with its own thread. */
final class EnvironmentPool implements AutoCloseable {

  /** The work that is done with one environment before its shutdown. */
  @FunctionalInterface
  interface Work {
    void run(LambdaEmulator environment, List<InvocationResult> results)
        throws InterruptedException;
  }

  private final List<LambdaEmulator> environments = new ArrayList<>();
  private final List<InvocationResult> results = Collections.synchronizedList(new ArrayList<>());
  private @Nullable RuntimeException failure;

  /** Opens the environments; starts no extension yet. */
  EnvironmentPool(CommandLineOptions options, Console console, EventLog log) {
    Instant now = Instant.now();
    try {
      for (int i = 1; i <= options.environments(); i++) {
        LambdaEmulatorBuilder builder = options.configure(LambdaEmulator.builder());
        int number = i;
        if (options.verbose()) {
          builder.listener(new TimelinePrinter(console, now, number));
        } else if (!options.quiet()) {
          builder.listener(new InvocationPrinter(console, now, number));
        }
        log.listener(number).ifPresent(builder::listener);
        environments.add(builder.build());
      }
    } catch (RuntimeException e) {
      close();
      throw e;
    }
  }

  List<LambdaEmulator> environments() {
    return environments;
  }

  void add(InvocationResult result) {
    results.add(result);
  }

  /** Runs the work in all environments, and returns when all of them have ended. */
  RunSummary run(Work work) throws InterruptedException {
    CountDownLatch ended = new CountDownLatch(environments.size());
    environments.forEach(environment -> start(work, environment, ended));
    ended.await();
    throwFailure();
    return summary();
  }

  private synchronized void throwFailure() {
    if (failure != null) {
      throw failure;
    }
  }

  /** Keeps the first failure, which has those of other environments as suppressed exceptions. */
  private synchronized void failed(Throwable cause) {
    RuntimeException exception =
        cause instanceof RuntimeException unchecked
            ? unchecked
            : new IllegalStateException("an environment failed: " + cause, cause);
    if (failure == null) {
      failure = exception;
    } else if (failure != exception) {
      failure.addSuppressed(exception);
    }
  }

  private void start(Work work, LambdaEmulator environment, CountDownLatch ended) {
    Thread thread =
        new Thread(
            () -> {
              try {
                work.run(environment, results);
                environment.shutdown();
              } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
              } catch (Throwable e) {
                failed(e);
              } finally {
                ended.countDown();
              }
            },
            "environment");
    thread.setDaemon(true);
    thread.start();
  }

  RunSummary summary() {
    return new RunSummary(
        List.copyOf(results),
        environments.stream().flatMap(environment -> environment.extensions().stream()).toList());
  }

  @Override
  public void close() {
    environments.forEach(LambdaEmulator::close);
  }
}
