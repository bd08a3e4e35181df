// SPDX-License-Identifier: Apache-2.0
package io.lambdametrics.endtoend.layer;

import io.lambdametrics.emulator.model.TimelineEntry;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;

/** Listens to the emulator for the address at which the extension receives telemetry. */
final class TelemetryDestination implements Consumer<TimelineEntry> {

  private final CompletableFuture<URI> uri = new CompletableFuture<>();

  @Override
  public void accept(TimelineEntry entry) {
    if (entry.kind() == TimelineEntry.Kind.RESPONSE) {
      entry
          .detail()
          .map(detail -> detail.at("/request/destination/URI").asText())
          .filter(text -> !text.isEmpty())
          .ifPresent(text -> uri.complete(URI.create(text)));
    }
  }

  /** Opens a connection to the extension, as Lambda does. */
  Socket connect() throws Exception {
    return new Socket(InetAddress.getLoopbackAddress(), get().getPort());
  }

  /** Returns the secret path of the address. */
  String path() throws Exception {
    return get().getPath();
  }

  private URI get() throws InterruptedException, ExecutionException, TimeoutException {
    return uri.get(10, TimeUnit.SECONDS);
  }
}
