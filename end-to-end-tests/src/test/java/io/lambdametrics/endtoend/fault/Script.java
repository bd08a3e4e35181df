package io.lambdametrics.endtoend.fault;

import io.lambdametrics.emulator.LambdaEmulator;
import io.lambdametrics.emulator.model.ExtensionReport;
import io.lambdametrics.emulator.model.Invocation;
import io.lambdametrics.emulator.model.InvocationResult;
import io.lambdametrics.emulator.model.ResetReason;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;

/** What can be done to one environment and its way to the receiver, and what came of it. */
final class Script {

  private static final Duration QUICK = Duration.ofMillis(10);

  /** How long after an invocation's begin a fault in its midst begins. */
  private static final Duration SOON = Duration.ofMillis(400);

  /** Where nothing shows that a push is under way. */
  private static final Duration BLIND = Duration.ofMillis(1600);

  /** What a thing does to the environment while an invocation runs. */
  @FunctionalInterface
  interface Interference {
    void run() throws IOException, InterruptedException;
  }

  private final LambdaEmulator lambda;
  private final FaultyNetwork way;
  private final Fault fault;
  private final List<InvocationResult> results = new ArrayList<>();
  private final Set<String> unheard = new HashSet<>();
  private int kills;

  Script(LambdaEmulator lambda, FaultyNetwork way, Fault fault) {
    this.lambda = lambda;
    this.way = way;
    this.fault = fault;
  }

  /** What the callers were told. */
  List<InvocationResult> results() {
    return List.copyOf(results);
  }

  /** How many processes were killed. */
  int kills() {
    return kills;
  }

  void faultBegins() throws IOException, InterruptedException {
    way.begin(fault);
  }

  void faultBeginsSoon() throws IOException, InterruptedException {
    TimeUnit.MILLISECONDS.sleep(SOON.toMillis());
    way.begin(fault);
  }

  void faultEnds() throws IOException, InterruptedException {
    way.end();
  }

  /** Some short invocations as fast as can be; each third fails. */
  void burst(int invocations) throws InterruptedException {
    for (int i = 0; i < invocations; i++) {
      boolean fails = results.size() % 3 == 2;
      invoke((fails ? Invocation.handlerError() : Invocation.success()).lasting(QUICK));
    }
  }

  /** One invocation that takes its time. */
  void work(Duration duration) throws InterruptedException {
    invoke(Invocation.success().lasting(duration));
  }

  /** One invocation, and something that happens while it runs. */
  void meanwhile(Duration duration, Interference interference)
      throws IOException, InterruptedException {
    BackgroundTask other = new BackgroundTask(interference);
    work(duration);
    other.join();
  }

  /** A push is on its way when the environment is frozen, and meets the fault only then. */
  void frozenInFlight(Duration duration) throws InterruptedException {
    way.proxy().closeGate();
    work(duration);
    way.proxy().openGate();
  }

  /** Nothing happens, and that is the point. */
  void freeze(Duration duration) throws InterruptedException {
    lambda.freezeFor(duration);
  }

  /** The processes end, and the environment goes on with the next invocation. */
  void reset() throws InterruptedException {
    way.proxy().ledger().allowImpatience();
    lambda.resetBy(ResetReason.TIMEOUT);
  }

  /** The extension is killed while an invocation runs and, if that can be seen, a push. */
  void killed() throws IOException, InterruptedException {
    int met = way.proxy().ledger().timesMet();
    meanwhile(
        BLIND.multipliedBy(2),
        () -> {
          way.proxy().ledger().awaitMet(met + 1, BLIND);
          way.proxy().ledger().allowImpatience();
          kill();
        });
  }

  /**
   * The extension is killed between two invocations, of which it has just counted one and not yet
   * told anybody. The next one fails for that.
   */
  void killedWhileFrozen() throws InterruptedException {
    kill();
    burst(1);
    unheard.add(results.get(results.size() - 1).requestId());
  }

  /** The invocations whose INVOKE the platform handed to a process that was dead. */
  Set<String> unheard() {
    return Set.copyOf(unheard);
  }

  /** The environment ends for good. */
  void shutdown() throws InterruptedException {
    way.proxy().ledger().allowImpatience();
    lambda.shutdown();
  }

  void invoke(Invocation invocation) throws InterruptedException {
    results.add(lambda.invoke(invocation));
  }

  /** Kills the extension's process as nobody can prevent. */
  void kill() {
    kills++;
    List<ExtensionReport> all = lambda.extensions();
    all.get(all.size() - 1)
        .pid()
        .ifPresent(pid -> ProcessHandle.of(pid).ifPresent(ProcessHandle::destroyForcibly));
  }
}
