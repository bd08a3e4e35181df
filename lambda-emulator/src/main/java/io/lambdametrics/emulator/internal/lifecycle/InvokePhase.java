// SPDX-License-Identifier: Apache-2.0
package io.lambdametrics.emulator.internal.lifecycle;

import io.lambdametrics.emulator.internal.core.ActiveInvocation;
import io.lambdametrics.emulator.internal.core.EnvironmentFailure;
import io.lambdametrics.emulator.internal.core.FunctionSettings;
import io.lambdametrics.emulator.internal.core.ReportFigures;
import io.lambdametrics.emulator.internal.json.Millis;
import io.lambdametrics.emulator.internal.run.DispatchedEvent;
import io.lambdametrics.emulator.internal.run.EnvironmentRun;
import io.lambdametrics.emulator.internal.run.HostedExtension;
import io.lambdametrics.emulator.internal.telemetry.PlatformEventEmitter;
import io.lambdametrics.emulator.model.ExtensionState;
import io.lambdametrics.emulator.model.InvocationOutcome;
import io.lambdametrics.emulator.model.InvocationResult;
import io.lambdametrics.emulator.model.PlatformVariation;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

/** Runs an invocation: passes it to the runtime and the extensions and waits for them. */
final class InvokePhase {

  private final FunctionSettings settings;
  private final PlatformEventEmitter events;
  private final MemoryGauge memory;

  InvokePhase(FunctionSettings settings, PlatformEventEmitter events, MemoryGauge memory) {
    this.settings = settings;
    this.events = events;
    this.memory = memory;
  }

  /**
   * An invocation and what preceded it.
   *
   * @param beganAt when the function's timeout started
   * @param initDurationMs duration of the init before it, on a cold start
   * @param restored the restore before it
   * @param inlineInit the init inside it, if there was one
   */
  record Start(
      ActiveInvocation invocation,
      long beganAt,
      OptionalDouble initDurationMs,
      Optional<ReportFigures.Restored> restored,
      Optional<InitPhase.Ended> inlineInit) {

    Optional<EnvironmentFailure> initFailure() {
      return inlineInit.flatMap(InitPhase.Ended::failure);
    }

    OptionalDouble inlineInitMs() {
      return inlineInit
          .map(init -> OptionalDouble.of(init.result().durationMs()))
          .orElse(OptionalDouble.empty());
    }
  }

  /**
   * The end of an invocation.
   *
   * @param holdMs for each extension with INVOKE, the time from the end of the runtime's work until
   *     it asked for the next event or the invocation failed; empty if the runtime did not end
   * @param report generates {@code platform.report}
   */
  record Ended(
      InvocationResult result,
      Optional<EnvironmentFailure> failure,
      Map<String, Double> holdMs,
      Runnable report) {}

  Ended run(EnvironmentRun run, Start start) throws InterruptedException {
    ActiveInvocation invocation = start.invocation();
    Optional<EnvironmentFailure> failure = start.initFailure();
    events.start(invocation, failure.isPresent());
    if (failure.isPresent()) {
      events.runtimeDone(invocation, failure, true, 0);
      return ended(run, start, failure, Holds.NONE);
    }
    long deadline = start.beganAt() + settings.timeout().toNanos();
    boolean runtimeFirst = settings.isEnabled(PlatformVariation.INVOKE_AFTER_RUNTIME);
    DispatchedEvent event = DispatchedEvent.invoke(invocation, settings);
    run.monitor()
        .change(
            () -> {
              if (!runtimeFirst) {
                run.extensions().dispatchInvoke(event);
              }
              run.runtimeSession().dispatch(invocation);
            });
    failure =
        run.await(() -> invocation.done, deadline, () -> EnvironmentFailure.timedOut(settings));
    events.runtimeDone(invocation, failure, false, runtimeMs(invocation));
    if (failure.isPresent()) {
      return ended(run, start, failure, Holds.NONE);
    }
    if (runtimeFirst) {
      run.monitor().change(() -> run.extensions().dispatchInvoke(event));
    }
    failure =
        run.await(
            () -> extensionsReady(run), deadline, () -> EnvironmentFailure.timedOut(settings));
    if (failure.isPresent() && !settings.isEnabled(PlatformVariation.ONE_RUNTIME_DONE)) {
      // AWS's published supervisor reports the same invocation a second time.
      events.runtimeDone(invocation, failure, false, runtimeMs(invocation));
    }
    return ended(run, start, failure, recordHolds(run, invocation));
  }

