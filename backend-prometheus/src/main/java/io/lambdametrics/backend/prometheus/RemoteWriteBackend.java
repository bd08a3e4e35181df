package io.lambdametrics.backend.prometheus;

import io.lambdametrics.api.backend.MetricsBackend;
import io.lambdametrics.api.backend.PushOutcome;
import io.lambdametrics.api.metrics.MetricBatch;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.time.InstantSource;
import java.util.HashSet;
import java.util.Set;
import java.util.function.Function;
import org.xerial.snappy.Snappy;

/**
 * Pushes batches by Prometheus remote write 1.0. Which series a batch makes is up to the system
 * that it goes to.
 *
 * <p>Timestamps are the batch's own and never adjusted: an equal batch has to give equal bytes. A
 * batch from the future is rejected, since there are servers which take it and then refuse the
 * present from everybody.
 *
 * <p>A batch that arrived although its answer was lost is sent again. A receiver that keeps samples
 * in order (Prometheus, without an out-of-order window) then answers 400 if the batch begins a
 * series, for it has that series' first sample already: the outcome is rejected, yet nothing is
 * lost.
 */
public final class RemoteWriteBackend implements MetricsBackend {

  private static final Logger logger = System.getLogger(RemoteWriteBackend.class.getName());

  /** Receivers refuse what is more than 10 minutes ahead of their own clock. */
  private static final Duration FUTURE = Duration.ofMinutes(5);

  /** So that odd series cannot flood the log, nor memory. */
  private static final int MOST_WARNINGS = 20;

  private final Function<MetricBatch, RemoteWriteRequest> series;
  private final RemoteWriteClient client;
  private final InstantSource clock;
  private final Set<String> warned = new HashSet<>();

  /**
   * @param series makes a request of a batch; equal batches have to give equal requests
   * @param client sends it; closed together with this backend
   * @param clock tells which batches come from the future
   */
  public RemoteWriteBackend(
      Function<MetricBatch, RemoteWriteRequest> series,
      RemoteWriteClient client,
      InstantSource clock) {
    this.series = series;
    this.client = client;
    this.clock = clock;
  }

  @Override
  public PushOutcome push(MetricBatch batch, Duration timeout) throws InterruptedException {
    Duration ahead = Duration.between(clock.instant(), batch.end());
    if (ahead.compareTo(FUTURE) > 0) {
      return new PushOutcome.Rejected(
          "the batch ends " + ahead.toSeconds() + " s in the future; is the clock right?");
    }
    RemoteWriteRequest request = series.apply(batch);
    request.refused().forEach(this::warn);
    if (request.series().isEmpty()) {
      return request.refused().isEmpty()
          ? new PushOutcome.Accepted()
          : new PushOutcome.Rejected("nothing can be sent: " + request.refused().get(0));
    }
    return client.send(
        RemoteWriteVersion.V1, compress(RemoteWriteEncoder.encode(request)), timeout);
  }

  private void warn(String refused) {
    boolean first = warned.size() < MOST_WARNINGS && warned.add(refused);
    logger.log(first ? Level.WARNING : Level.DEBUG, "not sent to {0}: {1}", client, refused);
  }

  /** Snappy's block format: what remote write asks for, not the framed one. */
  private static byte[] compress(byte[] message) {
    try {
      return Snappy.compress(message);
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
  }

  @Override
  public void dropConnections() {
    client.dropConnections();
  }

  @Override
  public void close() {
    client.close();
  }

  /** Where it pushes to, without secrets. */
  @Override
  public String toString() {
    return "remote write to " + client;
  }
}
