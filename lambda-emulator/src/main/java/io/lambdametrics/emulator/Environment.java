package io.lambdametrics.emulator;

import java.time.Duration;

/** A way of living in a {@link Sandbox}, from the first init to the end. */
interface Environment extends AutoCloseable {

  static Environment in(Sandbox sandbox) {
    return sandbox.settings().managed()
        ? new ManagedEnvironment(sandbox)
        : new DefaultEnvironment(sandbox);
  }

  InitResult init() throws InterruptedException;

  InvocationResult invoke(Invocation invocation) throws InterruptedException;

  /** Nothing happens for so long. */
  void rest(Duration duration) throws InterruptedException;

  ShutdownResult reset(Fault fault) throws InterruptedException;

  ShutdownResult shutdown() throws InterruptedException;

  /** Ends whatever runs, also what another thread waits for, and leaves nothing behind. */
  @Override
  void close();
}
