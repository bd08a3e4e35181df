package io.lambdametrics.emulator;

import java.io.IOException;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Loads the classes of the emulator's own HTTP and JSON before anything is measured: the first
 * requests in a JVM take some hundred milliseconds, which would stand in the first init's figures.
 */
final class WarmUp {

  private static boolean done;

  private WarmUp() {}

  static synchronized void once() {
    if (done) {
      return;
    }
    done = true;
    try (ApiServer server = ApiServer.atFreePort(WarmUp::answer, Loopback.DEFAULT.address())) {
      Destination destination =
          Destination.of(
              URI.create("http://" + Loopback.DEFAULT.authority(server.port()) + "/"), false);
      for (int i = 0; i < 3; i++) {
        destination.send(destination.body(List.of(Json.write(Trace.random().toJsonWithSpan()))));
      }
    } catch (IOException e) {
      throw new IllegalStateException("The loopback interface does not work", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static Optional<Reply> answer(ApiRequest request) throws IOException {
    return Optional.of(
        Reply.json(
            200,
            Json.object()
                .put("at", Json.time(Instant.now()))
                .set("got", Json.parse(request.body()))));
  }
}
