// SPDX-License-Identifier: Apache-2.0
package io.lambdametrics.emulator.cli;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.IntSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Ends the command in order after Ctrl-C, SIGTERM or SIGHUP, with the usual exit code. The JVM's
 * own exit code would be 128 plus the signal's number, regardless of what the extensions did.
 *
 * <p>Exactly one thread ends a run: the hook, or the main thread if its work was done before the
 * signal came. The hook then waits until the command has written and printed everything.
 */
final class TerminationHook implements AutoCloseable {

  private static final int FAILED = 1;

  private final AtomicBoolean ending = new AtomicBoolean();
  private final CompletableFuture<Integer> exitCode = new CompletableFuture<>();
  private final Thread hook = new Thread(this::signalled, "lambda-emulator termination");
  private volatile @Nullable IntSupplier shutdown;

  /** Installs the hook, which does nothing until a run has begun. */
  TerminationHook() {
    Runtime.getRuntime().addShutdownHook(hook);
  }

  /**
   * Lets a signal end a run from now on.
   *
   * @param end ends the run and returns the exit code
   */
  void runBegins(IntSupplier end) {
    shutdown = end;
  }

  /**
   * Lets the calling thread end the run. Never returns if the hook does so already, because it
   * needs what the caller would take down.
   */
  void runEnds() {
    if (!ending.compareAndSet(false, true)) {
      new Semaphore(0).acquireUninterruptibly();
    }
  }

  /** Sets the exit code of the command, which has done everything. */
  void commandEnds(int code) {
    exitCode.complete(code);
  }

  private void signalled() {
    IntSupplier end = shutdown;
    if (end == null) {
      return;
    }
    int code = ending.compareAndSet(false, true) ? end.getAsInt() : exitCode.join();
    Runtime.getRuntime().halt(code);
  }

  /** Removes the hook, if the JVM is not shutting down already. */
  @Override
  public void close() {
    // Only a failure of the command itself has set no exit code.
    exitCode.complete(FAILED);
    try {
      Runtime.getRuntime().removeShutdownHook(hook);
    } catch (IllegalStateException e) {
      // The hook runs, and ends the JVM.
    }
  }
}
