// SPDX-License-Identifier: Apache-2.0
package io.lambdametrics.emulator.model;

/** Why Lambda resets an environment between two invocations. */
public enum ResetReason {
  /** An invocation timed out. Managed instances are never reset for this reason. */
  TIMEOUT,
  /** The runtime, an extension or the environment failed. */
  FAILURE
}
