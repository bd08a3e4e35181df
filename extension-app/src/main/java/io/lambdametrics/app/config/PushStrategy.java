package io.lambdametrics.app.config;

/** When to push, and what it may cost the function. */
public enum PushStrategy {
  /** Beside the invocations of a busy environment, at the end of one where they are rare. */
  ADAPTIVE,
  /** At the end of every invocation. */
  END,
  /** On the interval only: Lambda does not tell us of invocations and so never waits for us. */
  PERIODIC
}
