package io.lambdametrics.backend.prometheus.remotewrite;

import io.lambdametrics.api.backend.PushOutcome;
import io.lambdametrics.backend.http.HttpEndpointResponse;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/**
 * Brings a request to a receiver in the form that the receiver takes: in the newest version that it
 * understands, and in parts where it is too large. What it has learned of the receiver it
 * remembers. A request of which a part is too large however small it is, is given up.
 *
 * <p>A request that may have arrived already is sent again as it was, by this process or the next.
 * A receiver that keeps samples in order then refuses the zero with which a counter begins, and
 * with it everything else; so what is refused is sent once more without such zeros. An equal newest
 * sample is taken by every receiver.
 *
 * <p>{@link #send} is called by one thread.
 */
final class RemoteWriteSender {

  private static final Logger logger = System.getLogger(RemoteWriteSender.class.getName());

  /** Prometheus' own senders put no more samples into a request. */
  private static final int MOST_SAMPLES = 2000;

  private static final int TOO_LARGE = 413;

  private static final List<String> WRITTEN_HEADERS =
      List.of(
          "X-Prometheus-Remote-Write-Samples-Written",
          "X-Prometheus-Remote-Write-Histograms-Written",
          "X-Prometheus-Remote-Write-Exemplars-Written");

  private final RemoteWriteClient client;
  private volatile RemoteWriteVersion version;
  private boolean versionProven;
  private final PartSize partSize = new PartSize(MOST_SAMPLES / 2);

  /**
   * @param version the newest version to try
   */
  RemoteWriteSender(RemoteWriteClient client, RemoteWriteVersion version) {
    this.client = client;
    this.version = version;
  }

  /**
   * Sends all of {@code request}.
   *
   * @param timeout the longest that all parts together may take; above 0
   */
  PushOutcome send(RemoteWriteRequest request, Duration timeout) throws InterruptedException {
    Deadline deadline = new Deadline(System.nanoTime(), timeout);
    int sizeBefore = partSize.current();
    Deque<RemoteWriteRequest> parts = new ArrayDeque<>(request.parts(sizeBefore));
    PushOutcome outcome = new PushOutcome.Accepted();
    while (!parts.isEmpty()) {
      RemoteWriteRequest part = parts.removeFirst();
      HttpEndpointResponse answer = attempt(part, deadline);
      if (answer.status() == TOO_LARGE) {
        if (!partSize.refused(part.series().size())) {
          partSize.forget(sizeBefore);
          return answer.outcome();
        }
        parts.addFirst(part);
        parts = inParts(parts, partSize.current());
      } else if (answer.outcome() instanceof PushOutcome.Retryable) {
        return answer.outcome();
      } else if (answer.outcome() instanceof PushOutcome.Rejected) {
        outcome = answer.outcome();
      }
    }
    if (outcome instanceof PushOutcome.Accepted) {
      partSize.accepted();
    }
    return outcome;
  }

  private static Deque<RemoteWriteRequest> inParts(Deque<RemoteWriteRequest> parts, int most) {
    Deque<RemoteWriteRequest> smaller = new ArrayDeque<>();
    parts.forEach(part -> smaller.addAll(part.parts(most)));
    return smaller;
  }

  /** Sends without learning, for the last words. */
  void sendLast(RemoteWriteRequest request, Duration timeout) throws InterruptedException {
    RemoteWriteVersion spoken = version;
    client.send(spoken, encode(request, spoken), timeout);
  }

  private HttpEndpointResponse attempt(RemoteWriteRequest part, Deadline deadline)
      throws InterruptedException {
    HttpEndpointResponse answer = negotiate(part, deadline);
    boolean refused = answer.status() == 400 || answer.status() == 409;
    RemoteWriteRequest newest = part.withoutEarlierSamples();
    return refused && !newest.equals(part) ? exchange(newest, version, deadline) : answer;
  }

  private HttpEndpointResponse negotiate(RemoteWriteRequest part, Deadline deadline)
      throws InterruptedException {
    HttpEndpointResponse answer = exchange(part, version, deadline);
    if (version == RemoteWriteVersion.V1) {
      return answer;
    }
    if (countsWritten(answer)) {
      versionProven = versionProven || answer.isSuccess();
      return answer;
    }
    // A receiver of 1.0 sees an empty message in one of 2.0, and may well take it.
    boolean unknown = answer.status() == 415 || answer.isSuccess();
    boolean perhaps = answer.status() == 400 && !versionProven;
    if (!unknown && !perhaps) {
      return answer;
    }
    HttpEndpointResponse older = exchange(part, RemoteWriteVersion.V1, deadline);
    if (unknown || older.isSuccess()) {
      version = RemoteWriteVersion.V1;
      logger.log(Level.INFO, "{0} takes remote write 1.0 only, so that is what it gets", client);
    }
    return unknown || older.isSuccess() ? older : answer;
  }

  /** Returns whether the response has one of the headers that only receivers of 2.0 send. */
  private static boolean countsWritten(HttpEndpointResponse response) {
    return WRITTEN_HEADERS.stream().anyMatch(name -> response.header(name).isPresent());
  }

  private HttpEndpointResponse exchange(
      RemoteWriteRequest part, RemoteWriteVersion spoken, Deadline deadline)
      throws InterruptedException {
    Duration left = deadline.left();
    if (left.isNegative() || left.isZero()) {
      return HttpEndpointResponse.none(
          new PushOutcome.Retryable("no time left for all of it", Optional.empty()));
    }
    return client.send(spoken, encode(part, spoken), left);
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
