// SPDX-License-Identifier: Apache-2.0
package io.lambdametrics.emulator.internal.lifecycle;

import io.lambdametrics.emulator.internal.api.ApiRequest;
import io.lambdametrics.emulator.internal.api.ApiServer;
import io.lambdametrics.emulator.internal.api.ServedResponse;
import io.lambdametrics.emulator.internal.core.LoopbackInterface;
import io.lambdametrics.emulator.internal.core.TraceHeader;
import io.lambdametrics.emulator.internal.json.PlatformJson;
import io.lambdametrics.emulator.internal.telemetry.Destination;
import java.io.IOException;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Loads the classes of the emulator's HTTP and JSON code before anything is measured. A JVM's first
 * requests take some hundred milliseconds, which would otherwise be part of the first init.
 */
final class WarmUp {

  private static boolean done;

  private WarmUp() {}

  static synchronized void once() {
    if (done) {
      return;
    }
    done = true;
    try (ApiServer server =
        ApiServer.atFreePort(WarmUp::handle, LoopbackInterface.DEFAULT.address())) {
      Destination destination =
          Destination.of(
              URI.create("http://" + LoopbackInterface.DEFAULT.authority(server.port()) + "/"),
              false);
      for (int i = 0; i < 3; i++) {
        destination.send(
            destination.body(List.of(PlatformJson.write(TraceHeader.random().toJsonWithSpan()))));
      }
    } catch (IOException e) {
      throw new IllegalStateException("Cannot send a request over the loopback interface", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static Optional<ServedResponse> handle(ApiRequest request) throws IOException {
    return Optional.of(
        ServedResponse.json(
            200,
            PlatformJson.object()
                .put("at", PlatformJson.time(Instant.now()))
                .set("got", PlatformJson.parse(request.body()))));
  }
}
