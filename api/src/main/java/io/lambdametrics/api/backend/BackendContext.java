// SPDX-License-Identifier: Apache-2.0
package io.lambdametrics.api.backend;

import io.lambdametrics.api.settings.Settings;

/** The values that the extension passes to a provider. Providers only read it. */
public interface BackendContext {

  /** Returns the environment variables of the function. */
  Settings settings();

  /** Returns the user agent for servers, such as {@code lambda-metrics/0.1.0}. */
  String userAgent();

  /**
   * Returns whether totals can start again at 0 while the instance goes on, because receivers may
   * have forgotten it. Then every series of totals needs a sample of 0 before its first value. Only
   * {@code sysdig}, {@code prometheus} and {@code otlp} are known to send it; the totals of all
   * other backends never start again.
   */
  default boolean totalsRestart() {
    return false;
  }

  /**
   * Returns whether to repeat what the receiver has accepted and what has not changed since, such
   * as descriptions of metrics. A process sends it at least once, and a batch that is pushed again
   * stays the same.
   */
  default boolean repeatsUnchanged() {
    return true;
  }
}
