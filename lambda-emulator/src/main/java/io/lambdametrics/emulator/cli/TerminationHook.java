package io.lambdametrics.emulator.cli;

import java.util.function.IntSupplier;

/**
 * Ends the command in order after Ctrl-C, SIGTERM or SIGHUP. The JVM's own exit code would be 128
 * plus the signal's number, regardless of what the extensions did.
 */
final class TerminationHook implements AutoCloseable {

  private final Thread hook;
  private volatile boolean begun;

  /**
   * Installs the hook.
   *
   * @param end ends the command; returns the exit code
   */
  TerminationHook(IntSupplier end) {
    hook =
        new Thread(
            () -> {
              begun = true;
              Runtime.getRuntime().halt(end.getAsInt());
            },
            "interruption");
    Runtime.getRuntime().addShutdownHook(hook);
  }

  /** Tells whether the JVM is shutting down. */
  boolean begun() {
    return begun;
  }

  /** Removes the hook. Does nothing if the JVM is shutting down already. */
  @Override
  public void close() {
    try {
      Runtime.getRuntime().removeShutdownHook(hook);
    } catch (IllegalStateException e) {
      begun = true;
    }
  }
}
