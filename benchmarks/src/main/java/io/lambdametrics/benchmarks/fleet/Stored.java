// SPDX-License-Identifier: Apache-2.0
package io.lambdametrics.benchmarks.fleet;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.lambdametrics.testsupport.LocalServer;
import java.io.IOException;

/**
 * What a VictoriaMetrics has stored since its start.
 *
 * @param series the number of series
 * @param samples the number of samples
 * @param writes the number of write requests
 */
record Stored(long series, long samples, long writes) {

  private static final String SAMPLES = "vm_rows_inserted_total{type=\"promremotewrite\"}";
  private static final String WRITES =
      "vm_http_requests_total{path=\"/api/v1/write\", protocol=\"promremotewrite\"}";

  static Stored in(LocalServer store) throws IOException, InterruptedException {
    String metrics = store.get("/metrics");
    return new Stored(
        new ObjectMapper().readTree(store.get("/api/v1/series/count")).at("/data/0").asLong(),
        value(metrics, SAMPLES),
        value(metrics, WRITES));
  }

  private static long value(String metrics, String series) throws IOException {
    return metrics
        .lines()
        .filter(line -> line.startsWith(series + " "))
        .mapToLong(line -> Long.parseLong(line.substring(series.length() + 1)))
        .findFirst()
        .orElseThrow(() -> new IOException("the store's own metrics have no " + series));
  }
}
