// SPDX-License-Identifier: Apache-2.0
package io.lambdametrics.emulator.internal.process;

import java.io.IOException;
import java.util.Optional;
import java.util.function.IntConsumer;

/** A function with its runtime, which asks the Runtime API for work. */
public interface FunctionRuntime {

  /** Starts the function. {@code onExit} receives the exit code when it ends, for any reason. */
  void start(IntConsumer onExit) throws IOException;

  /** Asks the function to end. */
  void terminate();

  /** Kills the function. */
  void kill();

  /** Returns the process of the function, if it has its own. */
  Optional<ChildProcess> process();
}
