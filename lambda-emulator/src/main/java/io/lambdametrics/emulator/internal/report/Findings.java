// SPDX-License-Identifier: Apache-2.0
package io.lambdametrics.emulator.internal.report;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Looks for what extensions did wrong. */
final class Findings {

  /** Added time below this is within the precision of a busy machine. */
  private static final double WORTH_MENTIONING_MS = 10;

  private static final double SLOW_REGISTRATION_MS = 1_000;

  /** A share of the time that the shutdown may take. */
  private static final double LONG_SHUTDOWN = 0.75;

  private static final long MANY_LOG_BYTES = 1_048_576;

  private final RunRecord run;
  private final List<Finding> found = new ArrayList<>();

  private Findings(RunRecord run) {
    this.run = run;
  }

  /** Returns the findings, the worst first. */
  static List<Finding> of(RunRecord run) {
    Findings findings = new Findings(run);
    run.extensions().values().forEach(findings::inspect);
    findings.found.sort(Finding.ORDER);
    return List.copyOf(findings.found);
  }

  private void inspect(ExtensionFigures extension) {
    badProcesses(extension);
    if (extension.unfinished > 0) {
      add(
          extension,
          Finding.Kind.LOG_ENDS_EARLY,
          "was still running when the log ended"
              + (extension.unfinished == 1 ? "" : " (" + extension.unfinished + " processes)"),
          extension.unfinished);
    }
    List<Integer> timeouts = timeouts(extension);
    longShutdown(extension);
    addedTime(extension, timeouts);
    if (!extension.registerMs.isEmpty()) {
      double slowest = Distribution.of(extension.registerMs).max();
      if (slowest > SLOW_REGISTRATION_MS) {
        add(
            extension,
            Finding.Kind.SLOW_REGISTRATION,
            "registered up to " + Units.millis(slowest) + " after its start",
            slowest);
      }
    }
    telemetry(extension);
    refusedRequests(extension);
    if (extension.logBytes > MANY_LOG_BYTES) {
      add(
          extension,
          Finding.Kind.MANY_LOG_LINES,
          "wrote "
              + Units.count(extension.logLines, "log line")
              + ", "
              + Units.bytes((double) extension.logBytes),
          (double) extension.logBytes);
    }
  }

  private void badProcesses(ExtensionFigures extension) {
    Map<String, Integer> counts = new TreeMap<>();
    Set<String> outsideOfShutdown = new HashSet<>();
    for (JsonNode process : extension.processes) {
      if (!process.path("behaved").asBoolean()) {
        String what = badEnd(process);
        counts.merge(what, 1, Integer::sum);
        if (process.path("problem").isTextual()) {
          outsideOfShutdown.add(what);
        }
      }
    }
    counts.forEach(
        (what, times) ->
            found.add(
                new Finding(
                    Finding.Severity.BROKEN,
                    extension.name,
                    Finding.Kind.DID_NOT_BEHAVE,
                    what + (times == 1 ? "" : " (" + times + " processes)"),
                    times,
                    outsideOfShutdown.contains(what) ? failuresOf(extension) : List.of())));
  }

  private String badEnd(JsonNode process) {
    if (process.path("problem").isTextual()) {
      return process.path("problem").asText();
    }
    if (!process.has("firstNextMs")) {
      return process.has("registerMs") ? "never asked for an event" : "did not register";
    }
    if (ExtensionFigures.killedAtDeadline(process)) {
      return "was killed " + run.shutdownBudget() + " after SHUTDOWN";
    }
    return "exited with status " + process.path("exitCode").asInt() + " after SHUTDOWN";
  }

  private List<Integer> failuresOf(ExtensionFigures extension) {
    return indexes(
        invoked ->
            invoked.outcome().equals("extension-failure")
                && invoked.problem().contains("extension '" + extension.name + "'"));
  }

  private List<Integer> indexes(Predicate<Invoked> wanted) {
    return IntStream.range(0, run.invocations().size())
        .filter(i -> wanted.test(run.invocations().get(i)))
        .boxed()
        .toList();
  }

  /**
   * The runtime was done in time, and this extension was the last one that was not. Returns the
   * invocations.
   */
  private List<Integer> timeouts(ExtensionFigures extension) {
    List<Integer> caused =
        extension.addedMs.entrySet().stream()
            .filter(added -> run.invocations().get(added.getKey()).outcome().equals("timeout"))
            .filter(added -> added.getValue() >= longest(added.getKey()))
            .filter(added -> added.getValue() > 0)
            .map(Map.Entry::getKey)
            .toList();
    if (!caused.isEmpty()) {
      found.add(
          new Finding(
              Finding.Severity.BROKEN,
              extension.name,
              Finding.Kind.CAUSED_TIMEOUTS,
              "had not asked for the next event when "
                  + Units.count(caused.size(), "invocation")
                  + " timed out",
              caused.size(),
              caused));
    }
    return caused;
  }

