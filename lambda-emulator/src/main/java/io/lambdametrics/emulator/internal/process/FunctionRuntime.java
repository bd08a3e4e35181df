package io.lambdametrics.emulator.internal.process;

import java.io.IOException;
import java.util.Optional;
import java.util.function.IntConsumer;

/** The function with its runtime: something that asks the Runtime API for work. */
public interface FunctionRuntime {

  /** Starts it; {@code onExit} gets the exit code when it ends, for whatever reason. */
  void start(IntConsumer onExit) throws IOException;

  /** Asks it to end. */
  void terminate();

  /** Ends it. */
  void kill();

  /** Its process, if it has one of its own. */
  Optional<ChildProcess> process();
}
