// SPDX-License-Identifier: Apache-2.0
package io.lambdametrics.telemetry;

/**
 * The requests that a {@link TelemetryListener} accepts.
 *
 * @param pathless whether batches may also be posted to the path {@code /}, because Lambda on
 *     managed instances drops the path of the destination. Otherwise the listener accepts its
 *     secret path only; it accepts {@code /} after refusing it several times, in case Lambda drops
 *     the path there too, unless a batch has come on the secret path.
 * @param localOnly whether connections are accepted at loopback and link-local addresses only; for
 *     emulators, which run on machines with other networks
 */
public record ListenerScope(boolean pathless, boolean localOnly) {

  /** Accepts the listener's secret path only, at all addresses of the machine. */
  public static final ListenerScope OWN_PATH = new ListenerScope(false, false);
}
