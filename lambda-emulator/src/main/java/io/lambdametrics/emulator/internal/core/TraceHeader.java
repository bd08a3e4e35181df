// SPDX-License-Identifier: Apache-2.0
package io.lambdametrics.emulator.internal.core;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.lambdametrics.emulator.internal.json.PlatformJson;
import io.lambdametrics.emulator.model.Invocation;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;

/** The X-Ray trace header of one invocation. */
public record TraceHeader(String spanId, String header) {

  public static TraceHeader random() {
    ThreadLocalRandom random = ThreadLocalRandom.current();
    String root =
        String.format(
            "1-%08x-%08x%016x",
            Instant.now().getEpochSecond(), random.nextInt(), random.nextLong());
    return of(
        "Root=" + root + ";Parent=" + String.format("%016x", random.nextLong()) + ";Sampled=1");
  }

  /** Returns the header that an invocation carries, if it carries one. */
  static Optional<TraceHeader> of(Invocation invocation) {
    return invocation.traced()
        ? Optional.of(invocation.traceHeader().map(TraceHeader::of).orElseGet(TraceHeader::random))
        : Optional.empty();
  }

  private static TraceHeader of(String header) {
    return new TraceHeader(String.format("%016x", ThreadLocalRandom.current().nextLong()), header);
  }

  public ObjectNode toJson() {
    return PlatformJson.object().put("type", "X-Amzn-Trace-Id").put("value", header);
  }

  public ObjectNode toJsonWithSpan() {
    return PlatformJson.object()
        .put("spanId", spanId)
        .put("type", "X-Amzn-Trace-Id")
        .put("value", header);
  }
}
