// SPDX-License-Identifier: Apache-2.0
package io.lambdametrics.demo;

import io.lambdametrics.emulator.EventLogFile;
import io.lambdametrics.emulator.LambdaEmulatorBuilder;
import io.lambdametrics.emulator.model.ExtensionReport;
import io.lambdametrics.emulator.model.Invocation;
import io.lambdametrics.emulator.model.InvocationResult;
import io.lambdametrics.receiver.RunTotals;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** The function's execution environments, which are invoked in turn. */
final class Environments implements AutoCloseable {

  private final List<DemoEnvironment> all = new CopyOnWriteArrayList<>();
  private final EventLogFile events;
  private int invocations;

  /** Creates none yet; what happens in them goes to an event log. */
  Environments(EventLogFile events) {
    this.events = events;
  }

  /** Adds an environment. */
  void add(LambdaEmulatorBuilder lambda) {
    int number = all.size() + 1;
    all.add(new DemoEnvironment(number, lambda.listener(events.environment(number))));
  }

  int size() {
    return all.size();
  }

  InvocationResult invoke(Invocation invocation) throws InterruptedException {
    DemoEnvironment environment = all.get(invocations % all.size());
    invocations++;
    return environment.invoke(invocations, invocation);
  }

  void shutdown() throws InterruptedException {
    for (DemoEnvironment environment : all) {
      environment.lambda().shutdown();
    }
  }

  /** Returns a report for each process of an extension. */
  List<ExtensionReport> extensions() {
    return all.stream().flatMap(each -> each.lambda().extensions().stream()).toList();
  }

  /** Returns what happened in each environment so far. Safe for use by other threads. */
  List<InvokedEnvironment> invoked() {
    return all.stream().map(DemoEnvironment::invoked).toList();
  }

  /** Returns the totals of all environments. */
  RunTotals totals() {
    return RunTotals.sum(invoked().stream().map(InvokedEnvironment::totals).toList());
  }

  @Override
  public void close() {
    all.forEach(DemoEnvironment::close);
  }
}
