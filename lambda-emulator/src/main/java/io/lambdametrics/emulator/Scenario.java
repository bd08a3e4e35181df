// SPDX-License-Identifier: Apache-2.0
package io.lambdametrics.emulator;

import io.lambdametrics.emulator.model.Invocation;
import io.lambdametrics.emulator.model.InvocationResult;
import io.lambdametrics.emulator.model.ResetReason;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

/**
 * The steps of an environment's life. Immutable; each method returns a longer or a changed copy:
 *
 * <pre>{@code
 * Scenario.start()
 *     .invoke().lasting(Duration.ofMillis(30)).times(3)
 *     .freezeFor(Duration.ofSeconds(2))
 *     .invoke().failingWith("Function.NoSuchOrder")
 *     .resetBy(ResetReason.TIMEOUT)
 *     .invoke()
 *     .shutdown();
 * }</pre>
 */
public final class Scenario {

  sealed interface Step {
    void play(LambdaEmulator lambda, Consumer<InvocationResult> results)
        throws InterruptedException;
  }

  private record Init() implements Step {
    @Override
    public void play(LambdaEmulator lambda, Consumer<InvocationResult> results)
        throws InterruptedException {
      lambda.init();
    }
  }

  private record Invoke(Invocation invocation, int times) implements Step {
    @Override
    public void play(LambdaEmulator lambda, Consumer<InvocationResult> results)
        throws InterruptedException {
      for (int i = 0; i < times; i++) {
        results.accept(lambda.invoke(invocation));
      }
    }
  }

  private record InvokeAsynchronously(AsynchronousInvocation invocation) implements Step {
    @Override
    public void play(LambdaEmulator lambda, Consumer<InvocationResult> results)
        throws InterruptedException {
      lambda.invoke(invocation).forEach(results);
    }
  }

  private record Freeze(Duration duration) implements Step {
    @Override
    public void play(LambdaEmulator lambda, Consumer<InvocationResult> results)
        throws InterruptedException {
      lambda.freezeFor(duration);
    }
  }

  private record Reset(ResetReason reason) implements Step {
    @Override
    public void play(LambdaEmulator lambda, Consumer<InvocationResult> results)
        throws InterruptedException {
      lambda.resetBy(reason);
    }
  }

  private record Shutdown() implements Step {
    @Override
    public void play(LambdaEmulator lambda, Consumer<InvocationResult> results)
        throws InterruptedException {
      lambda.shutdown();
    }
  }

  private final List<Step> steps;

  private Scenario(List<Step> steps) {
    this.steps = List.copyOf(steps);
  }

  /** Returns a scenario without steps. */
  public static Scenario start() {
    return new Scenario(List.of());
  }

  /** Initialises the environment before its first invocation, and freezes it. */
  public Scenario init() {
    return with(new Init());
  }

  /**
   * Calls the function. The methods that change a call, such as {@link #lasting}, apply to the last
   * call.
   */
  public Scenario invoke() {
    return invoke(Invocation.success());
  }

  /** Calls the function. */
  public Scenario invoke(Invocation invocation) {
    return with(new Invoke(Objects.requireNonNull(invocation, "invocation"), 1));
  }

  /** Invokes the function asynchronously: a failed attempt is repeated under its request id. */
  public Scenario invoke(AsynchronousInvocation invocation) {
    return with(new InvokeAsynchronously(Objects.requireNonNull(invocation, "invocation")));
  }

  /** Sets the client context, see {@link Invocation#withClientContext}. */
  public Scenario withClientContext(String json) {
    return changing(invocation -> invocation.withClientContext(json));
  }

  /** Sets the request id, see {@link Invocation#withRequestId}. */
  public Scenario withRequestId(String requestId) {
    return changing(invocation -> invocation.withRequestId(requestId));
  }

  /** Makes the handler work for this long. */
  public Scenario lasting(Duration duration) {
    return changing(invocation -> invocation.lasting(duration));
  }

  /** Makes the handler report an error of this type. */
  public Scenario failingWith(String errorType) {
    return changing(invocation -> invocation.failingWith(errorType));
  }

  /** Makes the function never respond, so that it times out. */
  public Scenario timingOut() {
    return changing(i -> i.behaving(Invocation.Behaviour.NEVER_RESPOND, ""));
  }

  /** Makes the runtime's process exit without a response. */
  public Scenario crashing() {
    return changing(i -> i.behaving(Invocation.Behaviour.CRASH, ""));
  }

  /** Makes the kernel kill the runtime's process because the memory is used up. */
  public Scenario runningOutOfMemory() {
    return changing(i -> i.behaving(Invocation.Behaviour.EXHAUST_MEMORY, ""));
  }

  /** Sets the size of the response in bytes. */
  public Scenario producing(int bytes) {
    return changing(invocation -> invocation.producing(bytes));
  }

  /** Streams the response over this time. */
  public Scenario streamingFor(Duration duration) {
    return changing(invocation -> invocation.streamingFor(duration));
  }

  /** Makes the handler print a line. */
  public Scenario printing(String line) {
    return changing(invocation -> invocation.printing(line));
  }

  /** Sets the event that the function receives. */
  public Scenario withPayload(String payload) {
    return changing(invocation -> invocation.withPayload(payload));
  }

  /** Repeats the call, one after the other, 1 to 1,000,000 times in total. */
  public Scenario times(int times) {
    if (times < 1 || times > 1_000_000) {
      throw new IllegalArgumentException("times must be 1 to 1000000, but is " + times);
    }
    return replacingLast(new Invoke(lastInvoke().invocation(), times));
  }

  /** Leaves the environment frozen for this long. */
  public Scenario freezeFor(Duration duration) {
    if (duration.isNegative()) {
      throw new IllegalArgumentException("duration must not be negative: " + duration);
    }
    return with(new Freeze(duration));
  }

  /** Resets the environment, see {@link LambdaEmulator#resetBy}. */
  public Scenario resetBy(ResetReason reason) {
    return with(new Reset(reason));
  }

  /** Ends the environment; the last step. */
  public Scenario shutdown() {
    return with(new Shutdown());
  }

  /**
   * Plays all steps.
   *
   * @return the results of the invocations, in order
   * @throws IllegalStateException if a step is not possible, for example after SHUTDOWN
   */
  public List<InvocationResult> play(LambdaEmulator lambda) throws InterruptedException {
    List<InvocationResult> results = new ArrayList<>();
    play(lambda, results::add);
    return List.copyOf(results);
  }

  /**
   * Plays all steps.
   *
   * @param results receives the result of each invocation as soon as it has ended
   * @throws IllegalStateException if a step is not possible, for example after SHUTDOWN
   */
  public void play(LambdaEmulator lambda, Consumer<InvocationResult> results)
      throws InterruptedException {
    for (Step step : steps) {
      step.play(lambda, results);
    }
  }

  private Scenario with(Step step) {
    List<Step> longer = new ArrayList<>(steps);
    longer.add(step);
    return new Scenario(longer);
  }

  private Scenario changing(UnaryOperator<Invocation> change) {
    Invoke last = lastInvoke();
    return replacingLast(new Invoke(change.apply(last.invocation()), last.times()));
  }

  private Invoke lastInvoke() {
    if (steps.isEmpty() || !(steps.get(steps.size() - 1) instanceof Invoke last)) {
      throw new IllegalStateException(
          "this changes the last invocation, but the last step is none: call invoke() first");
    }
    return last;
  }

  private Scenario replacingLast(Step step) {
    return new Scenario(steps.subList(0, steps.size() - 1)).with(step);
  }
}
