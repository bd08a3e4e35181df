package io.lambdametrics.emulator;

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
  /** An extension's process exited, or reported an error of its own. */
  EXTENSION_FAILURE,
  /** The initialisation inside the invocation failed; the function was never called. */
  INIT_FAILURE
}