  private double longest(int invocation) {
    return run.invocations().get(invocation).addedMs().values().stream()
        .mapToDouble(Double::doubleValue)
        .max()
        .orElse(0);
  }

  private void longShutdown(ExtensionFigures extension) {
    if (extension.shutdownMs.isEmpty() || extension.killedAtDeadline()) {
      return;
    }
    double longest = Distribution.of(extension.shutdownMs).max();
    if (longest > LONG_SHUTDOWN * run.shutdownBudgetMs()) {
      add(
          extension,
          Finding.Kind.SHUTDOWN_TOO_LONG,
          "used up to "
              + Units.millis(longest)
              + " of the "
              + run.shutdownBudget()
              + " after SHUTDOWN",
          longest);
    }
  }

  /** Leaves out what a failed extension or a timeout caused, which is a finding of its own. */
  private void addedTime(ExtensionFigures extension, List<Integer> timeouts) {
    Map<Integer, Double> held = new TreeMap<>(extension.addedMs);
    held.values().removeIf(ms -> ms < WORTH_MENTIONING_MS);
    held.keySet().removeAll(Set.copyOf(timeouts));
    held.keySet().removeIf(i -> run.invocations().get(i).outcome().equals("extension-failure"));
    if (held.isEmpty()) {
      return;
    }
    Distribution times = Distribution.of(held.values());
    found.add(
        new Finding(
            Finding.Severity.COSTLY,
            extension.name,
            Finding.Kind.ADDED_TIME,
            "held "
                + Units.count(held.size(), "invocation")
                + " after the function was done: median "
                + Units.millis(times.median())
                + ", at most "
                + Units.millis(times.max()),
            times.sum(),
            List.copyOf(held.keySet())));
  }

  private void telemetry(ExtensionFigures extension) {
    Map<String, List<Delivered>> refused =
        extension.deliveries.stream()
            .filter(delivery -> !delivery.accepted())
            .collect(Collectors.groupingBy(Delivered::response, TreeMap::new, Collectors.toList()));
    refused.forEach(
        (response, deliveries) -> {
          String posts = Units.count(deliveries.size(), "telemetry POST");
          found.add(
              new Finding(
                  Finding.Severity.COSTLY,
                  extension.name,
                  Finding.Kind.TELEMETRY_REFUSED,
                  (response.matches("\\d+")
                          ? "answered " + posts + " with " + response
                          : "did not answer " + posts + " (" + response + ")")
                      + ", and got each again or lost it",
                  deliveries.size(),
                  during(deliveries)));
        });
    long lost = extension.droppedEvents + extension.undelivered();
    if (lost > 0) {
      add(
          extension,
          Finding.Kind.TELEMETRY_LOST,
          "lost "
              + Units.count(lost, "telemetry event")
              + ": "
              + extension.droppedEvents
              + " dropped while it was slow, "
              + extension.undelivered()
              + " not taken when it ended",
          (double) lost);
    }
  }

  /** Returns the invocations that ran during one of the deliveries. */
  private List<Integer> during(List<Delivered> deliveries) {
    Map<Integer, Periods> periods =
        deliveries.stream()
            .collect(
                Collectors.groupingBy(
                    Delivered::environment,
                    Collectors.collectingAndThen(Collectors.toList(), Periods::new)));
    return indexes(
        invoked -> {
          Periods inEnvironment = periods.get(invoked.environment());
          return inEnvironment != null && inEnvironment.overlap(invoked.from(), invoked.to());
        });
  }

  private void refusedRequests(ExtensionFigures extension) {
    extension.refused.stream()
        .collect(Collectors.groupingBy(refused -> refused, Collectors.counting()))
        .forEach(
            (refused, times) ->
                add(
                    extension,
                    Finding.Kind.REQUESTS_REFUSED,
                    "sent "
                        + Units.count(times, "request")
                        + " that Lambda refuses: "
                        + refused.request()
                        + " ("
                        + refused.reason()
                        + ")",
                    times.doubleValue()));
  }

  private void add(ExtensionFigures extension, Finding.Kind kind, String what, double weight) {
    found.add(new Finding(Finding.Severity.COSTLY, extension.name, kind, what, weight, List.of()));
  }
}
