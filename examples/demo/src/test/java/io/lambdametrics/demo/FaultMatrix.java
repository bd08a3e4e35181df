package io.lambdametrics.demo;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Future;

/** Every fault in every phase against every receiver; {@code benchmarks/faults} runs it. */
public final class FaultMatrix {

  private static final int AT_A_TIME = 5;

  private FaultMatrix() {}

  /**
   * Plays the matrix and writes its table into a document. The exit code is 1 if a cell is wrong.
   *
   * @param args the exploded layer, the document, and, if not all are wanted, words of which each
   *     has to be in a cell's name; then nothing is written, and more is told
   */
  public static void main(String[] args) throws Exception {
    Path document = Path.of(args[1]);
    List<String> words = List.of(args).subList(2, args.length);
    List<Cell> cells =
        all().stream().filter(cell -> words.stream().allMatch(cell.name()::contains)).toList();
    Map<Cell, CellResult> results = new LinkedHashMap<>();
    try (Cells runner = new Cells(Path.of(args[0]).toAbsolutePath(), AT_A_TIME)) {
      List<Future<CellResult>> running =
          runner.begin(
              cells, result -> System.out.println(result.cell().name() + ": " + result.text()));
      for (Future<CellResult> future : running) {
        CellResult result = future.get();
        results.put(result.cell(), result);
        if (result.verdict() == Verdict.WRONG || !words.isEmpty()) {
          System.out.println(
              "\n== " + result.cell() + "\n" + result.wrongs() + "\n" + result.evidence() + "\n");
        }
      }
    }
    if (words.isEmpty()) {
      new FaultTable(results).writeInto(document);
    }
    long wrong =
        results.values().stream().filter(result -> result.verdict() == Verdict.WRONG).count();
    System.out.println(results.size() + " cells, " + wrong + " wrong");
    System.exit(wrong == 0 ? 0 : 1);
  }

  static List<Cell> all() {
    List<Cell> cells = new ArrayList<>();
    for (StoringServer.Kind server : StoringServer.Kind.values()) {
      for (Fault fault : Fault.values()) {
        for (Phase phase : Phase.values()) {
          cells.add(new Cell(fault, phase, server));
        }
      }
    }
    return cells;
  }
}
