// SPDX-License-Identifier: Apache-2.0
package io.lambdametrics.emulator.cli;

import java.util.function.IntSupplier;

/**
 * Shuts the command down in order after Ctrl-C, SIGTERM or SIGHUP, with the usual exit code. The
 * JVM's own exit code would be 128 plus the signal's number, regardless of what the extensions did.
 */
final class TerminationHook implements AutoCloseable {

  private final Thread hook;
  private volatile boolean started;

  /**
   * Installs the hook.
   *
   * @param shutdown ends the command and returns the exit code
   */
  TerminationHook(IntSupplier shutdown) {
    hook =
        new Thread(
            () -> {
              started = true;
              Runtime.getRuntime().halt(shutdown.getAsInt());
            },
            "lambda-emulator termination");
    Runtime.getRuntime().addShutdownHook(hook);
  }

  /** Tells whether the JVM is shutting down. */
  boolean started() {
    return started;
  }

  /** Removes the hook. Does nothing if the JVM is shutting down already. */
  @Override
  public void close() {
    try {
      Runtime.getRuntime().removeShutdownHook(hook);
    } catch (IllegalStateException e) {
      started = true;
    }
  }
}
