// SPDX-License-Identifier: Apache-2.0
package io.lambdametrics.engine;

import io.lambdametrics.api.telemetry.InitializationPhase;
import io.lambdametrics.api.telemetry.InitializationType;
import io.lambdametrics.api.telemetry.Outcome;
import io.lambdametrics.api.telemetry.PlatformInitReport;
import io.lambdametrics.api.telemetry.PlatformInitRuntimeDone;
import io.lambdametrics.api.telemetry.PlatformInitStart;
import io.lambdametrics.api.telemetry.PlatformReport;
import io.lambdametrics.api.telemetry.PlatformRestoreReport;
import io.lambdametrics.api.telemetry.PlatformRestoreStart;
import io.lambdametrics.api.telemetry.PlatformRuntimeDone;
import io.lambdametrics.api.telemetry.PlatformStart;
import io.lambdametrics.api.telemetry.Span;
import io.lambdametrics.api.telemetry.Status;
import io.lambdametrics.api.telemetry.TelemetryEvent;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * A second, simple implementation of the rules. It works on the whole set of events, however long
 * that takes.
 */
final class ReferenceModel {

  private final List<TelemetryEvent> events;
  private final List<EngineStep.Invoke> invokes = new ArrayList<>();
  private final boolean restored;

  ReferenceModel(Collection<EngineStep> steps) {
    Set<TelemetryEvent> distinct = new LinkedHashSet<>();
    for (EngineStep step : steps) {
      if (step instanceof EngineStep.Invoke invoke) {
        invokes.add(invoke);
      } else if (step instanceof EngineStep.Event event) {
        distinct.add(event.event());
      }
    }
    events = List.copyOf(distinct);
    restored = all(PlatformRestoreStart.class).findAny().isPresent();
  }

  /**
   * Returns the attempts of all requests, each as its events. In the order of time, a start starts
   * an attempt if the attempt before has ended. An INVOKE starts an attempt if the attempt before
   * has an INVOKE already or ended more than five seconds earlier. If a start and an end have the
   * same time, the end comes first if an attempt has started that lacks such an end, otherwise the
   * start does.
   */
  private List<List<TelemetryEvent>> attempts() {
    Map<String, List<Object>> byId = new TreeMap<>();
    events.stream()
        .filter(event -> id(event).isPresent())
        .forEach(e -> byId.computeIfAbsent(id(e).get(), id -> new ArrayList<>()).add(e));
    invokes.forEach(i -> byId.computeIfAbsent(i.requestId(), id -> new ArrayList<>()).add(i));
    List<List<TelemetryEvent>> attempts = new ArrayList<>();
    for (List<Object> ofRequest : byId.values()) {
      Map<Instant, List<Object>> byTime = new TreeMap<>();
      ofRequest.forEach(t -> byTime.computeIfAbsent(time(t), time -> new ArrayList<>()).add(t));
      List<Object> attempt = new ArrayList<>();
      for (List<Object> sameTime : byTime.values()) {
        List<Object> before = List.copyOf(attempt);
        sameTime.sort(Comparator.comparing(t -> place(t, before)));
        for (Object step : sameTime) {
          if (startsAttempt(step, attempt)) {
            attempts.add(eventsOf(attempt));
            attempt = new ArrayList<>();
          }
          attempt.add(step);
        }
      }
      attempts.add(eventsOf(attempt));
    }
    return attempts;
  }

  /** Returns the place of a step among those of the same time. */
  private static int place(Object step, List<Object> before) {
    if (isStart(step)) {
      return 1;
    }
    boolean isOfAttemptBefore =
        isEnd(step)
            && before.stream().anyMatch(t -> isStart(t) || isEnd(t))
            && before.stream().noneMatch(t -> t.getClass() == step.getClass());
    return isOfAttemptBefore ? 0 : 2;
  }

  private static boolean startsAttempt(Object step, List<Object> attempt) {
    if (isStart(step)) {
      return attempt.stream().anyMatch(ReferenceModel::isEnd);
    }
    return step instanceof EngineStep.Invoke
        && attempt.stream()
            .anyMatch(
                earlier ->
                    earlier instanceof EngineStep.Invoke
                        || (isEnd(earlier) && time(earlier).plusSeconds(5).isBefore(time(step))));
  }

  private static boolean isStart(Object step) {
    return step instanceof PlatformStart;
  }

  private static boolean isEnd(Object step) {
    return step instanceof PlatformRuntimeDone || step instanceof PlatformReport;
  }

  private static Instant time(Object step) {
    return step instanceof EngineStep.Invoke invoke
        ? invoke.arrival().truncatedTo(ChronoUnit.MILLIS).plusNanos(999_999)
        : ((TelemetryEvent) step).time();
  }

  private static List<TelemetryEvent> eventsOf(List<Object> attempt) {
    return attempt.stream()
        .filter(TelemetryEvent.class::isInstance)
        .map(TelemetryEvent.class::cast)
        .toList();
  }

