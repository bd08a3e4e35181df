// SPDX-License-Identifier: Apache-2.0
package io.lambdametrics.benchmarks.fleet;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.lambdametrics.testsupport.LocalServer;
import java.io.IOException;

/**
 * What a store has stored since its start.
 *
 * @param series the number of series
 * @param samples the number of samples
 * @param writes the number of write requests
 */
record Stored(long series, long samples, long writes) {

  private static final String SAMPLES = "vm_rows_inserted_total{type=\"promremotewrite\"}";
  private static final String WRITES =
      "vm_http_requests_total{path=\"/api/v1/write\", protocol=\"promremotewrite\"}";

  /** Returns what a VictoriaMetrics has stored. */
  static Stored inVictoriaMetrics(LocalServer store) throws IOException, InterruptedException {
    String metrics = store.get("/metrics");
    return new Stored(
        new ObjectMapper().readTree(store.get("/api/v1/series/count")).at("/data/0").asLong(),
        value(metrics, SAMPLES),
        value(metrics, WRITES));
  }

  /** Returns what a Prometheus has stored. */
  static Stored inPrometheus(LocalServer store) throws IOException, InterruptedException {
    String metrics = store.get("/metrics");
    return new Stored(
        value(metrics, "prometheus_tsdb_head_series"),
        value(metrics, "prometheus_tsdb_head_samples_appended_total{type=\"float\"}"),
        value(metrics, "prometheus_http_requests_total{code=\"204\",handler=\"/api/v1/write\"}"));
  }

  /** Returns the value of a series in a server's own metrics. */
  static long value(String metrics, String series) throws IOException {
    return metrics
        .lines()
        .filter(line -> line.startsWith(series + " "))
        .mapToLong(line -> (long) Double.parseDouble(line.substring(series.length() + 1)))
        .findFirst()
        .orElseThrow(() -> new IOException("the store's own metrics have no " + series));
  }
}
