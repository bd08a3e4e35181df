package io.lambdametrics.endtoend.fault;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Future;

/** Every fault in every phase against every receiver; {@code benchmarks/faults} runs it. */
public final class FaultMatrix {

  private static final int AT_A_TIME = 4;

  private FaultMatrix() {}

  /**
   * Plays the matrix and writes its table into a document. The exit code is 1 if a cell is wrong.
   *
   * @param args the exploded layer, the document, and, if not all are wanted, words of which each
   *     has to be in a cell's name; then nothing is written, and more is told
   */
  public static void main(String[] args) throws Exception {
    List<String> words = List.of(args).subList(2, args.length);
    List<FaultScenario> cells =
        all().stream().filter(cell -> words.stream().allMatch(cell.name()::contains)).toList();
    Map<FaultScenario, ScenarioResult> results = new LinkedHashMap<>();
    Path layer = Path.of(args[0]).toAbsolutePath();
    play(cells, layer, AT_A_TIME, results);
    // Whether it was the extension or the other cells that were slow shows when each is alone.
    List<FaultScenario> late = late(results);
    play(late, layer, 1, results);
    play(late(results), layer, 1, results);
    for (ScenarioResult result : results.values()) {
      if (result.verdict() == Verdict.WRONG || !words.isEmpty()) {
        System.out.println(
            "\n== " + result.cell() + "\n" + result.wrongs() + "\n" + result.evidence() + "\n");
      }
    }
    ResultTable table = new ResultTable(results, late.size());
    if (words.isEmpty()) {
      table.writeInto(Path.of(args[1]));
    }
    System.out.println(table.summary());
    System.exit(table.wrong() == 0 ? 0 : 1);
  }

  private static List<FaultScenario> late(Map<FaultScenario, ScenarioResult> results) {
    return results.values().stream().filter(ScenarioResult::late).map(ScenarioResult::cell).toList();
  }

  private static void play(List<FaultScenario> cells, Path layer, int atATime, Map<FaultScenario, ScenarioResult> results)
      throws Exception {
    try (ScenarioRunner runner = new ScenarioRunner(layer, atATime)) {
      for (Future<ScenarioResult> future :
          runner.begin(
              cells, result -> System.out.println(result.cell().name() + ": " + result.text()))) {
        ScenarioResult result = future.get();
        results.put(result.cell(), result);
      }
    }
  }

  static List<FaultScenario> all() {
    List<FaultScenario> cells = new ArrayList<>();
    for (StoringServer.Kind server : StoringServer.Kind.values()) {
      for (Fault fault : Fault.values()) {
        for (Phase phase : Phase.values()) {
          cells.add(new FaultScenario(fault, phase, server));
        }
      }
    }
    return cells;
  }
}
