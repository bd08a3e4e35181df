// SPDX-License-Identifier: Apache-2.0
package io.lambdametrics.endtoend.fault;

import io.lambdametrics.receiver.QueriedReceiver;
import io.lambdametrics.receiver.StoredSeries;
import io.lambdametrics.testsupport.LocalServer;
import io.lambdametrics.testsupport.ServerProgram;
import java.io.IOException;
import java.util.List;

/** The real servers that the fault tests push to, and the protocol. */
enum ServerKind {
  PROMETHEUS("Prometheus", "/api/v1/write", "function_name"),
  VICTORIA_METRICS("VictoriaMetrics", "/api/v1/write", "function_name"),
  OTLP("OTLP to VictoriaMetrics", "/opentelemetry/v1/metrics", "faas_name");

  // Without deduplication, VictoriaMetrics stores both copies of a repeated sample.
  private static final String DEDUPLICATION = "-dedup.minScrapeInterval=1ms";

  private final String title;
  private final String path;
  private final String functionLabel;

  ServerKind(String title, String path, String functionLabel) {
    this.title = title;
    this.path = path;
    this.functionLabel = functionLabel;
  }

  /** Returns the heading of its table. */
  String title() {
    return title;
  }

  /** Returns the path that it receives pushes at. */
  String path() {
    return path;
  }

  /**
   * Returns the backends that push to it. Faults that lose data need the extension metrics, and
   * those have the same names with both backends of remote write, so one receiver can take them
   * from one backend only.
   */
  List<String> backends(Fault fault) {
    if (this == OTLP) {
      return List.of("otlp");
    }
    return fault.losesData() ? List.of("sysdig") : List.of("sysdig", "prometheus");
  }

  /** Returns whether a fault can happen with its protocol. */
  boolean canHave(Fault fault) {
    return this != OTLP || fault != Fault.NOTHING_STORED_V2;
  }

  /** Returns what a server of this kind has stored for one function. */
  List<StoredSeries> storedFor(String functionName, QueriedReceiver receiver)
      throws IOException, InterruptedException {
    return receiver.storedFor(functionLabel, functionName);
  }

  LocalServer start() throws IOException, InterruptedException {
    return LocalServer.start(
        switch (this) {
          case PROMETHEUS -> ServerProgram.prometheus();
          case VICTORIA_METRICS -> ServerProgram.victoriaMetrics().with(DEDUPLICATION);
          case OTLP -> ServerProgram.victoriaMetricsWithOtlp().with(DEDUPLICATION);
        });
  }
}
