// SPDX-License-Identifier: Apache-2.0
package io.lambdametrics.backend.prometheus;

import io.lambdametrics.api.metrics.MetricBatch;
import io.lambdametrics.backend.prometheus.remotewrite.RemoteWriteRequest;

/** Gives the tests of this module what the backend {@code prometheus} sends. */
public final class PrometheusRequests {

  private PrometheusRequests() {}

  public static RemoteWriteRequest of(MetricBatch batch) {
    return PrometheusSeries.of(batch);
  }
}