  /** Returns all figures by name: counts, and the exact sum and number of durations. */
  Map<String, BigDecimal> figures() {
    Map<String, BigDecimal> figures = new TreeMap<>();
    List<List<TelemetryEvent>> attempts = attempts();
    count(figures, "aws_lambda_invocations", attempts.size());
    count(figures, "aws_lambda_errors", attempts.stream().filter(this::isError).count());
    count(figures, "aws_lambda_timeouts", attempts.stream().filter(this::isTimeout).count());
    count(
        figures, "aws_lambda_out_of_memory", attempts.stream().filter(this::isOutOfMemory).count());
    count(figures, "aws_lambda_successes", attempts.stream().filter(this::isSuccess).count());
    count(figures, "aws_lambda_failures", attempts.stream().filter(this::isOtherFailure).count());
    distribution(figures, "aws_lambda_memory_used", attempts.stream().map(this::memoryUsed));
    distribution(figures, "aws_lambda_duration", attempts.stream().map(this::duration));
    distribution(
        figures,
        "aws_lambda_postruntime_extensions_duration",
        attempts.stream().map(this::extensionsDuration));
    distribution(
        figures, "aws_lambda_runtime_duration", attempts.stream().map(this::runtimeDuration));
    distribution(
        figures,
        "aws_lambda_billed_duration",
        attempts.stream()
            .map(
                attempt -> earliest(reports(attempt), r -> value(r.metrics().billedDurationMs()))));
    count(figures, "aws_lambda_cold_starts", isColdStart() ? 1 : 0);
    count(figures, "aws_lambda_init_errors", initErrors());
    distribution(figures, "aws_lambda_init_duration init", firstInitDurations());
    distribution(
        figures, "aws_lambda_init_duration invoke", initDurations(InitializationPhase.INVOKE));
    distribution(
        figures,
        "aws_lambda_restore_duration",
        all(PlatformRestoreReport.class).map(report -> value(report.durationMs())));
    return figures;
  }

  private boolean isError(List<TelemetryEvent> attempt) {
    return outcomes(attempt).anyMatch(ReferenceModel::isFailure)
        || runtimeDones(attempt)
            .anyMatch(
                done ->
                    done.outcome().equals(Outcome.of(Status.SUCCESS))
                        && done.producedBytes().getAsLong() == 0
                        && done.spans().isEmpty()
                        && !isManaged());
  }

  private boolean isSuccess(List<TelemetryEvent> attempt) {
    return reports(attempt).findAny().isPresent() && !isError(attempt);
  }

  private boolean isOtherFailure(List<TelemetryEvent> attempt) {
    return isError(attempt) && !isTimeout(attempt);
  }

  private boolean isTimeout(List<TelemetryEvent> attempt) {
    return outcomes(attempt).anyMatch(Outcome.of(Status.TIMEOUT)::equals);
  }

  private boolean isOutOfMemory(List<TelemetryEvent> attempt) {
    boolean reported =
        outcomes(attempt)
            .anyMatch(outcome -> outcome.errorType().equals(Optional.of("Runtime.OutOfMemory")));
    boolean usedAllMemory =
        reports(attempt)
            .anyMatch(report -> report.metrics().maxMemoryUsedMb().equals(OptionalDouble.of(128)));
    return isError(attempt) && (reported || usedAllMemory);
  }

  private Optional<BigDecimal> memoryUsed(List<TelemetryEvent> attempt) {
    return earliest(reports(attempt), report -> value(report.metrics().maxMemoryUsedMb()))
        .map(megabytes -> megabytes.multiply(BigDecimal.valueOf(1_048_576)));
  }

  private Optional<BigDecimal> duration(List<TelemetryEvent> attempt) {
    return earliest(reports(attempt), report -> value(report.metrics().durationMs()));
  }

  private Optional<BigDecimal> runtimeDuration(List<TelemetryEvent> attempt) {
    return earliest(runtimeDones(attempt), done -> value(done.durationMs()));
  }

  private Optional<BigDecimal> extensionsDuration(List<TelemetryEvent> attempt) {
    Optional<BigDecimal> span =
        earliest(
            reports(attempt),
            report ->
                report.spans().stream().findFirst().map(Span::durationMs).map(BigDecimal::valueOf));
    return span.or(
        () ->
            earliest(
                    runtimeDones(attempt).filter(done -> done.durationMs().getAsDouble() > 0),
                    done -> value(done.durationMs()))
                .flatMap(runtime -> duration(attempt).map(whole -> whole.subtract(runtime)))
                .map(BigDecimal.ZERO::max));
  }

  private boolean isColdStart() {
    return restored
        || initStarts(InitializationPhase.INIT).findAny().isPresent()
        || reportedInit().isPresent()
        || firstFailedSilently();
  }

