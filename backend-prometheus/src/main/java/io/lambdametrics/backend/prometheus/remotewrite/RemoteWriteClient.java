// SPDX-License-Identifier: Apache-2.0
package io.lambdametrics.backend.prometheus.remotewrite;

import io.lambdametrics.backend.http.HttpEndpoint;
import io.lambdametrics.backend.http.HttpEndpointClient;
import io.lambdametrics.backend.http.HttpEndpointRequest;
import io.lambdametrics.backend.http.HttpEndpointResponse;
import java.net.URI;
import java.time.Duration;
import java.util.Map;

/**
 * Posts remote-write messages to one server.
 *
 * <p>{@link #send} is called by one thread at a time; {@link #close} may be called by another.
 */
final class RemoteWriteClient implements AutoCloseable {

  private final URI url;
  private final HttpEndpointClient client;

  RemoteWriteClient(HttpEndpoint endpoint, String userAgent) {
    this.url = endpoint.url();
    this.client = new HttpEndpointClient(endpoint, userAgent);
  }

  /**
   * Posts one message, in one attempt.
   *
   * @param version the version that {@code body} is encoded in
   * @param body the message, compressed in Snappy's block format; must not be changed
   * @param timeout the longest time for everything; above 0
   */
  HttpEndpointResponse send(RemoteWriteVersion version, byte[] body, Duration timeout)
      throws InterruptedException {
    Map<String, String> headers =
        Map.of("Content-Encoding", "snappy", "X-Prometheus-Remote-Write-Version", version.header());
    return client.send(
        new HttpEndpointRequest("POST", url, version.contentType(), headers), body, timeout);
  }

  void dropConnections() {
    client.dropConnections();
  }

  @Override
  public void close() {
    client.close();
  }

  /** Returns the endpoint without secrets. */
  @Override
  public String toString() {
    return client.toString();
  }
}
