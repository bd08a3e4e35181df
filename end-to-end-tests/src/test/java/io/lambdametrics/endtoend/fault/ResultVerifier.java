// SPDX-License-Identifier: Apache-2.0
package io.lambdametrics.endtoend.fault;

import io.lambdametrics.receiver.RunTotals;
import io.lambdametrics.receiver.StoredSeries;
import java.util.ArrayList;
import java.util.List;

/**
 * Compares what is stored with what was invoked, taking into account what the fault destroyed and
 * what the log reports as lost.
 */
final class ResultVerifier {

  private static final double TOLERANCE = 0.0005;

  /** The totals that the {@code sysdig} backend sends as figures of windows. */
  private static final List<String> WINDOWED =
      List.of(RunTotals.INVOCATIONS, RunTotals.ERRORS, RunTotals.TIMEOUTS, RunTotals.COLD_STARTS);

  private final FaultScenario scenario;
  private final RunTotals expected;
  private final LogClaims claims;
  private final ProxyLog proxyLog;

  ResultVerifier(FaultScenario scenario, RunTotals expected, LogClaims claims, ProxyLog proxyLog) {
    this.scenario = scenario;
    this.expected = expected;
    this.claims = claims;
    this.proxyLog = proxyLog;
  }

  /** Returns all errors; empty if there are none. */
  List<String> errors(List<StoredSeries> stored) {
    List<String> errors = new ArrayList<>();
    RunTotals destroyed = RunTotals.receivedWindows(proxyLog.destroyed());
    for (String backend : scenario.backends()) {
      RunTotals found = found(backend, stored);
      for (String total : expected.values().keySet()) {
        boolean window = backend.equals("sysdig") && WINDOWED.contains(total);
        double wanted = expected.get(total) - (window ? destroyed.get(total) : 0);
        compare(backend, total, wanted, found.get(total), errors);
      }
      // A process that is killed between a refusal and its log line cannot report it.
      if (scenario.phase() == Phase.KILLED
          ? claims.lost(backend) > proxyLog.refused(backend)
          : claims.lost(backend) != proxyLog.refused(backend)) {
        errors.add(
            String.format(
                "%s reported %d lost batches, but %d were refused",
                backend, claims.lost(backend), proxyLog.refused(backend)));
      }
    }
    compareExtensionMetrics(stored, errors);
    return errors;
  }

  /** Returns how many invocations the receiver lacks. */
  int lost(List<StoredSeries> stored) {
    return scenario.backends().stream()
        .mapToLong(backend -> Math.round(missingInvocations(backend, stored)))
        .mapToInt(Math::toIntExact)
        .max()
        .orElse(0);
  }

  private double missingInvocations(String backend, List<StoredSeries> stored) {
    return expected.get(RunTotals.INVOCATIONS) - found(backend, stored).get(RunTotals.INVOCATIONS);
  }

  private static RunTotals found(String backend, List<StoredSeries> stored) {
    return backend.equals("sysdig")
        ? RunTotals.receivedWindows(stored)
        : RunTotals.receivedTotals(stored);
  }

  /**
   * Compares the extension metrics with the log. Extension metrics may report fewer lost batches: a
   * lost batch can contain such a count, and what a process counts at its end is not sent.
   */
  private void compareExtensionMetrics(List<StoredSeries> stored, List<String> errors) {
    double counted =
        droppedInWindows(stored) + droppedInWindows(proxyLog.destroyed()) + droppedInTotals(stored);
    boolean processEnds =
        scenario.phase() == Phase.END
            || scenario.phase() == Phase.RESET
            || scenario.phase() == Phase.KILLED;
    double logged = scenario.backends().stream().mapToInt(claims::lost).sum();
    if (scenario.fault() == Fault.OUT_OF_ORDER
        && (counted > logged || (counted < logged && !processEnds))) {
      errors.add(
          String.format(
              "the extension metrics count %.0f dropped batches, the log %.0f", counted, logged));
    }
  }

  private static double droppedInWindows(List<StoredSeries> stored) {
    return stored.stream()
        .filter(series -> series.name().equals("lambda_metrics_dropped_batches"))
        .mapToDouble(StoredSeries::sum)
        .sum();
  }

  private static double droppedInTotals(List<StoredSeries> stored) {
    return stored.stream()
        .filter(series -> series.name().equals("lambda_metrics_dropped_batches_total"))
        .mapToDouble(StoredSeries::increase)
        .sum();
  }

  private void compare(
      String backend, String total, double wanted, double found, List<String> errors) {
    double missing = wanted - found;
    if (Math.abs(missing) < TOLERANCE) {
      return;
    }
    if (missing < 0 || !mayLackData(backend)) {
      errors.add(String.format("%s %s is %.3f instead of %.3f", backend, total, found, wanted));
    }
  }

  /**
   * Returns whether data may be missing because the environment ended during the fault: totals lack
   * what was destroyed, and everything lacks what the log reports as unsent.
   */
  private boolean mayLackData(String backend) {
    Fault fault = scenario.fault();
    return scenario.phase() == Phase.END
        && (fault.losesData() || (fault.preventsPushes() && claims.unsent().contains(backend)));
  }
}
