package io.lambdametrics.endtoend.fault;

import io.lambdametrics.receiver.RunTotals;
import io.lambdametrics.receiver.StoredSeries;
import java.util.ArrayList;
import java.util.List;

/** Holds what is stored against what was invoked, what a fault destroyed and what was said. */
final class ResultVerifier {

  private static final double TOLERANCE = 0.0005;

  /** RunTotals that the backend {@code sysdig} sends window by window; the others are totals. */
  private static final List<String> WINDOWED =
      List.of(RunTotals.INVOCATIONS, RunTotals.ERRORS, RunTotals.TIMEOUTS, RunTotals.COLD_STARTS);

  private final FaultScenario cell;
  private final RunTotals expected;
  private final LogClaims said;
  private final ProxyLog ledger;

  ResultVerifier(FaultScenario cell, RunTotals expected, LogClaims said, ProxyLog ledger) {
    this.cell = cell;
    this.expected = expected;
    this.said = said;
    this.ledger = ledger;
  }

  /** What is wrong; empty if nothing is. */
  List<String> of(List<StoredSeries> stored) {
    List<String> wrongs = new ArrayList<>();
    RunTotals destroyed = RunTotals.received(ledger.destroyed());
    for (String backend : FaultyNetwork.backends(cell.fault())) {
      RunTotals found = found(backend, stored);
      for (String figure : expected.values().keySet()) {
        boolean window = backend.equals("sysdig") && WINDOWED.contains(figure);
        double wanted = expected.get(figure) - (window ? destroyed.get(figure) : 0);
        compare(backend, figure, wanted, found.get(figure), wrongs);
      }
      if (said.lost(backend) != ledger.refused(backend)) {
        wrongs.add(
            String.format(
                "%s says that %d batches are lost, and %d were refused",
                backend, said.lost(backend), ledger.refused(backend)));
      }
    }
    compareSelfMetrics(stored, wrongs);
    return wrongs;
  }

  /** How many invocations a receiver lacks. */
  int lost(List<StoredSeries> stored) {
    return FaultyNetwork.backends(cell.fault()).stream()
        .mapToInt(
            backend ->
                (int)
                    Math.round(
                        expected.get(RunTotals.INVOCATIONS)
                            - found(backend, stored).get(RunTotals.INVOCATIONS)))
        .max()
        .orElse(0);
  }

  private static RunTotals found(String backend, List<StoredSeries> stored) {
    return backend.equals("sysdig") ? RunTotals.received(stored) : RunTotals.receivedTotals(stored);
  }

  /**
   * They ride along with figures: a process' count of what it lost at its end nobody sends, and a
   * count can be lost in a batch itself.
   */
  private void compareSelfMetrics(List<StoredSeries> stored, List<String> wrongs) {
    double told = dropped(stored) + dropped(ledger.destroyed());
    boolean behind =
        cell.phase() == Phase.END || cell.phase() == Phase.RESET || cell.phase() == Phase.KILLED;
    double logged = said.lost("sysdig");
    if (cell.fault() == Fault.OUT_OF_ORDER && (told > logged || (told < logged && !behind))) {
      wrongs.add(
          String.format(
              "the self metrics tell of %.0f dropped batches, the log of %.0f", told, logged));
    }
  }

  private static double dropped(List<StoredSeries> stored) {
    return stored.stream()
        .filter(series -> series.name().equals("lambda_metrics_dropped_batches"))
        .mapToDouble(StoredSeries::sum)
        .sum();
  }

  private void compare(
      String backend, String figure, double wanted, double found, List<String> wrongs) {
    double missing = wanted - found;
    if (Math.abs(missing) < TOLERANCE) {
      return;
    }
    boolean saidSo = endsInTheFault(backend);
    if (missing < 0 || !saidSo) {
      wrongs.add(String.format("%s %s %.3f instead of %.3f", backend, figure, found, wanted));
    }
  }

  /** Nothing can come after: of totals lacks what was destroyed, of all else what is unsent. */
  private boolean endsInTheFault(String backend) {
    Fault fault = cell.fault();
    return cell.phase() == Phase.END
        && (fault.destroys() || (fault.keepsOut() && said.unsent().contains(backend)));
  }
}
