// SPDX-License-Identifier: Apache-2.0
package io.lambdametrics.telemetry;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.lambdametrics.api.telemetry.TelemetryEvent;
import io.lambdametrics.fuzz.Property;
import io.lambdametrics.telemetry.internal.decode.EventTemplates;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;

/**
 * Fuzzes the decoding of telemetry batches. The input is the body of a batch. To reach more code,
 * it is also used as an event, and as a record, of a valid batch.
 *
 * <p>Properties: the decoder never throws. Its result equals that of {@link TreeDecoder}, which
 * reads the whole body into a tree. The result does not depend on whether the decoder knows similar
 * events. A prefix of a batch gives a prefix of its events.
 */
public final class DecoderFuzz {

  private static final Instant ARRIVED = Instant.parse("2026-03-01T09:00:00.123Z");
  private static final TelemetryDecoder DECODER = new TelemetryDecoder();

  private static final String ENVELOPE = "{\"time\":\"2026-03-01T08:00:00.000Z\",\"type\":\"";

  private DecoderFuzz() {}

  /** Called by Jazzer. */
  public static void fuzzerTestOneInput(byte[] input) {
    check(input);
    String text = new String(input, UTF_8);
    check(("[" + text + "," + text + "]").getBytes(UTF_8));
    check(("[" + ENVELOPE + "platform.report\",\"record\":" + text + "}]").getBytes(UTF_8));
  }

  private static void check(byte[] body) {
    TreeDecoder expected = new TreeDecoder(body, ARRIVED);
    DecodedBatch batch = DECODER.decode(body, ARRIVED);
    compare(batch, expected, "without similar events");

    EventTemplates earlier = new EventTemplates();
    DECODER.decode(body, ARRIVED.minusSeconds(1), earlier);
    compare(DECODER.decode(body, ARRIVED, earlier), expected, "with the same batch known");

    if (!expected.startsWithLog()) {
      List<TelemetryEvent> half =
          DECODER.decode(Arrays.copyOf(body, body.length / 2), ARRIVED).events();
      List<TelemetryEvent> all = batch.events();
      Property.checkEqual(
          half, all.subList(0, Math.min(half.size(), all.size())), "half of the batch");
    }
  }

  private static void compare(DecodedBatch batch, TreeDecoder expected, String how) {
    Property.checkEqual(batch.events(), expected.events(), how + ": the events");
    Property.checkEqual(batch.malformed(), expected.malformed(), how + ": malformed elements");
    Property.checkEqual(
        batch.unreadableTimes(), expected.unreadableTimes(), how + ": unreadable times");
    Property.checkEqual(batch.refusedValues(), expected.refusedValues(), how + ": refused values");
    Property.check(
        batch.reasons().isEmpty()
            == (batch.malformed() + batch.unreadableTimes() + batch.refusedValues() == 0),
        "reasons do not match the counts");
  }
}
