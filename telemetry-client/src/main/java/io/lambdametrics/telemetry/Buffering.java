// SPDX-License-Identifier: Apache-2.0
package io.lambdametrics.telemetry;

/**
 * How long Lambda buffers telemetry: until the first of three limits is reached. AWS defines the
 * ranges.
 *
 * @param maxItems events, 1000 to 10000
 * @param maxBytes bytes, 262144 to 1048576
 * @param timeoutMs milliseconds since the first event, 25 to 30000
 */
public record Buffering(int maxItems, int maxBytes, int timeoutMs) {

  /** The shortest and smallest buffering that Lambda allows. */
  public static final Buffering PROMPT = new Buffering(1000, 262_144, 25);

  public Buffering {
    check("maxItems", maxItems, 1000, 10_000);
    check("maxBytes", maxBytes, 262_144, 1_048_576);
    check("timeoutMs", timeoutMs, 25, 30_000);
  }

  private static void check(String name, int value, int min, int max) {
    if (value < min || value > max) {
      throw new IllegalArgumentException(
          name + " is " + value + ", allowed are " + min + " to " + max);
    }
  }
}
