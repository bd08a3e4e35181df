// SPDX-License-Identifier: Apache-2.0
package io.lambdametrics.endtoend.fault;

import io.lambdametrics.emulator.LambdaEmulator;
import io.lambdametrics.emulator.model.ExtensionReport;
import io.lambdametrics.emulator.model.Invocation;
import io.lambdametrics.emulator.model.InvocationResult;
import io.lambdametrics.emulator.model.ResetReason;
import io.lambdametrics.testsupport.Await;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The steps that a {@link Phase} consists of, for one execution environment, and their results. */
final class Script {

  private static final Duration SHORT = Duration.ofMillis(10);

  /** How long to wait for an invocation to start. */
  private static final Duration START_LIMIT = Duration.ofSeconds(10);

  /** When to kill a process whose pushes do not reach the proxy during the fault. */
  private static final Duration PUSH_LIMIT = Duration.ofMillis(1600);

  private final LambdaEmulator lambda;
  private final FaultyNetwork network;
  private final Fault fault;
  private final List<InvocationResult> results = new ArrayList<>();
  private final Set<String> missedInvokes = new HashSet<>();
  private int kills;

  Script(LambdaEmulator lambda, FaultyNetwork network, Fault fault) {
    this.lambda = lambda;
    this.network = network;
    this.fault = fault;
  }

  /** Returns the results that the callers got. */
  List<InvocationResult> results() {
    return List.copyOf(results);
  }

  /** Returns how many processes were killed. */
  int kills() {
    return kills;
  }

  /** Returns the request ids of the INVOKE events that Lambda sent to a dead process. */
  Set<String> missedInvokes() {
    return Set.copyOf(missedInvokes);
  }

  void startFault() throws IOException, InterruptedException {
    network.startFault(fault);
  }

  void endFault() throws IOException, InterruptedException {
    network.endFault();
  }

  /** Invokes the function several times for a short time. Every third invocation fails. */
  void burst(int invocations) throws InterruptedException {
    for (int i = 0; i < invocations; i++) {
      boolean fails = results.size() % 3 == 2;
      invoke((fails ? Invocation.handlerError() : Invocation.success()).lasting(SHORT));
    }
  }

  /** Invokes the function once for this time. */
  void invokeFor(Duration duration) throws InterruptedException {
    invoke(Invocation.success().lasting(duration));
  }

  /** Invokes the function once, and does some work as soon as the invocation has started. */
  void invokeWhile(Duration duration, BackgroundTask.Work work)
      throws IOException, InterruptedException {
    long before = startedInvocations();
    BackgroundTask task =
        BackgroundTask.start(
            () -> {
              Await.until(START_LIMIT, () -> startedInvocations() > before);
              work.run();
            });
    invokeFor(duration);
    task.join();
  }

  /** Invokes the function once. Pushes start meanwhile but meet the fault only afterwards. */
  void invokeWithPushInFlight(Duration duration) throws InterruptedException {
    network.proxy().closeGate();
    invokeFor(duration);
    network.proxy().openGate();
  }

  void freeze(Duration duration) throws InterruptedException {
    lambda.freezeFor(duration);
  }

  /** Ends the processes; the next invocation starts new ones. */
  void reset() throws InterruptedException {
    network.proxy().log().allowEarlyRequests();
    lambda.resetBy(ResetReason.TIMEOUT);
  }

  /** Kills the extension during an invocation and, if one reaches the proxy, during a push. */
  void killDuringPush() throws IOException, InterruptedException {
    ProxyLog proxyLog = network.proxy().log();
    int before = proxyLog.faultsMet();
    invokeWhile(
        PUSH_LIMIT.multipliedBy(2),
        () -> {
          Await.poll(PUSH_LIMIT, proxyLog::faultsMet, met -> met > before);
          proxyLog.allowEarlyRequests();
          kill();
        });
  }

  /** Kills the extension between two invocations, before it has pushed what it counted. */
  void killWhileFrozen() throws InterruptedException {
    kill();
    // This invocation fails, as the extension is dead.
    burst(1);
    missedInvokes.add(results.get(results.size() - 1).requestId());
  }

  /** Ends the environment. */
  void shutdown() throws InterruptedException {
    network.proxy().log().allowEarlyRequests();
    lambda.shutdown();
  }

  /** Kills the newest extension process with SIGKILL. */
  void kill() {
    kills++;
    List<ExtensionReport> all = lambda.extensions();
    all.get(all.size() - 1)
        .pid()
        .ifPresent(pid -> ProcessHandle.of(pid).ifPresent(ProcessHandle::destroyForcibly));
  }

  private void invoke(Invocation invocation) throws InterruptedException {
    results.add(lambda.invoke(invocation));
  }

  private long startedInvocations() {
    return lambda.events().stream().filter(event -> event.type().equals("platform.start")).count();
  }
}
