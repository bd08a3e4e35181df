// SPDX-License-Identifier: Apache-2.0
package io.lambdametrics.backend.sysdig;

import io.lambdametrics.api.metrics.MetricBatch;
import io.lambdametrics.backend.prometheus.remotewrite.RemoteWriteRequest;

/** Gives the tests of this module what the backend {@code sysdig} sends if totals can restart. */
public final class SysdigRequests {

  private SysdigRequests() {}

  public static RemoteWriteRequest of(MetricBatch batch) {
    return SysdigSeries.of(batch, new SysdigSeries.Options(true, true));
  }
}
