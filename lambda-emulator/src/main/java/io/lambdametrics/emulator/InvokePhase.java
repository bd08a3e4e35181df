package io.lambdametrics.emulator;

import java.util.Optional;
import java.util.OptionalDouble;

/** Leads one invocation through runtime and extensions. */
final class InvokePhase {

  private final FunctionSettings settings;
  private final PlatformEvents events;
  private final MemoryGauge memory;

  InvokePhase(FunctionSettings settings, PlatformEvents events, MemoryGauge memory) {
    this.settings = settings;
    this.events = events;
    this.memory = memory;
  }

  /**
   * What an invocation brings along.
   *
   * @param beganAt when its time began to run
   * @param initDurationMs of the init before it, on a cold start
   * @param inlineInit the init inside it, if there was one
   */
  record Begin(
      ActiveInvocation invocation,
      long beganAt,
      OptionalDouble initDurationMs,
      Optional<InitPhase.Ended> inlineInit) {}

  /**
   * How it ended.
   *
   * @param report generates {@code platform.report}
   */
  record Ended(InvocationResult result, Optional<Fault> fault, Runnable report) {}

  Ended run(Generation generation, Begin begin) throws InterruptedException {
    ActiveInvocation invocation = begin.invocation();
    events.start(invocation);
    Optional<Fault> fault = begin.inlineInit().flatMap(InitPhase.Ended::fault);
    if (fault.isPresent()) {
      events.runtimeDone(invocation, fault, 0);
      return ended(generation, begin, fault, 0);
    }
    long deadline = begin.beganAt() + settings.timeout().toNanos();
    dispatch(generation, invocation);
    fault = generation.await(g -> invocation.done, deadline, this::overrun);
    events.runtimeDone(invocation, fault, runtimeMs(invocation));
    if (fault.isPresent()) {
      return ended(generation, begin, fault, 0);
    }
    fault = generation.await(InvokePhase::extensionsReady, deadline, this::overrun);
    if (fault.isPresent()) {
      // The platform's supervisor tells of the same invocation a second time.
      events.runtimeDone(invocation, fault, runtimeMs(invocation));
    }
    return ended(generation, begin, fault, noteHolds(generation, invocation));
  }

  private void dispatch(Generation generation, ActiveInvocation invocation) {
    ExtensionEvent event = ExtensionEvent.invoke(invocation, settings.functionArn());
    generation
        .rendezvous()
        .change(
            () -> {
              generation.extensions().dispatchInvoke(event);
              generation.runtimeSession().dispatch(invocation);
            });
  }

  private static boolean extensionsReady(Generation generation) {
    return generation
        .extensions()
        .every(e -> !e.wants("INVOKE") || e.state == ExtensionState.READY);
  }

  private static double runtimeMs(ActiveInvocation invocation) {
    return Millis.between(
        invocation.releasedAt, invocation.done ? invocation.doneAt : System.nanoTime());
  }

  /** Returns when the last extension was ready; 0 where none had to be. */
  private static long noteHolds(Generation generation, ActiveInvocation invocation) {
    return generation
        .rendezvous()
        .read(
            () -> {
              long last = 0;
              for (Extension extension : generation.extensions().all()) {
                if (extension.wants("INVOKE")) {
                  extension.addHold(Millis.between(invocation.doneAt, extension.readyAt));
                  last = Math.max(last, Math.max(invocation.doneAt, extension.readyAt));
                }
              }
              return last;
            });
  }

  private Fault overrun() {
    return new Fault(
        Fault.Kind.TIMEOUT,
        "Sandbox.Timedout",
        "timed out after " + settings.timeout().toMillis() + " ms");
  }

  private Ended ended(
      Generation generation, Begin begin, Optional<Fault> fault, long extensionsReadyAt) {
    boolean timeout = fault.filter(f -> f.kind() == Fault.Kind.TIMEOUT).isPresent();
    double durationMs =
        timeout
            ? Millis.ofNanos(settings.timeout().toNanos())
            : Millis.between(begin.beganAt(), System.nanoTime());
    ActiveInvocation invocation = begin.invocation();
    long overheadFrom = fault.isEmpty() && extensionsReadyAt != 0 ? invocation.doneAt : 0;
    int memoryMb = memory.maxUsedMb(generation);
    Runnable report =
        () ->
            events.report(
                invocation,
                fault,
                durationMs,
                begin.initDurationMs(),
                memoryMb,
                overheadFrom,
                extensionsReadyAt);
    double overheadMs = overheadFrom == 0 ? 0 : Millis.between(overheadFrom, extensionsReadyAt);
    return new Ended(result(begin, fault, durationMs, overheadMs), fault, report);
  }

  private static InvocationResult result(
      Begin begin, Optional<Fault> fault, double durationMs, double overheadMs) {
    ActiveInvocation invocation = begin.invocation();
    boolean handlerError = fault.isEmpty() && invocation.handlerErrorType != null;
    return new InvocationResult(
        invocation.requestId(),
        outcome(begin, fault, handlerError),
        handlerError
            ? Optional.ofNullable(invocation.handlerErrorType)
            : fault.map(Fault::errorType),
        handlerError
            ? Optional.ofNullable(invocation.handlerErrorMessage)
            : fault.map(Fault::message),
        Optional.ofNullable(invocation.response),
        invocation.response == null
            ? OptionalDouble.empty()
            : OptionalDouble.of(Millis.between(begin.beganAt(), invocation.responseEndedAt)),
        durationMs,
        begin.initDurationMs(),
        begin
            .inlineInit()
            .map(init -> OptionalDouble.of(init.result().durationMs()))
            .orElse(OptionalDouble.empty()),
        overheadMs);
  }

  private static InvocationOutcome outcome(
      Begin begin, Optional<Fault> fault, boolean handlerError) {
    if (begin.inlineInit().flatMap(InitPhase.Ended::fault).isPresent()) {
      return InvocationOutcome.INIT_FAILURE;
    }
    return fault
        .map(Fault::outcome)
        .orElse(handlerError ? InvocationOutcome.HANDLER_ERROR : InvocationOutcome.SUCCESS);
  }
}
