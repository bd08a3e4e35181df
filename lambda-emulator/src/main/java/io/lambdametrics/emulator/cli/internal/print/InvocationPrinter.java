// SPDX-License-Identifier: Apache-2.0
package io.lambdametrics.emulator.cli.internal.print;

import com.fasterxml.jackson.databind.JsonNode;
import io.lambdametrics.emulator.internal.report.Units;
import io.lambdametrics.emulator.model.TimelineEntry;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.function.Consumer;

/** Prints one line for each invocation of an environment, and one for each failed extension. */
public final class InvocationPrinter implements Consumer<TimelineEntry> {

  /** Shorter times are left out. */
  private static final double SHORTEST_HOLD_MS = 0.1;

  /** Longer times are coloured. */
  private static final double LONG_HOLD_MS = 10;

  private final Console console;
  private final Instant start;
  private final int environment;

  public InvocationPrinter(Console console, Instant start, int environment) {
    this.console = console;
    this.start = start;
    this.environment = environment;
  }

  @Override
  public void accept(TimelineEntry entry) {
    if (entry.detail().isEmpty()) {
      return;
    }
    JsonNode detail = entry.detail().get();
    String place =
        String.format(
            Locale.ROOT,
            "%9.3f s  #%-3d",
            Duration.between(start, entry.time()).toNanos() / 1e9,
            environment);
    if (entry.kind() == TimelineEntry.Kind.LIFECYCLE && detail.has("outcome")) {
      console.printEnded(place + invocation(detail));
    } else if (entry.kind() == TimelineEntry.Kind.PROCESS
        && detail.path("behaved").isBoolean()
        && !detail.path("behaved").asBoolean()) {
      console.println(
          place
              + console.coloured(
                  Console.Colour.RED, "extension " + entry.subject() + ": " + entry.text()));
    }
  }

  private String invocation(JsonNode result) {
    String outcome = result.path("outcome").asText();
    String padded = String.format(Locale.ROOT, "%-17s", outcome);
    StringBuilder line =
        new StringBuilder(
            outcome.equals("success") ? padded : console.coloured(Console.Colour.RED, padded));
    line.append(
        String.format(Locale.ROOT, " %10s", Units.millis(result.path("durationMs").asDouble())));
    result
        .path("holdMs")
        .properties()
        .forEach(hold -> line.append(added(hold.getKey(), hold.getValue().asDouble())));
    for (String field : new String[] {"initDurationMs", "inlineInitMs"}) {
      if (result.path(field).isNumber()) {
        line.append(", init ").append(Units.millis(result.path(field).asDouble()));
      }
    }
    if (result.path("errorType").isTextual()) {
      line.append(", ").append(result.path("errorType").asText());
    }
    return line.toString();
  }

  private String added(String extension, double ms) {
    if (ms < SHORTEST_HOLD_MS) {
      return "";
    }
    String text = ", " + extension + " +" + Units.millis(ms);
    return ms < LONG_HOLD_MS ? text : console.coloured(Console.Colour.YELLOW, text);
  }
}
