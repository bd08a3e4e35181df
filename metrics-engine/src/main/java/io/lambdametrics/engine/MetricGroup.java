// SPDX-License-Identifier: Apache-2.0
package io.lambdametrics.engine;

/** A group of metrics that are switched on together. */
public enum MetricGroup {
  /** Invocations, errors, durations, and the time that extensions run afterwards. */
  CORE,
  /** Cold starts, initializations, restores, timeouts and out-of-memory errors. */
  INIT,
  /** The runtime's durations, and the size of its responses. */
  RUNTIME,
  /** Memory used and memory size. */
  MEMORY,
  /** Billed time and estimated cost. */
  BILLING,
  /** What OpenTelemetry's conventions for functions need beside the other groups. */
  FAAS,
  /** The extension metrics: pushes, received telemetry and losses. */
  SELF
}
