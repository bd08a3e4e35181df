// SPDX-License-Identifier: Apache-2.0
package io.lambdametrics.backend.prometheus.remotewrite;

import io.lambdametrics.api.backend.PushOutcome;
import io.lambdametrics.backend.http.HttpEndpointResponse;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/**
 * Sends requests in the form that a receiver accepts, and remembers that form: the newest version
 * that the receiver understands, and parts that are small enough. If the smallest part is too
 * large, the request is given up.
 *
 * <p>A request that may have arrived is sent again unchanged, by this process or the next. A
 * receiver that requires samples in order then refuses the zero sample with which a counter starts,
 * and the whole request with it. So a refused request is sent once more without the zero samples.
 * Every receiver accepts an equal newest sample. If that gets no response, the next attempt begins
 * there: otherwise a receiver whose refusals take long would never be asked without zero samples.
 *
 * <p>{@link #send} is called by one thread.
 */
final class RemoteWriteSender {

  private static final Logger logger = System.getLogger(RemoteWriteSender.class.getName());

  /** The limit of Prometheus' own senders. */
  private static final int MAX_SAMPLES = 2000;

  private static final int CONTENT_TOO_LARGE = 413;

  private static final List<String> WRITTEN_HEADERS =
      List.of(
          "X-Prometheus-Remote-Write-Samples-Written",
          "X-Prometheus-Remote-Write-Histograms-Written",
          "X-Prometheus-Remote-Write-Exemplars-Written");

  private final RemoteWriteClient client;
  private volatile RemoteWriteVersion version;
  private boolean versionProven;
  private final PartSize partSize = new PartSize(MAX_SAMPLES / 2);

  /** Whether the last response to 2.0 was a 400, and 1.0 got none after it. */
  private boolean triesOlderFirst;

  /** The parts of the request under way that were refused with zero samples. */
  private final List<RemoteWriteRequest> withoutZeros = new ArrayList<>();

  /**
   * @param version the newest version to send
   */
  RemoteWriteSender(RemoteWriteClient client, RemoteWriteVersion version) {
    this.client = client;
    this.version = version;
  }

  /**
   * Sends a request, in parts if necessary.
   *
   * @param timeout the longest time for all parts together; above 0
   */
  PushOutcome send(RemoteWriteRequest request, Duration timeout) throws InterruptedException {
    PushOutcome outcome = sendParts(request, timeout);
    if (!(outcome instanceof PushOutcome.Retryable)) {
      withoutZeros.clear();
    }
    return outcome;
  }

  private PushOutcome sendParts(RemoteWriteRequest request, Duration timeout)
      throws InterruptedException {
    Deadline deadline = new Deadline(System.nanoTime(), timeout);
    int sizeBefore = partSize.current();
    Deque<RemoteWriteRequest> parts = new ArrayDeque<>(request.parts(sizeBefore));
    PushOutcome outcome = new PushOutcome.Accepted();
    while (!parts.isEmpty()) {
      RemoteWriteRequest part = parts.removeFirst();
      HttpEndpointResponse response = attempt(part, deadline);
      if (response.status() == CONTENT_TOO_LARGE) {
        if (!partSize.refused(part.series().size())) {
          partSize.forget(sizeBefore);
          return response.outcome();
        }
        parts.addFirst(part);
        parts = split(parts, partSize.current());
      } else if (response.outcome() instanceof PushOutcome.Retryable) {
        return response.outcome();
      } else if (response.outcome() instanceof PushOutcome.Rejected) {
        outcome = response.outcome();
      }
    }
    if (outcome instanceof PushOutcome.Accepted) {
      partSize.accepted();
    }
    return outcome;
  }

  private static Deque<RemoteWriteRequest> split(Deque<RemoteWriteRequest> parts, int max) {
    Deque<RemoteWriteRequest> smaller = new ArrayDeque<>();
    parts.forEach(part -> smaller.addAll(part.parts(max)));
    return smaller;
  }

  /** Sends a request in one part and the current version, and ignores the response. */
  void sendLast(RemoteWriteRequest request, Duration timeout) throws InterruptedException {
    RemoteWriteVersion known = version;
    client.send(known, encode(request, known), timeout);
  }

  private HttpEndpointResponse attempt(RemoteWriteRequest part, Deadline deadline)
      throws InterruptedException {
    RemoteWriteRequest newest = part.withoutEarlierSamples();
    if (withoutZeros.contains(part)) {
      return negotiate(newest, deadline);
    }
    HttpEndpointResponse response = negotiate(part, deadline);
    boolean refused = response.status() == 400 || response.status() == 409;
    if (!refused || newest.equals(part)) {
      return response;
    }
    withoutZeros.add(part);
    return negotiate(newest, deadline);
  }

  private HttpEndpointResponse negotiate(RemoteWriteRequest part, Deadline deadline)
      throws InterruptedException {
    if (triesOlderFirst) {
      return tryOlder(part, deadline, false);
    }
    HttpEndpointResponse response = exchange(part, version, deadline);
    if (version == RemoteWriteVersion.V1) {
      return response;
    }
    if (countsWritten(response)) {
      versionProven = versionProven || response.isSuccess();
      return response;
    }
    // A receiver of 1.0 reads a message of 2.0 as an empty one, and may accept it.
    boolean unsupported = response.status() == 415 || response.isSuccess();
    boolean maybeUnsupported = response.status() == 400 && !versionProven;
    if (!unsupported && !maybeUnsupported) {
      return response;
    }
    HttpEndpointResponse older = tryOlder(part, deadline, unsupported);
    return unsupported || older.isSuccess() || older.status() == 0 ? older : response;
  }

  /**
   * Sends a part in version 1.0 after 2.0 was refused.
   *
   * @param unsupported whether the receiver surely does not understand 2.0
   */
  private HttpEndpointResponse tryOlder(
      RemoteWriteRequest part, Deadline deadline, boolean unsupported) throws InterruptedException {
    HttpEndpointResponse older = exchange(part, RemoteWriteVersion.V1, deadline);
    boolean replaced = unsupported || older.isSuccess();
    triesOlderFirst = !replaced && older.status() == 0;
    if (replaced) {
      version = RemoteWriteVersion.V1;
      logger.log(
          Level.INFO, "{0} does not understand remote write 2.0; sending 1.0 from now on", client);
    }
    return older;
  }

  /** Returns whether the response has one of the headers that only receivers of 2.0 send. */
  private static boolean countsWritten(HttpEndpointResponse response) {
    return WRITTEN_HEADERS.stream().anyMatch(name -> response.header(name).isPresent());
  }

  private HttpEndpointResponse exchange(
      RemoteWriteRequest part, RemoteWriteVersion known, Deadline deadline)
      throws InterruptedException {
    Duration left = deadline.left();
    if (left.isNegative() || left.isZero()) {
      return HttpEndpointResponse.none(
          new PushOutcome.Retryable("no time left for all parts of the request", Optional.empty()));
    }
    return client.send(known, encode(part, known), left);
  }

  private static byte[] encode(RemoteWriteRequest request, RemoteWriteVersion version) {
    byte[] message =
        switch (version) {
          case V1 -> RemoteWriteEncoder.encode(request);
          case V2 -> RemoteWrite2Encoder.encode(request);
        };
    return SnappyBlocks.OF_THIS_RUNTIME.compress(message);
  }

  private record Deadline(long start, Duration timeout) {
    Duration left() {
      return timeout.minusNanos(System.nanoTime() - start);
    }
  }
}
