package io.lambdametrics.emulator;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.concurrent.ThreadLocalRandom;

/** The X-Ray trace header of one invocation. */
record Trace(String spanId, String header) {

  static Trace random() {
    ThreadLocalRandom random = ThreadLocalRandom.current();
    String root =
        String.format(
            "1-%08x-%08x%016x",
            Instant.now().getEpochSecond(), random.nextInt(), random.nextLong());
    return of(
        "Root=" + root + ";Parent=" + String.format("%016x", random.nextLong()) + ";Sampled=1");
  }

  static Trace of(String header) {
    return new Trace(String.format("%016x", ThreadLocalRandom.current().nextLong()), header);
  }

  ObjectNode toJson() {
    return Json.object().put("type", "X-Amzn-Trace-Id").put("value", header);
  }

  ObjectNode toJsonWithSpan() {
    return Json.object().put("spanId", spanId).put("type", "X-Amzn-Trace-Id").put("value", header);
  }
}
