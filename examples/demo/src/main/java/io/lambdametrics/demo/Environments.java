package io.lambdametrics.demo;

import io.lambdametrics.emulator.LambdaEmulator;
import io.lambdametrics.emulator.model.EmittedEvent;
import io.lambdametrics.emulator.model.ExtensionReport;
import io.lambdametrics.emulator.model.Invocation;
import io.lambdametrics.emulator.model.InvocationResult;
import io.lambdametrics.receiver.RunTotals;
import java.util.ArrayList;
import java.util.List;

/** The function's execution environments, which are invoked in turn. */
final class Environments implements AutoCloseable {

  private final List<LambdaEmulator> all = new ArrayList<>();
  private final List<InvocationResult> results = new ArrayList<>();

  /** Adds an environment. */
  void add(LambdaEmulator lambda) {
    all.add(lambda);
  }

  int size() {
    return all.size();
  }

  InvocationResult invoke(Invocation invocation) throws InterruptedException {
    InvocationResult result = all.get(results.size() % all.size()).invoke(invocation);
    results.add(result);
    return result;
  }

  void shutdown() throws InterruptedException {
    for (LambdaEmulator lambda : all) {
      lambda.shutdown();
    }
  }

  /** Returns a report for each process of an extension. */
  List<ExtensionReport> extensions() {
    return all.stream().flatMap(lambda -> lambda.extensions().stream()).toList();
  }

  /** Returns the totals of all environments. */
  RunTotals invoked() {
    List<EmittedEvent> events = all.stream().flatMap(lambda -> lambda.events().stream()).toList();
    return RunTotals.invoked(results, events);
  }

  @Override
  public void close() {
    all.forEach(LambdaEmulator::close);
  }
}
