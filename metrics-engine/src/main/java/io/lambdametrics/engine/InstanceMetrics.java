package io.lambdametrics.engine;

import io.lambdametrics.api.metrics.Labels;
import io.lambdametrics.api.metrics.Metric;
import io.lambdametrics.api.telemetry.InitializationPhase;
import io.lambdametrics.api.telemetry.InitializationType;
import io.lambdametrics.api.telemetry.PlatformReport;
import io.lambdametrics.engine.internal.FirstObservedValues;
import io.lambdametrics.engine.internal.MetricAccumulator;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;

/**
 * Everything that is counted under one instance label: an execution environment, or what a restore
 * made of it.
 */
final class InstanceMetrics {

  /** The {@code phase} of what concerns a restore. */
  private static final String RESTORE = "restore";

  final int number;

  /** The restore that began it; {@code null} for the first, which nothing began. */
  final @Nullable SnapshotRestore restore;

  final Requests requests;
  private final EngineOptions options;
  private final InitHistory inits = new InitHistory();
  private final InvocationMetrics requestMetrics;
  private final InitMetrics initMetrics;
  private final FirstObservedValues reportedInit = new FirstObservedValues(1);
  private final FirstObservedValues reportedRestore = new FirstObservedValues(1);
  private boolean initsChanged;
  private boolean managed;
  private boolean initFailed;

  /** Whether an earlier process told of the cold start. */
  private boolean coldStartBefore;

  /**
   * Whether the first initialization failed untold, as far as an earlier process knew; {@code null}
   * if there was none, or it did not know.
   */
  private @Nullable Boolean firstFailed;

  private RecoveredTotals carried = RecoveredTotals.NONE;
  private List<Metric> told = List.of();

  InstanceMetrics(int number, @Nullable SnapshotRestore restore, EngineOptions options) {
    this.number = number;
    this.restore = restore;
    this.options = options;
    this.initMetrics = new InitMetrics(options);
    this.requestMetrics = new InvocationMetrics(options);
    this.requests = new Requests(options.maxRequests(), this::settle);
    this.initsChanged = restore != null;
  }

  /**
   * Takes over from the generation before what belongs to this one: what is not known to be older
   * than the restore, and of requests those that no window has told of.
   */
  void takeFrom(InstanceMetrics before) {
    Instant start = restore == null ? null : restore.start();
    requests.takeFrom(
        before.requests,
        request -> {
          Instant earliest = request.earliest();
          boolean older = start != null && earliest != null && earliest.isBefore(start);
          return request.counted == null && !older;
        });
    if (start != null) {
      inits.addFrom(before.inits, start);
    }
  }

  /**
   * Adds what tells of an initialization.
   *
   * @return false if it is the snapshot's, or there was no room for it
   */
  boolean add(InitEvent event) {
    boolean added = !isOfSnapshot(event) && inits.add(event);
    managed = inits.isOf(InitializationType.MANAGED_INSTANCES);
    initsChanged = true;
    return added;
  }

  private boolean isOfSnapshot(InitEvent event) {
    return restore != null
        && (restore.isAfter(event.time())
            || (event.phase() == InitializationPhase.INIT
                && event.type() == InitializationType.SNAP_START));
  }

  /**
   * Adds what a report tells of initializations and restores.
   *
   * @return false if a figure cannot be and is left out
   */
  boolean addInits(PlatformReport event) {
    OptionalDouble init = event.metrics().initDurationMs();
    OptionalDouble restored = event.metrics().restoreDurationMs();
    if (init.isEmpty() && restored.isEmpty()) {
      return true;
    }
    initsChanged = true;
    boolean possible = offer(reportedInit, event.time(), init);
    return offer(reportedRestore, event.time(), restored) && possible;
  }

  private static boolean offer(FirstObservedValues values, Instant time, OptionalDouble value) {
    double usable = FirstObservedValues.usable(value);
    values.offer(0, time, usable);
    return value.isEmpty() || !Double.isNaN(usable);
  }

  /** Notes the environment's memory as the begin of an initialization or a restore tells it. */
  void memorySize(double bytes) {
    requestMetrics.memorySize.note(bytes);
  }

  /** To be called when the restore came to know more. */
  void restoreChanged() {
    if (restore != null && restore.start() != null) {
      inits.forgetBefore(restore.start());
    }
    initsChanged = true;
  }

  /** Writes what a later process needs to go on from the last window. */
  void writeTo(DataOutput out) throws IOException {
    out.writeBoolean(initEnded());
    MetricEncoding.write(out, told);
    requests.writeTo(out);
  }

  /** Goes on from what an earlier process wrote; to be called before anything else. */
  void readFrom(DataInput in) throws IOException {
    boolean ended = in.readBoolean();
    told = MetricEncoding.read(in);
    requests.readFrom(in, requestMetrics.figures());
    List<Metric> others = new ArrayList<>();
    for (Metric metric : told) {
      if (!requestMetrics.recover(metric)) {
        others.add(metric);
      }
    }
    carried = new RecoveredTotals(others);
    coldStartBefore = carried.has(LambdaMetrics.COLD_STARTS);
    firstFailed = ended ? Boolean.FALSE : null;
  }

  /**
   * Notes that the process ended to which all was told so far: what it knows of the end of the
   * first initialization stands, since the next one's events look as if that had failed.
   */
  void processEnded() {
    if (firstFailed == null && initEnded()) {
      settleInits();
      firstFailed = firstFailedUntold(inits.initializations());
    }
  }

  /**
   * Notes that an earlier process saw the first initialization, and that nothing is known of it.
   */
  void earlierUnknown() {
    firstFailed = Boolean.FALSE;
  }

