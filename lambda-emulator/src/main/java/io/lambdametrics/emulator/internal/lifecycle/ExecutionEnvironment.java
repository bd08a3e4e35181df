package io.lambdametrics.emulator.internal.lifecycle;

import io.lambdametrics.emulator.internal.core.EnvironmentFailure;
import io.lambdametrics.emulator.model.InitResult;
import io.lambdametrics.emulator.model.Invocation;
import io.lambdametrics.emulator.model.InvocationResult;
import io.lambdametrics.emulator.model.ShutdownResult;
import java.time.Duration;

/** A way of living in a {@link Sandbox}, from the first init to the end. */
public interface ExecutionEnvironment extends AutoCloseable {

  static ExecutionEnvironment in(Sandbox sandbox) {
    return sandbox.settings().managed()
        ? new ManagedEnvironment(sandbox)
        : new SequentialEnvironment(sandbox);
  }

  InitResult init() throws InterruptedException;

  InvocationResult invoke(Invocation invocation) throws InterruptedException;

  /** Nothing happens for so long. */
  void rest(Duration duration) throws InterruptedException;

  ShutdownResult reset(EnvironmentFailure fault) throws InterruptedException;

  ShutdownResult shutdown() throws InterruptedException;

  /** Ends whatever runs, also what another thread waits for, and leaves nothing behind. */
  @Override
  void close();
}
