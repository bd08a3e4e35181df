package io.lambdametrics.demo;

import java.util.ArrayList;
import java.util.List;

/** Holds what is stored against what was invoked, what a fault destroyed and what was said. */
final class Judgement {

  private static final double TOLERANCE = 0.0005;

  /** Figures that the backend {@code sysdig} sends window by window; the others are totals. */
  private static final List<String> WINDOWED =
      List.of(Figures.INVOCATIONS, Figures.ERRORS, Figures.TIMEOUTS, Figures.COLD_STARTS);

  private final Cell cell;
  private final Figures expected;
  private final Said said;
  private final FaultLedger ledger;

  Judgement(Cell cell, Figures expected, Said said, FaultLedger ledger) {
    this.cell = cell;
    this.expected = expected;
    this.said = said;
    this.ledger = ledger;
  }

  /** What is wrong; empty if nothing is. */
  List<String> of(List<Series> stored) {
    List<String> wrongs = new ArrayList<>();
    Figures destroyed = Account.windows(ledger.destroyed());
    Figures windows = Account.windows(stored);
    Figures totals = Account.totals(stored);
    for (String figure : expected.values().keySet()) {
      double gone = WINDOWED.contains(figure) ? destroyed.get(figure) : 0;
      compare("sysdig", figure, expected.get(figure) - gone, windows.get(figure), wrongs);
      compare("prometheus", figure, expected.get(figure), totals.get(figure), wrongs);
    }
    for (String backend : List.of("sysdig", "prometheus")) {
      if (said.lost(backend) != ledger.refused(backend)) {
        wrongs.add(
            String.format(
                "%s says %d batches are lost, %d were refused",
                backend, said.lost(backend), ledger.refused(backend)));
      }
    }
    return wrongs;
  }

  /** How many invocations are not stored in windows, or not in totals. */
  int lost(List<Series> stored) {
    double most =
        Math.max(
            expected.get(Figures.INVOCATIONS) - Account.windows(stored).get(Figures.INVOCATIONS),
            expected.get(Figures.INVOCATIONS) - Account.totals(stored).get(Figures.INVOCATIONS));
    return (int) Math.round(most);
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
