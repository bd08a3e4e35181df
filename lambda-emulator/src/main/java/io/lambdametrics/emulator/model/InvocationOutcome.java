// SPDX-License-Identifier: Apache-2.0
package io.lambdametrics.emulator.model;

/** How an invocation ended, as its caller sees it. */
public enum InvocationOutcome {
  /** The function responded. */
  SUCCESS,
  /** The handler failed and the runtime reported it. The platform's telemetry states a success. */
  HANDLER_ERROR,
  /** The runtime or the extensions took longer than the function's timeout. */
  TIMEOUT,
  /** The runtime's process exited. */
  RUNTIME_CRASH,
  /** The runtime's process was killed because the memory was used up. */
  OUT_OF_MEMORY,
  /** An extension's process exited, or reported an error of its own. */
  EXTENSION_FAILURE,
  /**
   * The init inside the invocation or the restore before it failed; the function was never called.
   */
  INIT_FAILURE
}