  private static boolean extensionsReady(EnvironmentRun run) {
    return run.extensions().every(e -> !e.wants("INVOKE") || e.state == ExtensionState.READY);
  }

  private static double runtimeMs(ActiveInvocation invocation) {
    return Millis.between(
        invocation.releasedAt, invocation.done ? invocation.doneAt : System.nanoTime());
  }

  /**
   * How long the extensions held the environment.
   *
   * @param lastReadyAt when the last extension was ready; 0 if none had registered for INVOKE
   * @param ms the time of each extension in milliseconds
   */
  private record Holds(long lastReadyAt, Map<String, Double> ms) {
    static final Holds NONE = new Holds(0, Map.of());
  }

  private static Holds recordHolds(EnvironmentRun run, ActiveInvocation invocation) {
    return run.monitor()
        .read(
            () -> {
              long last = 0;
              Map<String, Double> holds = new LinkedHashMap<>();
              for (HostedExtension extension : run.extensions().all()) {
                if (extension.wants("INVOKE")) {
                  double hold = Millis.between(invocation.doneAt, extension.readyAt);
                  extension.addHold(hold);
                  last = Math.max(last, Math.max(invocation.doneAt, extension.readyAt));
                  boolean ready = extension.state == ExtensionState.READY;
                  holds.put(
                      extension.name(),
                      ready ? hold : Millis.between(invocation.doneAt, System.nanoTime()));
                }
              }
              return new Holds(last, holds);
            });
  }

  private Ended ended(
      EnvironmentRun run, Start start, Optional<EnvironmentFailure> failure, Holds holds) {
    boolean exactly =
        failure.filter(f -> f.is(EnvironmentFailure.Kind.TIMEOUT)).isPresent()
            && !settings.isEnabled(PlatformVariation.TIMEOUT_REPORT_MEASURED);
    double durationMs =
        exactly
            ? Millis.ofNanos(settings.timeout().toNanos())
            : Millis.between(start.beganAt(), System.nanoTime());
    ActiveInvocation invocation = start.invocation();
    long extensionsReadyAt = holds.lastReadyAt();
    long overheadFrom = failure.isEmpty() && extensionsReadyAt != 0 ? invocation.doneAt : 0;
    ReportFigures figures =
        new ReportFigures(
            durationMs,
            settings.isEnabled(PlatformVariation.INLINE_INIT_REPORTED)
                    && start.inlineInit().isPresent()
                ? start.inlineInitMs()
                : start.initDurationMs(),
            start.restored(),
            start.initFailure().isPresent(),
            failure.filter(f -> f.is(EnvironmentFailure.Kind.MEMORY)).isPresent()
                ? memory.full()
                : memory.maxUsedMb(run),
            overheadFrom,
            extensionsReadyAt);
    return new Ended(
        result(start, failure, figures),
        failure,
        holds.ms(),
        () -> events.report(invocation, failure, figures));
  }

  private static InvocationResult result(
      Start start, Optional<EnvironmentFailure> failure, ReportFigures figures) {
    ActiveInvocation invocation = start.invocation();
    boolean handlerError = failure.isEmpty() && invocation.handlerErrorType != null;
    return new InvocationResult(
        invocation.requestId(),
        outcome(start, failure, handlerError),
        handlerError
            ? Optional.ofNullable(invocation.handlerErrorType)
            : failure.map(EnvironmentFailure::errorType),
        handlerError
            ? Optional.ofNullable(invocation.handlerErrorMessage)
            : failure.map(EnvironmentFailure::message),
        Optional.ofNullable(invocation.response),
        Optional.ofNullable(invocation.errorBody),
        invocation.response == null
            ? OptionalDouble.empty()
            : OptionalDouble.of(Millis.between(start.beganAt(), invocation.responseEndedAt)),
        figures.durationMs(),
        figures.initDurationMs(),
        start.inlineInitMs(),
        figures.extensionsHeld()
            ? Millis.between(figures.overheadFrom(), figures.overheadTo())
            : 0);
  }

  private static InvocationOutcome outcome(
      Start start, Optional<EnvironmentFailure> failure, boolean handlerError) {
    if (start.initFailure().isPresent()) {
      return InvocationOutcome.INIT_FAILURE;
    }
    return failure
        .map(EnvironmentFailure::outcome)
        .orElse(handlerError ? InvocationOutcome.HANDLER_ERROR : InvocationOutcome.SUCCESS);
  }
}
