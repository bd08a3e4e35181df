package ${package};

import io.lambdametrics.api.backend.MetricsBackend;
import io.lambdametrics.api.backend.PushOutcome;
import io.lambdametrics.api.metrics.MetricBatch;
import io.lambdametrics.backend.http.HttpEndpointClient;
import io.lambdametrics.backend.http.HttpEndpointRequest;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

/** Posts every window. The client turns the server's response into an outcome. */
record ${className}Backend(HttpEndpointClient client) implements MetricsBackend {

  @Override
  public PushOutcome push(MetricBatch batch, Duration timeout) throws InterruptedException {
    byte[] body = ${className}Format.of(batch).getBytes(StandardCharsets.UTF_8);
    HttpEndpointRequest request = HttpEndpointRequest.post(client.url(), "text/plain");
    return client.send(request, body, timeout).outcome();
  }

  @Override
  public void dropConnections() {
    client.dropConnections();
  }

  @Override
  public void close() {
    client.close();
  }
}
