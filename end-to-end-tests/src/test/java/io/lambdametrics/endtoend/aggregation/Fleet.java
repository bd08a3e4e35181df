// SPDX-License-Identifier: Apache-2.0
package io.lambdametrics.endtoend.aggregation;

import io.lambdametrics.emulator.model.ExtensionReport;
import io.lambdametrics.emulator.model.Invocation;
import io.lambdametrics.emulator.model.InvocationResult;
import io.lambdametrics.endtoend.layer.LayerEnvironment;
import io.lambdametrics.receiver.RunTotals;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntPredicate;
import java.util.stream.Collectors;

/** Execution environments of one function, and what the emulator counted in them. */
final class Fleet implements AutoCloseable {

  /** What an environment does on a thread of its own. */
  @FunctionalInterface
  interface Work {
    void in(Member environment) throws IOException, InterruptedException;
  }

  /** One environment. Used by one thread at a time. */
  static final class Member {

    private final int number;
    private final LayerEnvironment lambda;
    private final List<InvocationResult> results = new ArrayList<>();

    private Member(int number, LayerEnvironment lambda) {
      this.number = number;
      this.lambda = lambda;
    }

    /** Invokes the function several times for a short time. Every third invocation fails. */
    void invoke(int invocations) throws InterruptedException {
      for (int i = 0; i < invocations; i++) {
        boolean fails = results.size() % 3 == 2;
        invoke(
            (fails ? Invocation.handlerError() : Invocation.success())
                .lasting(Duration.ofMillis(10 + number)));
      }
    }

    void invoke(Invocation invocation) throws InterruptedException {
      results.add(lambda.invoke(invocation));
    }

    /** Ends the processes; the next invocation starts new ones. */
    void reset() throws InterruptedException {
      lambda.reset();
    }
  }

  /** How many environments work at the same time; the others are frozen meanwhile. */
  private static final int PARALLELISM = 6;

  private final ExecutorService threads = Executors.newFixedThreadPool(PARALLELISM);
  private final List<Member> members = new ArrayList<>();

  /** Adds an environment. */
  void add(LayerEnvironment.Builder environment) {
    members.add(new Member(members.size(), environment.build()));
  }

  int size() {
    return members.size();
  }

  /** Does some work in all environments. */
  void inAll(Work work) throws InterruptedException, ExecutionException {
    inThose(number -> true, work);
  }

  /** Does some work in some environments, whose number fulfils a condition. */
  void inThose(IntPredicate chosen, Work work) throws InterruptedException, ExecutionException {
    List<Future<?>> all = new ArrayList<>();
    for (Member member : members) {
      if (chosen.test(member.number)) {
        all.add(
            threads.submit(
                () -> {
                  work.in(member);
                  return null;
                }));
      }
    }
    for (Future<?> each : all) {
      each.get();
    }
  }

  /**
   * Shuts all environments down, one after the other: each has a window to push, for which an
   * extension takes at most the 2 seconds of a shutdown on Lambda.
   */
  void shutDownOneByOne() throws InterruptedException {
    for (Member member : members) {
      member.lambda.shutdown();
    }
  }

  /** Returns the totals of all environments, of what Lambda reported to extensions. */
  RunTotals invoked() {
    return RunTotals.invoked(
        members.stream().flatMap(member -> member.results.stream()).toList(),
        members.stream().flatMap(member -> member.lambda.deliveredEvents().stream()).toList());
  }

  /** Returns the reports of all processes of extensions. */
  List<ExtensionReport> extensions() {
    return members.stream().flatMap(member -> member.lambda.extensions().stream()).toList();
  }

  /** Returns the warnings and errors in the logs of all extensions. */
  String warnings() {
    return extensions().stream()
        .flatMap(extension -> extension.log().stream())
        .filter(line -> line.contains("WARN") || line.contains("ERROR"))
        .distinct()
        .collect(Collectors.joining("\n"));
  }

  @Override
  public void close() {
    threads.shutdownNow();
    members.forEach(member -> member.lambda.close());
  }
}
