// SPDX-License-Identifier: Apache-2.0
package io.lambdametrics.app.queue;

import io.lambdametrics.api.metrics.Labels;
import io.lambdametrics.app.config.Clocks;
import io.lambdametrics.app.config.FunctionLabels;
import io.lambdametrics.app.config.InstanceLabels;
import io.lambdametrics.engine.MetricsEngine;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Creates the metrics of the function {@code orders} with one backend, {@code fake}. */
public final class TestDurableMetrics {

  public static final FunctionLabels FUNCTION =
      new FunctionLabels("orders", "1", Optional.empty(), Optional.empty(), Labels.NONE);

  private TestDurableMetrics() {}

  /** Returns metrics whose journal is in this folder. */
  public static DurableMetrics of(MetricsEngine engine, Path folder, Clocks clocks) {
    InstanceLabels labels = new InstanceLabels(FUNCTION);
    return new DurableMetrics(engine, labels, List.of("fake"), clocks, new Journal(folder));
  }
}
