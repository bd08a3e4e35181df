// SPDX-License-Identifier: Apache-2.0
package io.lambdametrics.benchmarks.fleet;

import io.lambdametrics.api.backend.MetricsBackend;
import io.lambdametrics.benchmarks.PushReceiver;
import io.lambdametrics.receiver.RemoteWriteDecoder;
import io.lambdametrics.receiver.StoredSeries;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;

/**
 * The sizes of an environment's pushes. Each simulated environment has a backend of its own, as in
 * a process of its own.
 *
 * @param series the number of series
 * @param firstBytes the compressed body of the first push, on average
 * @param laterBytes the compressed body of a later push, on average
 */
record PushSizes(int series, double firstBytes, double laterBytes) {

  private static final int ENVIRONMENTS = 10;
  private static final int LATER_PUSHES = 10;

  /** Lets some environments push to a receiver that accepts everything. */
  static PushSizes measure(SenderSettings sender)
      throws IOException, InterruptedException, FleetException {
    ConcurrentLinkedQueue<byte[]> bodies = new ConcurrentLinkedQueue<>();
    Set<Map<String, String>> series = new HashSet<>();
    long firstBytes = 0;
    long laterBytes = 0;
    try (PushReceiver receiver = new PushReceiver(bodies::add)) {
      URI url = URI.create("http://" + receiver.address() + "/api/v1/write");
      for (int number = 0; number < ENVIRONMENTS; number++) {
        SimulatedEnvironment environment = new SimulatedEnvironment(sender, number, "orders-000");
        try (MetricsBackend backend = sender.createBackend(url)) {
          for (int push = 0; push <= LATER_PUSHES; push++) {
            environment.invoke();
            environment.push(backend);
            byte[] body = bodies.remove();
            series.addAll(labels(body));
            firstBytes += push == 0 ? body.length : 0;
            laterBytes += push == 0 ? 0 : body.length;
          }
        }
      }
    }
    return new PushSizes(
        series.size() / ENVIRONMENTS,
        (double) firstBytes / ENVIRONMENTS,
        (double) laterBytes / ENVIRONMENTS / LATER_PUSHES);
  }

  private static List<Map<String, String>> labels(byte[] body) {
    try {
      return RemoteWriteDecoder.decode(body).stream().map(StoredSeries::labels).toList();
    } catch (IOException invalid) {
      throw new UncheckedIOException(invalid);
    }
  }
}
