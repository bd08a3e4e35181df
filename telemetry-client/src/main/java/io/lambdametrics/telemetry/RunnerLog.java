// SPDX-License-Identifier: Apache-2.0
package io.lambdametrics.telemetry;

import java.lang.System.Logger.Level;
import org.jspecify.annotations.Nullable;

/** Logs for the extension's thread, which must survive a log that fails. */
final class RunnerLog {

  private RunnerLog() {}

  static void log(Level level, String message, @Nullable Throwable cause) {
    try {
      System.getLogger(ExtensionRunner.class.getName()).log(level, message, cause);
    } catch (Throwable ignored) {
      // Memory is used up, or a handler of the extension failed: only this line is lost.
    }
  }
}
