// SPDX-License-Identifier: Apache-2.0
package com.example.statsd;

import io.lambdametrics.api.backend.MetricsBackend;
import io.lambdametrics.api.backend.PushOutcome;
import io.lambdametrics.api.metrics.MetricBatch;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.ClosedByInterruptException;
import java.nio.channels.DatagramChannel;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Sends each window as StatsD lines. UDP has no responses, so a window that was sent counts as
 * accepted. If sending fails, the extension sends the window again.
 */
final class StatsdBackend implements MetricsBackend {

  /** Fits into an Ethernet frame. */
  private static final int MAX_BYTES = 1400;

  private final InetSocketAddress address;

  StatsdBackend(InetSocketAddress address) {
    this.address = address;
  }

  @Override
  public PushOutcome push(MetricBatch batch, Duration timeout) throws InterruptedException {
    if (Thread.interrupted()) {
      throw new InterruptedException();
    }
    try (DatagramChannel channel = DatagramChannel.open()) {
      channel.connect(new InetSocketAddress(address.getHostString(), address.getPort()));
      for (String datagram : datagrams(StatsdLines.of(batch))) {
        channel.write(ByteBuffer.wrap(datagram.getBytes(StandardCharsets.UTF_8)));
      }
      return new PushOutcome.Accepted();
    } catch (ClosedByInterruptException interrupted) {
      Thread.interrupted();
      throw new InterruptedException();
    } catch (IOException | RuntimeException failed) {
      return new PushOutcome.Retryable(failed.toString(), Optional.empty());
    }
  }

  /** Joins lines to datagrams of the maximum size. */
  private static List<String> datagrams(List<String> lines) {
    List<String> datagrams = new ArrayList<>();
    StringBuilder datagram = new StringBuilder();
    for (String line : lines) {
      if (datagram.length() > 0 && datagram.length() + line.length() + 1 > MAX_BYTES) {
        datagrams.add(datagram.toString());
        datagram.setLength(0);
      }
      datagram.append(datagram.length() == 0 ? "" : "\n").append(line);
    }
    if (datagram.length() > 0) {
      datagrams.add(datagram.toString());
    }
    return datagrams;
  }

  @Override
  public void close() {}

  @Override
  public String toString() {
    return "StatsD at " + address;
  }
}
