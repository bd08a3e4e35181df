package io.lambdametrics.emulator.cli;

import java.util.function.IntSupplier;

/**
 * Ends the command in order when the JVM is told to end: by Ctrl-C, SIGTERM or SIGHUP. The JVM's
 * own exit code would be 128 and the signal's number, whatever the extensions did.
 */
final class TerminationHook implements AutoCloseable {

  private final Thread hook;
  private volatile boolean begun;

  /**
   * Waits for the JVM to be told.
   *
   * @param end what is to be done then; returns the exit code
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

  /** Tells whether the JVM is on its way down. */
  boolean begun() {
    return begun;
  }

  /** The command ends by itself; does nothing when the JVM is on its way down already. */
  @Override
  public void close() {
    try {
      Runtime.getRuntime().removeShutdownHook(hook);
    } catch (IllegalStateException e) {
      begun = true;
    }
  }
}
