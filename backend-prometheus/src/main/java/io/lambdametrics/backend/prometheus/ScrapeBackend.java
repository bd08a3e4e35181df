package io.lambdametrics.backend.prometheus;

import io.lambdametrics.api.backend.MetricsBackend;
import io.lambdametrics.api.backend.PushOutcome;
import io.lambdametrics.api.metrics.MetricBatch;
import io.prometheus.client.CollectorRegistry;
import io.prometheus.client.exporter.HTTPServer;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Shows the totals of the newest batch to whom asks {@code /metrics}. Listens from the first batch
 * on.
 */
final class ScrapeBackend implements MetricsBackend {

  private static final Logger logger = System.getLogger(ScrapeBackend.class.getName());

  private final InetSocketAddress address;
  private final BatchCollector collector = new BatchCollector();
  private @Nullable HTTPServer server;
  private boolean closed;

  ScrapeBackend(InetSocketAddress address) {
    this.address = address;
  }

  @Override
  public PushOutcome push(MetricBatch batch, Duration timeout) throws InterruptedException {
    if (Thread.interrupted()) {
      throw new InterruptedException("interrupted before the push");
    }
    collector.show(batch);
    try {
      listen();
      return new PushOutcome.Accepted();
    } catch (IOException | IllegalArgumentException trouble) {
      return new PushOutcome.Retryable(
          "cannot listen on " + address + ": " + trouble.getMessage(), Optional.empty());
    }
  }

  private synchronized void listen() throws IOException {
    if (server != null || closed) {
      return;
    }
    CollectorRegistry registry = new CollectorRegistry();
    registry.register(collector);
    server =
        new HTTPServer.Builder()
            .withInetSocketAddress(address)
            .withRegistry(registry)
            .withDaemonThreads(true)
            .build();
    logger.log(Level.INFO, "http://{0}:{1}/metrics", address.getHostString(), port() + "");
  }

  /** The port that it listens on; 0 if it does not. */
  synchronized int port() {
    return server == null ? 0 : server.getPort();
  }

  @Override
  public synchronized void close() {
    closed = true;
    if (server != null) {
      server.close();
      server = null;
    }
  }

  /** Where it listens. */
  @Override
  public String toString() {
    return "scrape endpoint at " + address;
  }
}
