// SPDX-License-Identifier: Apache-2.0
package io.lambdametrics.emulator.internal.report;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.lambdametrics.emulator.internal.json.PlatformJson;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** Writes a run as columns for the page's script. */
final class PageData {

  /** The page knows kinds by their places in this list. */
  private static final List<TimeSpan.Kind> KINDS = List.of(TimeSpan.Kind.values());

  private PageData() {}

  static ObjectNode of(RunRecord run, Optional<RunRecord> compared) {
    List<String> extensions = List.copyOf(run.extensions().keySet());
    ObjectNode data =
        PlatformJson.object()
            .put("start", ChronoUnit.MICROS.between(Instant.EPOCH, run.start()))
            .put("duration", run.duration())
            .put("shutdownBudgetMs", run.shutdownBudgetMs());
    data.set("extensions", PlatformJson.array(extensions));
    data.set("environments", numbers(run.environments()));
    List<String> outcomes = run.invocations().stream().map(Invoked::outcome).distinct().toList();
    data.set("outcomes", PlatformJson.array(outcomes));
    data.set("invocations", invocations(run, extensions, outcomes));
    data.set("spans", spans(run, extensions));
    data.set("deliveries", deliveries(run, extensions));
    ArrayNode curves = data.putArray("curves");
    curves(run, compared).forEach(curves::add);
    return data;
  }

  private static ArrayNode numbers(List<? extends Number> values) {
    ArrayNode array = PlatformJson.array();
    values.forEach(value -> array.add(value.longValue()));
    return array;
  }

  private static ObjectNode invocations(
      RunRecord run, List<String> extensions, List<String> outcomes) {
    ObjectNode columns = PlatformJson.object();
    List<Invoked> all = run.invocations();
    columns.set("environment", numbers(all.stream().map(Invoked::environment).toList()));
    columns.set("id", PlatformJson.array(all.stream().map(Invoked::requestId).toList()));
    columns.set("outcome", numbers(all.stream().map(i -> outcomes.indexOf(i.outcome())).toList()));
    columns.set("from", numbers(all.stream().map(Invoked::from).toList()));
    columns.set("done", numbers(all.stream().map(Invoked::done).toList()));
    columns.set("to", numbers(all.stream().map(Invoked::to).toList()));
    ArrayNode duration = columns.putArray("duration");
    ArrayNode init = columns.putArray("init");
    for (Invoked invoked : all) {
      duration.add(invoked.durationMs());
      if (invoked.initMs().isPresent()) {
        init.add(invoked.initMs().getAsDouble());
      } else {
        init.addNull();
      }
    }
    ArrayNode added = columns.putArray("added");
    for (String extension : extensions) {
      ArrayNode column = added.addArray();
      all.forEach(invoked -> column.add(invoked.addedMs().get(extension)));
    }
    columns.set("logLines", numbers(all.stream().map(Invoked::logLines).toList()));
    columns.set("problem", PlatformJson.array(all.stream().map(Invoked::problem).toList()));
    columns.set("firstEntry", numbers(all.stream().map(Invoked::firstEntry).toList()));
    columns.set("lastEntry", numbers(all.stream().map(Invoked::lastEntry).toList()));
    return columns;
  }

  /** Lanes are 0 for the runtime, 1 and more for the extensions, and -1 for all of them. */
  private static int lane(Lane lane, List<String> extensions) {
    return switch (lane.type()) {
      case ALL -> -1;
      case RUNTIME -> 0;
      case EXTENSION -> extensions.indexOf(lane.extension()) + 1;
    };
  }

  private static ObjectNode spans(RunRecord run, List<String> extensions) {
    ObjectNode columns = PlatformJson.object();
    List<TimeSpan> all = run.spans();
    columns.set("environment", numbers(all.stream().map(TimeSpan::environment).toList()));
    columns.set("lane", numbers(all.stream().map(s -> lane(s.lane(), extensions)).toList()));
    columns.set("kind", numbers(all.stream().map(s -> KINDS.indexOf(s.kind())).toList()));
    columns.set("from", numbers(all.stream().map(TimeSpan::from).toList()));
    columns.set("to", numbers(all.stream().map(TimeSpan::to).toList()));
    columns.set("entry", numbers(all.stream().map(TimeSpan::entry).toList()));
    return columns;
  }

  private static ObjectNode deliveries(RunRecord run, List<String> extensions) {
    ObjectNode columns = PlatformJson.object();
    List<Delivered> all = run.deliveries();
    columns.set("environment", numbers(all.stream().map(Delivered::environment).toList()));
    columns.set(
        "extension", numbers(all.stream().map(d -> extensions.indexOf(d.extension())).toList()));
    columns.set("from", numbers(all.stream().map(Delivered::from).toList()));
    columns.set("to", numbers(all.stream().map(Delivered::to).toList()));
    columns.set("events", numbers(all.stream().map(Delivered::events).toList()));
    columns.set("bytes", numbers(all.stream().map(Delivered::bytes).toList()));
    columns.set("accepted", numbers(all.stream().map(d -> d.accepted() ? 1 : 0).toList()));
    columns.set("response", PlatformJson.array(all.stream().map(Delivered::response).toList()));
    columns.set("oldest", numbers(all.stream().map(Delivered::oldestEvent).toList()));
    columns.set("entry", numbers(all.stream().map(Delivered::entry).toList()));
    return columns;
  }

  private static List<ObjectNode> curves(RunRecord run, Optional<RunRecord> compared) {
    List<ObjectNode> plots = new ArrayList<>();
    for (Plot plot : Plot.values()) {
      ObjectNode json = PlatformJson.object().put("title", plot.title);
      ArrayNode series = json.putArray("series");
      addSeries(series, plot, run, "");
      compared.ifPresent(other -> addSeries(series, plot, other, " (compared)"));
      if (series.size() > 0) {
        plots.add(json);
      }
    }
    return plots;
  }

  private static void addSeries(ArrayNode series, Plot plot, RunRecord run, String suffix) {
    for (ExtensionFigures extension : run.extensions().values()) {
      List<Double> sorted = plot.values(extension).sorted();
      if (!sorted.isEmpty()) {
        ArrayNode values =
            series
                .addObject()
                .put("name", extension.name + suffix)
                .put("count", sorted.size())
                .putArray("quantiles");
        quantiles(sorted).forEach(values::add);
      }
    }
  }

  /** Returns at most 201 points of a cumulative curve, the smallest and the largest among them. */
  private static List<Double> quantiles(List<Double> sorted) {
    int last = sorted.size() - 1;
    int points = Math.min(last, 200);
    return points == 0
        ? sorted
        : IntStream.rangeClosed(0, points)
            .mapToObj(i -> sorted.get((int) ((long) i * last / points)))
            .toList();
  }

  /** The distributions that the page shows. */
  private enum Plot {
    ADDED("Time added after the runtime was done"),
    DELAY("Telemetry: from an event to its delivery"),
    REGISTER("From the start of the process to register"),
    SHUTDOWN("From SHUTDOWN to the end of the process");

    private final String title;

    Plot(String title) {
      this.title = title;
    }

    Distribution values(ExtensionFigures extension) {
      return Distribution.of(
          switch (this) {
            case ADDED -> extension.addedMs.values();
            case DELAY ->
                extension.deliveries.stream()
                    .filter(Delivered::accepted)
                    .map(Delivered::delayMs)
                    .toList();
            case REGISTER -> extension.registerMs;
            case SHUTDOWN -> extension.shutdownMs;
          });
    }
  }
}
