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
   * @param restored the restore before it
   * @param inlineInit the init inside it, if there was one
   */
  record Begin(
      ActiveInvocation invocation,
      long beganAt,
      OptionalDouble initDurationMs,
      Optional<InvocationFigures.Restored> restored,
      Optional<InitPhase.Ended> inlineInit) {

    Optional<Fault> initFault() {
      return inlineInit.flatMap(InitPhase.Ended::fault);
    }

    OptionalDouble inlineInitMs() {
      return inlineInit
          .map(init -> OptionalDouble.of(init.result().durationMs()))
          .orElse(OptionalDouble.empty());
    }
  }

  /**
   * How it ended.
   *
   * @param report generates {@code platform.report}
   */
  record Ended(InvocationResult result, Optional<Fault> fault, Runnable report) {}

  Ended run(Generation generation, Begin begin) throws InterruptedException {
    ActiveInvocation invocation = begin.invocation();
    Optional<Fault> fault = begin.initFault();
    events.start(invocation, fault.isPresent());
    if (fault.isPresent()) {
      events.runtimeDone(invocation, fault, true, 0);
      return ended(generation, begin, fault, 0);
    }
    long deadline = begin.beganAt() + settings.timeout().toNanos();
    dispatch(generation, invocation);
    fault = generation.await(g -> invocation.done, deadline, this::overrun);
    events.runtimeDone(invocation, fault, false, runtimeMs(invocation));
    if (fault.isPresent()) {
      return ended(generation, begin, fault, 0);
    }
    fault = generation.await(InvokePhase::extensionsReady, deadline, this::overrun);
    if (fault.isPresent() && !settings.plays(Quirk.ONE_RUNTIME_DONE)) {
      // The platform's supervisor tells of the same invocation a second time.
      events.runtimeDone(invocation, fault, false, runtimeMs(invocation));
    }
    return ended(generation, begin, fault, noteHolds(generation, invocation));
  }

  private void dispatch(Generation generation, ActiveInvocation invocation) {
    ExtensionEvent event = ExtensionEvent.invoke(invocation, settings);
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
    boolean exactly =
        fault.filter(f -> f.is(Fault.Kind.TIMEOUT)).isPresent()
            && !settings.plays(Quirk.TIMEOUT_REPORT_MEASURED);
    double durationMs =
        exactly
            ? Millis.ofNanos(settings.timeout().toNanos())
            : Millis.between(begin.beganAt(), System.nanoTime());
    ActiveInvocation invocation = begin.invocation();
    long overheadFrom = fault.isEmpty() && extensionsReadyAt != 0 ? invocation.doneAt : 0;
    InvocationFigures figures =
        new InvocationFigures(
            durationMs,
            settings.plays(Quirk.INLINE_INIT_REPORTED) && begin.inlineInit().isPresent()
                ? begin.inlineInitMs()
                : begin.initDurationMs(),
            begin.restored(),
            begin.initFault().isPresent(),
            fault.filter(f -> f.is(Fault.Kind.MEMORY)).isPresent()
                ? memory.full()
                : memory.maxUsedMb(generation),
            overheadFrom,
            extensionsReadyAt);
    return new Ended(
        result(begin, fault, figures), fault, () -> events.report(invocation, fault, figures));
  }

  private static InvocationResult result(
      Begin begin, Optional<Fault> fault, InvocationFigures figures) {
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
        Optional.ofNullable(invocation.errorBody),
        invocation.response == null
            ? OptionalDouble.empty()
            : OptionalDouble.of(Millis.between(begin.beganAt(), invocation.responseEndedAt)),
        figures.durationMs(),
        figures.initDurationMs(),
        begin.inlineInitMs(),
        figures.extensionsHeld()
            ? Millis.between(figures.overheadFrom(), figures.overheadTo())
            : 0);
  }

  private static InvocationOutcome outcome(
      Begin begin, Optional<Fault> fault, boolean handlerError) {
    if (begin.initFault().isPresent()) {
      return InvocationOutcome.INIT_FAILURE;
    }
    return fault
        .map(Fault::outcome)
        .orElse(handlerError ? InvocationOutcome.HANDLER_ERROR : InvocationOutcome.SUCCESS);
  }
}
