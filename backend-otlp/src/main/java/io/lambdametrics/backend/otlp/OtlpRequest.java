// SPDX-License-Identifier: Apache-2.0
package io.lambdametrics.backend.otlp;

/** An encoded message {@code ExportMetricsServiceRequest}. */
final class OtlpRequest {

  private final byte[] message;
  private final int points;
  private final int zeros;

  /**
   * @param message the bytes; must not be changed
   * @param points the number of data points in it
   * @param zeros how many of them are the zeros with which totals begin
   */
  OtlpRequest(byte[] message, int points, int zeros) {
    this.message = message;
    this.points = points;
    this.zeros = zeros;
  }

  /** Returns the bytes, which must not be changed. */
  byte[] message() {
    return message;
  }

  int points() {
    return points;
  }

  boolean hasZeros() {
    return zeros > 0;
  }
}
