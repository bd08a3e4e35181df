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
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The rules, written down a second time as plainly as can be: from the whole set of events, with no
 * regard for time or memory.
 */
final class ObviousModel {

  private final List<TelemetryEvent> events;
  private final boolean restored;

  ObviousModel(Collection<TelemetryEvent> delivered) {
    restored = delivered.stream().anyMatch(PlatformRestoreStart.class::isInstance);
    events = List.copyOf(new HashSet<>(delivered));
  }

  /** Every figure by its name: counts, and of durations the exact sum and the number. */
  Map<String, BigDecimal> figures() {
    Map<String, BigDecimal> figures = new TreeMap<>();
    Set<String> ids =
        all(TelemetryEvent.class)
            .map(ObviousModel::id)
            .flatMap(Optional::stream)
            .collect(Collectors.toSet());
    count(figures, "aws_lambda_invocations", ids.size());
    count(figures, "aws_lambda_errors", ids.stream().filter(this::isError).count());
    count(figures, "aws_lambda_timeouts", ids.stream().filter(this::isTimeout).count());
    count(figures, "aws_lambda_out_of_memory", ids.stream().filter(this::isOutOfMemory).count());
    distribution(figures, "aws_lambda_duration", ids.stream().map(this::duration));
    distribution(
        figures,
        "aws_lambda_postruntime_extensions_duration",
        ids.stream().map(this::extensionsDuration));
    distribution(figures, "aws_lambda_runtime_duration", ids.stream().map(this::runtimeDuration));
    distribution(
        figures,
        "aws_lambda_billed_duration",
        ids.stream()
            .map(id -> earliestReport(id).flatMap(r -> value(r.metrics().billedDurationMs()))));
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

  private boolean isError(String id) {
    return outcomes(id).anyMatch(ObviousModel::isFailure)
        || runtimeDones(id)
            .anyMatch(
                done ->
                    done.outcome().equals(Outcome.of(Status.SUCCESS))
                        && done.producedBytes().getAsLong() == 0
                        && done.spans().isEmpty()
                        && !isManaged());
  }

  private boolean isTimeout(String id) {
    return outcomes(id).anyMatch(Outcome.of(Status.TIMEOUT)::equals);
  }

  private boolean isOutOfMemory(String id) {
    boolean told =
        outcomes(id)
            .anyMatch(outcome -> outcome.errorType().equals(Optional.of("Runtime.OutOfMemory")));
    boolean full =
        reports(id)
            .anyMatch(report -> report.metrics().maxMemoryUsedMb().equals(OptionalDouble.of(128)));
    return isError(id) && (told || full);
  }

  private Optional<BigDecimal> duration(String id) {
    return earliestReport(id).flatMap(report -> value(report.metrics().durationMs()));
  }

  private Optional<BigDecimal> runtimeDuration(String id) {
    return runtimeDones(id)
        .min(Comparator.comparing(TelemetryEvent::time))
        .flatMap(done -> value(done.durationMs()));
  }

  private Optional<BigDecimal> extensionsDuration(String id) {
    Optional<BigDecimal> span =
        earliestReport(id)
            .flatMap(report -> report.spans().stream().findFirst())
            .map(Span::durationMs)
            .map(BigDecimal::valueOf);
    return span.or(
        () ->
            runtimeDones(id)
                .filter(done -> done.durationMs().getAsDouble() > 0)
                .min(Comparator.comparing(TelemetryEvent::time))
                .flatMap(done -> value(done.durationMs()))
                .flatMap(runtime -> duration(id).map(whole -> whole.subtract(runtime)))
                .map(BigDecimal.ZERO::max));
  }

  private boolean isColdStart() {
    return restored
        || initStarts(InitializationPhase.INIT).findAny().isPresent()
        || reportedInit().isPresent();
  }

  private long initErrors() {
    if (restored) {
      return all(PlatformRestoreReport.class).filter(r -> isFailure(r.outcome())).count();
    }
    // Both events of an initialization are delivered or none, so its report tells all.
    long told = all(PlatformInitReport.class).filter(r -> isFailure(r.outcome())).count();
    boolean firstEnded =
        all(PlatformInitRuntimeDone.class).anyMatch(e -> e.phase() == InitializationPhase.INIT)
            || all(PlatformInitReport.class).anyMatch(e -> e.phase() == InitializationPhase.INIT);
    Optional<Instant> inline =
        initStarts(InitializationPhase.INVOKE).map(TelemetryEvent::time).findFirst();
    boolean ranBefore =
        inline.isPresent()
            && all(TelemetryEvent.class)
                .anyMatch(e -> id(e).isPresent() && e.time().isBefore(inline.get()));
    return told + (inline.isPresent() && !firstEnded && !ranBefore ? 1 : 0);
  }

  private Stream<Optional<BigDecimal>> firstInitDurations() {
    boolean told = initDurations(InitializationPhase.INIT).findAny().isPresent();
    return told || restored ? initDurations(InitializationPhase.INIT) : Stream.of(reportedInit());
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

  private Optional<PlatformReport> earliestReport(String id) {
    return reports(id).min(Comparator.comparing(TelemetryEvent::time));
  }

  private Stream<PlatformReport> reports(String id) {
    return all(PlatformReport.class).filter(report -> report.requestId().equals(id));
  }

  private Stream<PlatformRuntimeDone> runtimeDones(String id) {
    return all(PlatformRuntimeDone.class).filter(done -> done.requestId().equals(id));
  }

  private Stream<Outcome> outcomes(String id) {
    return Stream.concat(
        runtimeDones(id).map(PlatformRuntimeDone::outcome),
        reports(id).map(PlatformReport::outcome));
  }

  private <E extends TelemetryEvent> Stream<E> all(Class<E> kind) {
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