  /** Notes a failure that can only be the first initialization's, unless anything ran after it. */
  void initFailed() {
    initFailed = requests.isEmpty();
    initsChanged = true;
  }

  /** Whether it is known how the first initialization ended. */
  boolean initEnded() {
    List<Initialization> all = inits.initializations();
    return restore != null
        || firstFailed != null
        || firstEnded(all)
        || !requests.isEmpty()
        || firstFailedUntold(all);
  }

  /** Whether this is the making of a snapshot, where no invocation can be. */
  boolean isSnapshot() {
    if (restore == null) {
      for (Initialization init : inits.initializations()) {
        if (init.phase == InitializationPhase.INIT && init.type == InitializationType.SNAP_START) {
          return true;
        }
      }
    }
    return false;
  }

  boolean hasNews() {
    settleAll();
    return states().stream().anyMatch(MetricAccumulator::hasNews);
  }

  /** What a window tells; an explicit 0 of invocations and errors, the rest where it has begun. */
  List<Metric> take() {
    settleAll();
    List<Metric> metrics = new ArrayList<>();
    for (MetricAccumulator state : states()) {
      if (state == requestMetrics.invocations
          || state == requestMetrics.errors
          || state.hasBegun()) {
        metrics.add(state.take());
      }
    }
    told = carried.addedTo(metrics);
    return told;
  }

  private void settleAll() {
    requests.settleAll();
    settleInits();
  }

  private void settleInits() {
    if (initsChanged) {
      initMetrics.settle(facts());
      initsChanged = false;
    }
  }

  private void settle(RequestState request) {
    requestMetrics.settle(request, options.handlerErrors() && !managed);
  }

  private List<MetricAccumulator> states() {
    List<MetricAccumulator> states = new ArrayList<>();
    requestMetrics.forEach(
        (group, state) -> {
          if (options.groups().contains(group)) {
            states.add(state);
          }
        });
    if (options.groups().contains(MetricGroup.INIT)) {
      states.addAll(initMetrics.all());
    }
    return states;
  }

  private InitFacts facts() {
    List<Initialization> all = inits.initializations();
    Map<String, Integer> errors = new HashMap<>();
    Map<Labels, List<Double>> durations = new HashMap<>();
    for (Initialization init : all) {
      if (init.failed) {
        errors.merge(init.phase.wireName(), 1, Integer::sum);
      }
      if (!Double.isNaN(init.durationMs)) {
        durations
            .computeIfAbsent(InitFacts.labels(init.type, init.phase), key -> new ArrayList<>())
            .add(init.durationMs);
      }
    }
    if (firstFailedUntold(all)) {
      errors.merge(InitializationPhase.INIT.wireName(), 1, Integer::sum);
    }
    if (restore != null && restore.failed()) {
      errors.merge(RESTORE, 1, Integer::sum);
    }
    if (onlyReported(all)) {
      durations.put(
          InitFacts.labels(firstType(all), InitializationPhase.INIT), List.of(reportedInit.get(0)));
    }
    return new InitFacts(coldStart(all), errors, durations, restoreDuration());
  }

  private Optional<Labels> coldStart(List<Initialization> all) {
    if (coldStartBefore) {
      return Optional.empty();
    }
    if (restore != null) {
      return Optional.of(InitFacts.labels(InitializationType.SNAP_START, RESTORE));
    }
    for (Initialization init : all) {
      if (init.phase == InitializationPhase.INIT && init.start != null) {
        return init.type == InitializationType.SNAP_START
            ? Optional.empty()
            : Optional.of(InitFacts.labels(init.type, init.phase));
      }
    }
    return isReported() || firstFailedUntold(all)
        ? Optional.of(InitFacts.labels(firstType(all), InitializationPhase.INIT))
        : Optional.empty();
  }

  private double restoreDuration() {
    if (restore == null) {
      return Double.NaN;
    }
    return Double.isNaN(restore.durationMs()) ? reportedRestore.get(0) : restore.durationMs();
  }

  /**
   * Whether the first initialization failed, as it mostly does, without an event that says so: it
   * began again inside an invocation, and nothing had run before.
   */
  private boolean firstFailedUntold(List<Initialization> all) {
    if (firstFailed != null) {
      return firstFailed;
    }
    if (restore != null || firstEnded(all)) {
      return false;
    }
    Optional<Instant> inline = inits.firstInline();
    return initFailed || (inline.isPresent() && !requests.anyBefore(inline.get()));
  }

  /**
   * Whether an invocation's report tells of the first initialization, and none of a later process.
   */
  private boolean isReported() {
    return restore == null && firstFailed == null && !Double.isNaN(reportedInit.get(0));
  }

  /** Whether nothing but an invocation's report tells how long the first initialization took. */
  private boolean onlyReported(List<Initialization> all) {
    return isReported()
        && all.stream()
            .filter(init -> init.phase == InitializationPhase.INIT)
            .allMatch(init -> Double.isNaN(init.durationMs));
  }

  private static boolean firstEnded(List<Initialization> all) {
    return all.stream().anyMatch(init -> init.phase == InitializationPhase.INIT && init.ended);
  }

  /**
   * The type of the first initialization, which those that repeat it have too. Only an
   * initialization on demand is told by nothing but a report.
   */
  private static InitializationType firstType(List<Initialization> all) {
    InitializationType type = InitializationType.ON_DEMAND;
    for (Initialization init : all) {
      if (init.phase == InitializationPhase.INIT) {
        return init.type;
      }
      type = init.type;
    }
    return type;
  }
}
