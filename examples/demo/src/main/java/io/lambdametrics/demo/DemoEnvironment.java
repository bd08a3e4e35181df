// SPDX-License-Identifier: Apache-2.0
package io.lambdametrics.demo;

import io.lambdametrics.emulator.LambdaEmulator;
import io.lambdametrics.emulator.LambdaEmulatorBuilder;
import io.lambdametrics.emulator.model.Invocation;
import io.lambdametrics.emulator.model.InvocationResult;
import io.lambdametrics.receiver.RunTotals;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** One execution environment and its invocations. Safe for use by several threads. */
final class DemoEnvironment implements AutoCloseable {

  private final int number;
  private final LambdaEmulator lambda;
  private final List<InvokedCall> calls = new CopyOnWriteArrayList<>();

  DemoEnvironment(int number, LambdaEmulatorBuilder builder) {
    this.number = number;
    this.lambda = builder.build();
  }

  /** Invokes the function; {@code call} is the number of the invocation in the run. */
  InvocationResult invoke(int call, Invocation invocation) throws InterruptedException {
    Instant from = Instant.now();
    InvocationResult result = lambda.invoke(invocation);
    calls.add(new InvokedCall(call, number, from, Instant.now(), result));
    return result;
  }

  LambdaEmulator lambda() {
    return lambda;
  }

  /** Returns what happened so far. */
  InvokedEnvironment invoked() {
    List<InvokedCall> all = List.copyOf(calls);
    return new InvokedEnvironment(
        number,
        all,
        RunTotals.invoked(all.stream().map(InvokedCall::result).toList(), lambda.events()));
  }

  @Override
  public void close() {
    lambda.close();
  }
}
