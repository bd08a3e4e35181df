// SPDX-License-Identifier: Apache-2.0
package io.lambdametrics.emulator.cli;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** Does several things of which each is attempted, whatever happens to the others. */
final class Failures {

  /** Something that can fail. */
  @FunctionalInterface
  interface Action {
    void run() throws IOException;
  }

  private @Nullable Exception first;

  /** Does something, and keeps its failure. */
  void attempt(Action action) {
    try {
      action.run();
    } catch (IOException | RuntimeException e) {
      if (first == null) {
        first = e;
      } else {
        first.addSuppressed(e);
      }
    }
  }

  /** Throws the first failure, which has the others as suppressed exceptions. */
  void throwIfAny() throws IOException {
    if (first instanceof IOException io) {
      throw io;
    }
    if (first instanceof RuntimeException unchecked) {
      throw unchecked;
    }
  }
}