  private long initErrors() {
    if (restored) {
      return all(PlatformRestoreReport.class).filter(r -> isFailure(r.outcome())).count();
    }
    // Both events of an initialization are delivered or none, so its report is enough.
    long reported = all(PlatformInitReport.class).filter(r -> isFailure(r.outcome())).count();
    return reported + (firstFailedSilently() ? 1 : 0);
  }

  /** Returns whether an initialization that never ended is repeated, and nothing ran before. */
  private boolean firstFailedSilently() {
    boolean firstEnded =
        all(PlatformInitRuntimeDone.class).anyMatch(e -> e.phase() == InitializationPhase.INIT)
            || all(PlatformInitReport.class).anyMatch(e -> e.phase() == InitializationPhase.INIT);
    Optional<Instant> inline =
        initStarts(InitializationPhase.INVOKE).map(TelemetryEvent::time).findFirst();
    boolean ranBefore =
        inline.isPresent()
            && all(TelemetryEvent.class)
                .anyMatch(e -> id(e).isPresent() && e.time().isBefore(inline.get()));
    return inline.isPresent() && !firstEnded && !ranBefore;
  }

  private Stream<Optional<BigDecimal>> firstInitDurations() {
    boolean known = initDurations(InitializationPhase.INIT).findAny().isPresent();
    return known || restored ? initDurations(InitializationPhase.INIT) : Stream.of(reportedInit());
  }

  private Stream<Optional<BigDecimal>> initDurations(InitializationPhase phase) {
    return all(PlatformInitReport.class)
        .filter(report -> report.phase() == phase && !restored)
        .map(report -> value(report.durationMs()));
  }

  private Optional<BigDecimal> reportedInit() {
    return all(PlatformReport.class)
        .map(report -> value(report.metrics().initDurationMs()))
        .flatMap(Optional::stream)
        .findFirst();
  }

  private boolean isManaged() {
    return Stream.of(
            all(PlatformInitStart.class).map(PlatformInitStart::initializationType),
            all(PlatformInitReport.class).map(PlatformInitReport::initializationType))
        .flatMap(types -> types)
        .anyMatch(InitializationType.MANAGED_INSTANCES::equals);
  }

  private Stream<PlatformInitStart> initStarts(InitializationPhase phase) {
    return all(PlatformInitStart.class).filter(start -> start.phase() == phase);
  }

  /** Returns the value of the earliest event that has one; of two at the same time the smaller. */
  private static <E extends TelemetryEvent> Optional<BigDecimal> earliest(
      Stream<E> events, Function<E, Optional<BigDecimal>> value) {
    return events
        .filter(event -> value.apply(event).isPresent())
        .min(
            Comparator.<E, Instant>comparing(TelemetryEvent::time)
                .thenComparing(event -> value.apply(event).get()))
        .flatMap(value);
  }

  private static Stream<PlatformReport> reports(List<TelemetryEvent> attempt) {
    return of(attempt, PlatformReport.class);
  }

  private static Stream<PlatformRuntimeDone> runtimeDones(List<TelemetryEvent> attempt) {
    return of(attempt, PlatformRuntimeDone.class);
  }

  private static Stream<Outcome> outcomes(List<TelemetryEvent> attempt) {
    return Stream.concat(
        runtimeDones(attempt).map(PlatformRuntimeDone::outcome),
        reports(attempt).map(PlatformReport::outcome));
  }

  private <E extends TelemetryEvent> Stream<E> all(Class<E> kind) {
    return of(events, kind);
  }

  private static <E extends TelemetryEvent> Stream<E> of(
      List<TelemetryEvent> events, Class<E> kind) {
    return events.stream().filter(kind::isInstance).map(kind::cast);
  }

  private static Optional<String> id(TelemetryEvent event) {
    if (event instanceof PlatformStart start) {
      return Optional.of(start.requestId());
    }
    if (event instanceof PlatformRuntimeDone done) {
      return Optional.of(done.requestId());
    }
    return event instanceof PlatformReport report
        ? Optional.of(report.requestId())
        : Optional.empty();
  }

  private static boolean isFailure(Outcome outcome) {
    return outcome.status().isPresent() && outcome.status().get() != Status.SUCCESS;
  }

  private static Optional<BigDecimal> value(OptionalDouble value) {
    return value.isPresent()
        ? Optional.of(BigDecimal.valueOf(value.getAsDouble()))
        : Optional.empty();
  }

  private static void count(Map<String, BigDecimal> figures, String name, long number) {
    figures.put(name, BigDecimal.valueOf(number));
  }

  private static void distribution(
      Map<String, BigDecimal> figures, String name, Stream<Optional<BigDecimal>> values) {
    List<BigDecimal> known = values.flatMap(Optional::stream).filter(Objects::nonNull).toList();
    count(figures, name + "_count", known.size());
    figures.put(name + "_sum", known.stream().reduce(BigDecimal.ZERO, BigDecimal::add));
  }
}
