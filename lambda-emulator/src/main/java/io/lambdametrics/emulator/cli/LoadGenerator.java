// SPDX-License-Identifier: Apache-2.0
package io.lambdametrics.emulator.cli;

import io.lambdametrics.emulator.LambdaEmulator;
import io.lambdametrics.emulator.model.InvocationResult;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** Calls the function at a steady rate, each time in an environment that is free. */
final class LoadGenerator implements EnvironmentPool.Work {

  private final CommandLineOptions options;
  private final AtomicInteger nextCall = new AtomicInteger();
  private final long startedAt = System.nanoTime();

  LoadGenerator(CommandLineOptions options) {
    this.options = options;
  }

  @Override
  public void run(LambdaEmulator environment, List<InvocationResult> results)
      throws InterruptedException {
    for (int call = nextCall.getAndIncrement();
        call < options.invocations();
        call = nextCall.getAndIncrement()) {
      long due = startedAt + (long) (call / options.rate() * 1e9);
      TimeUnit.NANOSECONDS.sleep(due - System.nanoTime());
      results.add(environment.invoke(options.invocation()));
    }
  }
}
