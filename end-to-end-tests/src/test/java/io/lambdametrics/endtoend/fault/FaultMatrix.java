// SPDX-License-Identifier: Apache-2.0
package io.lambdametrics.endtoend.fault;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Future;

/** Runs every fault in every phase against every receiver, for {@code benchmarks/faults}. */
public final class FaultMatrix {

  private static final int PARALLELISM = 4;

  private FaultMatrix() {}

  /**
   * Runs the matrix and writes its results into a document. The exit code is 1 if a result is
   * wrong.
   *
   * @param args the exploded layer, the document, and optional words: with words, only the
   *     scenarios whose names contain all of them run, their details are printed, and the document
   *     stays unchanged
   */
  public static void main(String[] args) throws Exception {
    Path layer = Path.of(args[0]).toAbsolutePath();
    Path document = Path.of(args[1]);
    List<String> words = List.of(args).subList(2, args.length);
    List<FaultScenario> scenarios =
        all().stream()
            .filter(scenario -> words.stream().allMatch(scenario.name()::contains))
            .toList();
    Map<FaultScenario, ScenarioResult> results = new LinkedHashMap<>();
    run(scenarios, layer, PARALLELISM, results);
    // Running late scenarios alone shows whether the extension or the other scenarios were slow.
    List<FaultScenario> late = late(results);
    run(late, layer, 1, results);
    run(late(results), layer, 1, results);
    for (ScenarioResult result : results.values()) {
      if (result.verdict() == Verdict.WRONG || !words.isEmpty()) {
        System.out.println(
            "\n== " + result.scenario() + "\n" + result.errors() + "\n" + result.details() + "\n");
      }
    }
    ResultTable table = new ResultTable(results, late.size());
    if (words.isEmpty()) {
      table.writeInto(document);
    }
    System.out.println(table.summary());
    System.exit(table.wrong() == 0 ? 0 : 1);
  }

  private static List<FaultScenario> late(Map<FaultScenario, ScenarioResult> results) {
    return results.values().stream()
        .filter(ScenarioResult::late)
        .map(ScenarioResult::scenario)
        .toList();
  }

  private static void run(
      List<FaultScenario> scenarios,
      Path layer,
      int parallelism,
      Map<FaultScenario, ScenarioResult> results)
      throws Exception {
    try (ScenarioRunner runner = new ScenarioRunner(layer, parallelism)) {
      for (Future<ScenarioResult> future :
          runner.start(
              scenarios,
              result -> System.out.println(result.scenario().name() + ": " + result.text()))) {
        ScenarioResult result = future.get();
        results.put(result.scenario(), result);
      }
    }
  }

  private static List<FaultScenario> all() {
    List<FaultScenario> scenarios = new ArrayList<>();
    for (ServerKind server : ServerKind.values()) {
      for (Fault fault : Fault.values()) {
        if (server.canHave(fault)) {
          for (Phase phase : Phase.values()) {
            scenarios.add(new FaultScenario(fault, phase, server));
          }
        }
      }
    }
    return scenarios;
  }
}
