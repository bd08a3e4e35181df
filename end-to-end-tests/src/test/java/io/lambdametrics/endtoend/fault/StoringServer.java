package io.lambdametrics.endtoend.fault;

import io.lambdametrics.receiver.QueriedReceiver;
import io.lambdametrics.receiver.StoredSeries;
import io.lambdametrics.testsupport.LocalServer;
import io.lambdametrics.testsupport.ServerProgram;
import java.io.IOException;
import java.net.URI;
import java.util.List;

/**
 * A real receiver that can be stopped and started again with what it has stored. Several
 * environments may share it: their figures are told apart by the function's name.
 */
final class StoringServer implements AutoCloseable {

  /** What is started. */
  enum Kind {
    PROMETHEUS("Prometheus"),
    VICTORIA_METRICS("VictoriaMetrics");

    private final String title;

    Kind(String title) {
      this.title = title;
    }

    private ServerProgram program() {
      return switch (this) {
        case PROMETHEUS -> ServerProgram.prometheus();
        // Without deduplication, a sample that is sent twice is stored twice.
        case VICTORIA_METRICS ->
            ServerProgram.victoriaMetrics().with("-dedup.minScrapeInterval=1ms");
      };
    }

    /** As the table has it. */
    String title() {
      return title;
    }
  }

  private final LocalServer server;

  private StoringServer(LocalServer server) {
    this.server = server;
  }

  static StoringServer start(Kind kind) throws IOException, InterruptedException {
    return new StoringServer(LocalServer.start(kind.program()));
  }

  /** Returns the server's URL, without a path. */
  URI url() {
    return server.url();
  }

  /** Stops it in an orderly way; its data stays. */
  void stop() {
    server.stop();
  }

  /** Starts it with what it has stored; does nothing where it runs. */
  void startAgain() throws IOException, InterruptedException {
    server.startAgain();
  }

  /** Returns what is stored of one function. */
  List<StoredSeries> stored(String function) throws IOException, InterruptedException {
    return new QueriedReceiver(server)
        .stored(
            "{__name__=~\"aws_lambda_.*|lambda_metrics_dropped.*\",function_name=\""
                + function
                + "\"}[1h]");
  }

  @Override
  public void close() {
    server.close();
  }
}
