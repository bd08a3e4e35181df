// SPDX-License-Identifier: Apache-2.0
package io.lambdametrics.app.config;

/** When to push, and whether a push may hold an invocation. */
public enum PushStrategy {
  /** Pushes beside the invocations of a busy environment, and at the end of a rare invocation. */
  ADAPTIVE,
  /** Pushes at the end of every invocation. */
  END,
  /** Pushes at the interval only, without INVOKE events, so that Lambda never waits for us. */
  PERIODIC
}
