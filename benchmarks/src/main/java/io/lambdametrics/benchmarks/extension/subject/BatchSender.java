// SPDX-License-Identifier: Apache-2.0
package io.lambdametrics.benchmarks.extension.subject;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Optional;

/** Sends telemetry batches to an extension. */
public final class BatchSender {

  private static final Duration RESPONSE_TIMEOUT = Duration.ofSeconds(30);

  private final HttpClient client =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

  /** Sends a batch; returns what went wrong, or nothing. */
  public Optional<String> send(ObservedSubscription subscription, String batch)
      throws InterruptedException {
    HttpRequest request =
        HttpRequest.newBuilder(subscription.listener())
            .timeout(RESPONSE_TIMEOUT)
            .header("Content-Type", "application/json")
            .POST(BodyPublishers.ofString(batch))
            .build();
    try {
      int status = client.send(request, BodyHandlers.discarding()).statusCode();
      return status / 100 == 2
          ? Optional.empty()
          : Optional.of("responded to a telemetry batch with status " + status);
    } catch (IOException e) {
      return Optional.of("did not respond to a telemetry batch: " + e);
    }
  }
}
