// SPDX-License-Identifier: Apache-2.0
package io.lambdametrics.benchmarks.fleet;

/** Thrown when a fleet cannot be measured, because a receiver does not do its part. */
final class FleetException extends Exception {

  private static final long serialVersionUID = 1;

  FleetException(String message) {
    super(message);
  }
}
