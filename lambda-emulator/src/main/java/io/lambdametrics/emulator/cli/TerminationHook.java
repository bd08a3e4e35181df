// SPDX-License-Identifier: Apache-2.0
package io.lambdametrics.emulator.cli;

import java.util.concurrent.Semaphore;
import java.util.function.IntSupplier;

/**
 * Shuts the command down in order after Ctrl-C, SIGTERM or SIGHUP, with the usual exit code. The
 * JVM's own exit code would be 128 plus the signal's number, regardless of what the extensions did.
 */
final class TerminationHook implements AutoCloseable {

  private final Thread hook;

  /**
   * Installs the hook.
   *
   * @param shutdown ends the command and returns the exit code
   */
  TerminationHook(IntSupplier shutdown) {
    hook =
        new Thread(
            () -> Runtime.getRuntime().halt(shutdown.getAsInt()), "lambda-emulator termination");
    Runtime.getRuntime().addShutdownHook(hook);
  }

  /**
   * Removes the hook. Never returns if the JVM is shutting down already, because the hook needs
   * what the caller would take down.
   */
  void remove() {
    try {
      Runtime.getRuntime().removeShutdownHook(hook);
    } catch (IllegalStateException e) {
      new Semaphore(0).acquireUninterruptibly();
    }
  }

  @Override
  public void close() {
    remove();
  }
}
