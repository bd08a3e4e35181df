package io.lambdametrics.emulator.model;

/** How an invocation ended, as its caller sees it. */
public enum InvocationOutcome {
  /** The function answered. */
  SUCCESS,
  /** The handler failed and the runtime reported it; for the platform's telemetry a success. */
  HANDLER_ERROR,
  /** Runtime or extensions took longer than the function's time-out. */
  TIMEOUT,
  /** The runtime's process exited. */
  RUNTIME_CRASH,
  /** The runtime's process was killed because the memory was used up. */
  OUT_OF_MEMORY,
  /** An extension's process exited, or reported an error of its own. */
  EXTENSION_FAILURE,
  /**
   * The initialisation inside the invocation, or the restore before it, failed; the function was
   * never called.
   */
  INIT_FAILURE
}
