package io.lambdametrics.app;

import io.lambdametrics.api.metrics.Labels;
import io.lambdametrics.engine.MetricsEngine;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Ledgers of the function {@code orders} with one backend, {@code fake}. */
final class Ledgers {

  static final FunctionLabels FUNCTION =
      new FunctionLabels("orders", "1", Optional.empty(), Optional.empty(), Labels.NONE);

  private Ledgers() {}

  /** A ledger whose journal lies in this folder. */
  static Ledger of(MetricsEngine engine, Path folder, Clocks clocks) {
    InstanceLabels labels = new InstanceLabels(FUNCTION, () -> "abc");
    return new Ledger(engine, labels, List.of("fake"), clocks, new Journal(folder));
  }
}
