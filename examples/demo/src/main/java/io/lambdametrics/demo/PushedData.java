// SPDX-License-Identifier: Apache-2.0
package io.lambdametrics.demo;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.lambdametrics.emulator.model.InvocationResult;
import io.lambdametrics.receiver.RunTotals;
import io.lambdametrics.receiver.StoredSeries;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * What was invoked and what was received, as JSON for the page.
 *
 * @param function the function's name
 * @param receiver the receiver's name
 * @param aggregated whether the receiver adds up the environments
 * @param start the start of the run
 * @param stored all series that the receiver has stored
 * @param finished whether nothing more will arrive
 */
record PushedData(
    String function,
    String receiver,
    boolean aggregated,
    Instant start,
    List<InvokedEnvironment> environments,
    List<StoredSeries> stored,
    boolean finished) {

  private static final int TOTAL = 0;

  /**
   * Returns the data of a page.
   *
   * @param report a link to the emulator's report; empty without one
   * @param files the files that the demo writes
   */
  ObjectNode json(String report, List<String> files) {
    ObjectNode json =
        JsonNodeFactory.instance
            .objectNode()
            .put("function", function)
            .put("receiver", receiver)
            .put("aggregated", aggregated)
            .put("finished", finished)
            .put("report", report);
    files.forEach(json.putArray("files")::add);
    ArrayNode invocations = json.putArray("invocations");
    environments.stream()
        .flatMap(environment -> environment.calls().stream())
        .sorted((a, b) -> Integer.compare(a.number(), b.number()))
        .forEach(call -> invocations.add(invocation(call)));
    ArrayNode series = json.putArray("series");
    stored.stream().filter(one -> !one.samples().isEmpty()).forEach(one -> series.add(series(one)));
    ArrayNode figures = json.putArray("figures");
    for (Figure figure : Figure.values()) {
      figures.add(figure(figure));
    }
    return json;
  }

  private ObjectNode invocation(InvokedCall call) {
    InvocationResult result = call.result();
    return JsonNodeFactory.instance
        .objectNode()
        .put("number", call.number())
        .put("environment", call.environment())
        .put("from", sinceStart(call.from().toEpochMilli()))
        .put("to", sinceStart(call.to().toEpochMilli()))
        .put("outcome", result.outcome().name().toLowerCase(Locale.ROOT).replace('_', '-'))
        .put("cold", result.initDurationMs().isPresent())
        .put("duration", result.durationMs())
        .put("extensions", result.extensionOverheadMs());
  }

  private ObjectNode series(StoredSeries series) {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    ObjectNode labels = json.putObject("labels");
    series.labels().entrySet().stream()
        .sorted((a, b) -> a.getKey().compareTo(b.getKey()))
        .forEach(label -> labels.put(label.getKey(), label.getValue()));
    json.put("environment", environmentOf(series));
    ArrayNode at = json.putArray("at");
    ArrayNode values = json.putArray("values");
    for (StoredSeries.Sample sample : series.samples()) {
      at.add(sinceStart(sample.timestampMs()));
      values.add(sample.value());
    }
    return json;
  }

  private int environmentOf(StoredSeries series) {
    String number = series.labels().getOrDefault(InvokedEnvironment.LABEL, "");
    return environments.stream()
        .map(InvokedEnvironment::number)
        .filter(each -> Integer.toString(each).equals(number))
        .findFirst()
        .orElse(TOTAL);
  }

  private long sinceStart(long epochMs) {
    return epochMs - start.toEpochMilli();
  }

  /** Compares the total and, where the receiver knows them, several environments. */
  private ObjectNode figure(Figure figure) {
    ObjectNode json =
        JsonNodeFactory.instance
            .objectNode()
            .put("title", figure.title)
            .put("unit", figure.unit())
            .put("metric", figure.metric);
    ArrayNode cells = json.putArray("cells");
    RunTotals all = RunTotals.sum(environments.stream().map(InvokedEnvironment::totals).toList());
    cells.add(cell(figure, TOTAL, all, stored.stream()));
    if (!aggregated && environments.size() > 1) {
      for (InvokedEnvironment environment : environments) {
        cells.add(
            cell(
                figure,
                environment.number(),
                environment.totals(),
                stored.stream().filter(one -> environmentOf(one) == environment.number())));
      }
    }
    return json;
  }

  private static ObjectNode cell(
      Figure figure, int environment, RunTotals invoked, Stream<StoredSeries> stored) {
    RunTotals received = RunTotals.receivedWindows(stored.toList());
    return JsonNodeFactory.instance
        .objectNode()
        .put("environment", environment)
        .put("invoked", figure.of(invoked))
        .put("received", figure.of(received))
        .put("agrees", invoked.agreesOn(figure.metric, received));
  }
}
