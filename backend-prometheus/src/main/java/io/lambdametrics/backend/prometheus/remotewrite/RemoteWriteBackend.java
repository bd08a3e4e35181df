// SPDX-License-Identifier: Apache-2.0
package io.lambdametrics.backend.prometheus.remotewrite;

import io.lambdametrics.api.backend.MetricsBackend;
import io.lambdametrics.api.backend.PushOutcome;
import io.lambdametrics.api.metrics.MetricBatch;
import io.lambdametrics.backend.http.BatchTime;
import io.lambdametrics.backend.http.FirstWarnings;
import io.lambdametrics.backend.http.HttpEndpoint;
import java.lang.System.Logger;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Pushes batches by Prometheus remote write. The caller decides which series a batch becomes.
 *
 * <p>Timestamps are those of the batch and never adjusted: equal batches must give equal bytes.
 */
public final class RemoteWriteBackend implements MetricsBackend {

  private static final Logger logger = System.getLogger(RemoteWriteBackend.class.getName());

  /** Short, since the stale markers follow the last push, shortly before the environment ends. */
  private static final Duration STALE_MARKERS_TIMEOUT = Duration.ofMillis(150);

  private final Function<MetricBatch, RemoteWriteRequest> series;
  private final RemoteWriteClient client;
  private final RemoteWriteSender sender;
  private final boolean staleMarkers;
  private final boolean repeatDescriptions;
  private final KnownDescriptions knownDescriptions = new KnownDescriptions();
  private final InstantSource clock;
  private final FirstWarnings warnings = new FirstWarnings();
  private final AtomicReference<@Nullable Sent> lastSent = new AtomicReference<>();

  /**
   * Creates a backend that sends remote write 1.0 and no stale markers.
   *
   * @param series makes the request for a batch; equal batches must give equal requests
   * @param endpoint the server
   * @param userAgent the value of {@code User-Agent}
   * @param repeatDescriptions whether every request has the descriptions of its metrics; otherwise
   *     they are sent until the receiver has accepted them once
   */
  public RemoteWriteBackend(
      Function<MetricBatch, RemoteWriteRequest> series,
      HttpEndpoint endpoint,
      String userAgent,
      boolean repeatDescriptions) {
    this(series, endpoint, userAgent, RemoteWriteVersion.V1, false, repeatDescriptions);
  }

  /**
   * Creates a backend.
   *
   * @param series makes the request for a batch; equal batches must give equal requests
   * @param endpoint the server
   * @param userAgent the value of {@code User-Agent}
   * @param version the newest version to send; a receiver that does not understand 2.0 gets 1.0
   * @param staleMarkers whether to mark the series as ended when the backend is closed
   * @param repeatDescriptions whether every request has the descriptions of its metrics; otherwise
   *     they are sent until the receiver has accepted them once
   */
  public RemoteWriteBackend(
      Function<MetricBatch, RemoteWriteRequest> series,
      HttpEndpoint endpoint,
      String userAgent,
      RemoteWriteVersion version,
      boolean staleMarkers,
      boolean repeatDescriptions) {
    this(
        series,
        new RemoteWriteClient(endpoint, userAgent),
        version,
        staleMarkers,
        repeatDescriptions,
        InstantSource.system());
  }

  /**
   * @param client the client, which is closed together with this backend
   * @param clock the clock that batches are compared with
   */
  RemoteWriteBackend(
      Function<MetricBatch, RemoteWriteRequest> series,
      RemoteWriteClient client,
      RemoteWriteVersion version,
      boolean staleMarkers,
      boolean repeatDescriptions,
      InstantSource clock) {
    this.series = series;
    this.client = client;
    this.sender = new RemoteWriteSender(client, version);
    this.staleMarkers = staleMarkers;
    this.repeatDescriptions = repeatDescriptions;
    this.clock = clock;
  }

  @Override
  public PushOutcome push(MetricBatch batch, Duration timeout) throws InterruptedException {
    Optional<PushOutcome> rejection = BatchTime.rejection(batch, clock.instant());
    if (rejection.isPresent()) {
      return rejection.get();
    }
    RemoteWriteRequest request = series.apply(batch);
    request.refused().forEach(this::warn);
    if (request.series().isEmpty()) {
      return request.refused().isEmpty()
          ? new PushOutcome.Accepted()
          : new PushOutcome.Rejected("no series is valid: " + request.refused().get(0));
    }
    PushOutcome outcome =
        sender.send(repeatDescriptions ? request : knownDescriptions.removedFrom(request), timeout);
    if (outcome instanceof PushOutcome.Accepted) {
      accepted(request, batch);
    }
    return outcome;
  }

  private void accepted(RemoteWriteRequest request, MetricBatch batch) {
    if (!repeatDescriptions) {
      knownDescriptions.add(request);
    }
    if (staleMarkers) {
      lastSent.set(new Sent(request, batch.end().toEpochMilli()));
    }
  }

  private void warn(String refused) {
    logger.log(warnings.level(refused), "not sent to {0}: {1}", client, refused);
  }

  @Override
  public void dropConnections() {
    client.dropConnections();
  }

  /** Marks the series as stale if that is enabled, and closes the client. */
  @Override
  public void close() {
    Sent last = lastSent.getAndSet(null);
    if (last != null) {
      sendStaleMarkers(last);
    }
    client.close();
  }

  private void sendStaleMarkers(Sent last) {
    boolean interrupted = Thread.interrupted();
    try {
      long now = Math.max(clock.instant().toEpochMilli(), last.timestamp() + 1);
      sender.sendLast(last.request().stale(now), STALE_MARKERS_TIMEOUT);
    } catch (InterruptedException e) {
      interrupted = true;
    } finally {
      if (interrupted) {
        Thread.currentThread().interrupt();
      }
    }
  }

  private record Sent(RemoteWriteRequest request, long timestamp) {}

  /** Returns the server without secrets. */
  @Override
  public String toString() {
    return "remote write to " + client;
  }
}
