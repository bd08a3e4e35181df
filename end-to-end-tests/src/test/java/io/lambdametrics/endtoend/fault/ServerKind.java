package io.lambdametrics.endtoend.fault;

import io.lambdametrics.testsupport.LocalServer;
import io.lambdametrics.testsupport.ServerProgram;
import java.io.IOException;

/** The real servers that the fault tests push to. */
enum ServerKind {
  PROMETHEUS("Prometheus"),
  VICTORIA_METRICS("VictoriaMetrics");

  private final String title;

  ServerKind(String title) {
    this.title = title;
  }

  /** Returns the heading of its table. */
  String title() {
    return title;
  }

  LocalServer start() throws IOException, InterruptedException {
    return LocalServer.start(
        switch (this) {
          case PROMETHEUS -> ServerProgram.prometheus();
          // Without deduplication, VictoriaMetrics stores both copies of a repeated sample.
          case VICTORIA_METRICS ->
              ServerProgram.victoriaMetrics().with("-dedup.minScrapeInterval=1ms");
        });
  }
}
