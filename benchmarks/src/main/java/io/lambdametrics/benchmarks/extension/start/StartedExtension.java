// SPDX-License-Identifier: Apache-2.0
package io.lambdametrics.benchmarks.extension.start;

import io.lambdametrics.benchmarks.ProcessMeter;
import io.lambdametrics.benchmarks.SyntheticBatches;
import io.lambdametrics.benchmarks.extension.figures.BenchmarkFigure;
import io.lambdametrics.benchmarks.extension.figures.FigureSamples;
import io.lambdametrics.benchmarks.extension.subject.BatchSender;
import io.lambdametrics.benchmarks.extension.subject.MisbehavedException;
import io.lambdametrics.benchmarks.extension.subject.ObservedSubscription;
import io.lambdametrics.benchmarks.extension.subject.Subject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.TimeUnit;

/**
 * An extension's process and the Lambda that it sees, measured until its first request for an
 * event.
 */
final class StartedExtension implements AutoCloseable {

  private static final double NANOS_PER_MS = 1_000_000;

  /** Lambda's limit for the init of a function, and as much for a slow machine. */
  private static final long START_SECONDS = 20;

  /** Lambda's limit for SHUTDOWN. */
  private static final long SHUTDOWN_MS = 2_000;

  private static final int LOG_LINES = 10;

  private final MinimalLambda lambda;
  private final BatchSender sender = new BatchSender();
  private final Process process;
  private final Path log;
  private final Measured measured;

  /**
   * What the start cost.
   *
   * @param registerMs the time until the extension called register
   * @param nextMs the time until it called next
   * @param cpuMs the CPU time used by then
   * @param pageFaults the minor page faults by then
   */
  record Measured(
      double registerMs,
      double nextMs,
      double cpuMs,
      ProcessMeter.Memory memory,
      long pageFaults) {}

  /**
   * Starts an extension and waits until it is ready.
   *
   * @param programs the programs in C
   * @param temp the extension's temporary folder
   * @param group the list of processes of the control group to join; empty for none
   * @throws MisbehavedException if it does not become ready
   */
  StartedExtension(Subject subject, CPrograms programs, Path temp, String group)
      throws IOException, InterruptedException, MisbehavedException {
    this.lambda = new MinimalLambda();
    Path stamp = Files.createTempFile("start", ".stamp");
    this.log = Files.createTempFile("start", ".log");
    List<String> command =
        new ArrayList<>(List.of(programs.stamp().toString(), stamp.toString(), group));
    command.addAll(subject.command());
    ProcessBuilder builder =
        new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile());
    builder.environment().clear();
    builder.environment().putAll(variables(temp));
    builder.environment().putAll(subject.environment());
    this.process = builder.start();
    try {
      process.getOutputStream().close();
      this.measured = measure(awaitNext(), stamp);
    } catch (InterruptedException | MisbehavedException | RuntimeException e) {
      close();
      throw e;
    } finally {
      Files.delete(stamp);
    }
  }

  private Map<String, String> variables(Path temp) {
    return Map.of(
        "AWS_LAMBDA_RUNTIME_API", lambda.address(),
        "AWS_LAMBDA_FUNCTION_NAME", "benchmark",
        "AWS_LAMBDA_FUNCTION_VERSION", "$LATEST",
        "AWS_LAMBDA_FUNCTION_MEMORY_SIZE", "128",
        "AWS_LAMBDA_INITIALIZATION_TYPE", "on-demand",
        "AWS_REGION", "us-east-1",
        "LANG", "en_US.UTF-8",
        "PATH", "/usr/local/bin:/usr/bin:/bin:/opt/bin",
        "TMPDIR", temp.toString(),
        "TZ", ":UTC");
  }

  private long awaitNext() throws IOException, InterruptedException, MisbehavedException {
    long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(START_SECONDS);
    Optional<Long> next = Optional.empty();
    while (next.isEmpty()) {
      if (!process.isAlive()) {
        throw misbehaved("exited with status " + process.exitValue());
      }
      if (System.nanoTime() > deadline) {
        throw misbehaved("did not call next within " + START_SECONDS + " s");
      }
      next = lambda.next(100);
    }
    return next.get();
  }

  private MisbehavedException misbehaved(String problem) throws IOException {
    List<String> lines = Files.readAllLines(log, StandardCharsets.UTF_8);
    return new MisbehavedException(
        "the extension "
            + problem
            + (lines.isEmpty()
                ? ""
                : "\nIts last log lines:\n"
                    + String.join(
                        "\n", lines.subList(Math.max(0, lines.size() - LOG_LINES), lines.size()))));
  }

  /** Measures the process, which waits for the response. */
  private Measured measure(long next, Path stamp) {
    ProcessMeter meter = new ProcessMeter(process.pid());
    ProcessMeter.Memory memory = meter.memory();
    long cpu = meter.cpuNanos();
    long pageFaults = meter.pageFaults();
    Stamp before = Stamp.read(stamp);
    return new Measured(
        (lambda.registeredAt() - before.nanoTime()) / NANOS_PER_MS,
        (next - before.nanoTime()) / NANOS_PER_MS,
        (cpu - before.cpuNanos()) / NANOS_PER_MS,
        memory,
        pageFaults - before.pageFaults());
  }

  Measured measured() {
    return measured;
  }

  /** Plays one invocation, so that the extension has something to count. */
  void invoke() throws IOException, InterruptedException, MisbehavedException {
    String id = UUID.randomUUID().toString();
    if (lambda.isInvoked()
        && !lambda.send(
            "{\"eventType\":\"INVOKE\",\"deadlineMs\":"
                + (System.currentTimeMillis() + 3_000)
                + ",\"requestId\":\""
                + id
                + "\",\"invokedFunctionArn\":"
                + "\"arn:aws:lambda:us-east-1:123456789012:function:benchmark\"}")) {
      throw misbehaved("did not take the invocation");
    }
    Optional<ObservedSubscription> subscription = lambda.subscription();
    if (subscription.isPresent() && subscription.get().types().contains("platform")) {
      Optional<String> problem = sender.send(subscription.get(), SyntheticBatches.ofInvocation(id));
      if (problem.isPresent()) {
        throw misbehaved(problem.get());
      }
    }
    if (lambda.isInvoked()) {
      awaitNext();
    }
  }

  /** Sends SHUTDOWN and measures how long the process takes to exit. */
  void shutdown(FigureSamples figures)
      throws IOException, InterruptedException, MisbehavedException {
    long start = System.nanoTime();
    if (!lambda.send(
        "{\"eventType\":\"SHUTDOWN\",\"shutdownReason\":\"spindown\",\"deadlineMs\":"
            + (System.currentTimeMillis() + SHUTDOWN_MS)
            + "}")) {
      throw misbehaved("did not wait for SHUTDOWN");
    }
    boolean exited = process.waitFor(SHUTDOWN_MS, TimeUnit.MILLISECONDS);
    double took = (System.nanoTime() - start) / NANOS_PER_MS;
    if (exited && process.exitValue() == 0) {
      figures.add(BenchmarkFigure.SHUTDOWN, took);
    } else {
      figures.note(
          "did not exit as Lambda requires: "
              + (exited ? "exit code " + process.exitValue() : "it had to be killed"));
    }
  }

  /** Kills the process if it still runs. */
  @Override
  public void close() throws IOException {
    process.descendants().forEach(ProcessHandle::destroyForcibly);
    process.destroyForcibly();
    process.onExit().join();
    lambda.close();
    Files.delete(log);
  }
}
