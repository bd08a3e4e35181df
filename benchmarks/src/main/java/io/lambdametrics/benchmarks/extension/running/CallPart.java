// SPDX-License-Identifier: Apache-2.0
package io.lambdametrics.benchmarks.extension.running;

import io.lambdametrics.benchmarks.extension.figures.BenchmarkFigure;
import io.lambdametrics.benchmarks.extension.figures.FigureSamples;
import io.lambdametrics.benchmarks.extension.subject.MisbehavedException;
import io.lambdametrics.benchmarks.extension.subject.Subject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/** Counts the system calls of an invocation by strace, which slows the process down. */
public final class CallPart {

  /** Enough to make the calls of a push, which comes once in seconds, a small part. */
  public static final int ENOUGH_INVOCATIONS = 300;

  private CallPart() {}

  /** Returns whether strace can trace a process here. */
  public static boolean isSupported() throws InterruptedException {
    return SystemCalls.canBeTraced();
  }

  /** Returns the calls per invocation by name, the most frequent first. */
  public static Map<String, Double> measure(
      Subject subject, Path folder, int invocations, FigureSamples figures, BenchmarkFigure figure)
      throws IOException, InterruptedException, MisbehavedException {
    Path trace = Files.createTempFile(folder, "calls", ".strace");
    Instant from;
    Instant to;
    try (WatchedExtension extension =
        WatchedExtension.start(subject, folder, SystemCalls.tracing(trace))) {
      extension.invoke(InvocationPart.SETTLING);
      from = Instant.now();
      for (int i = 0; i < invocations; i++) {
        extension.invoke(InvocationPart.SHORT);
      }
      to = Instant.now();
    }
    SystemCalls calls = SystemCalls.read(trace, from, to);
    Files.delete(trace);
    figures.add(figure, (double) calls.total() / invocations);
    Map<String, Double> perInvocation = new LinkedHashMap<>();
    calls.counts().forEach((name, count) -> perInvocation.put(name, (double) count / invocations));
    return perInvocation;
  }
}
