package io.lambdametrics.engine;

import io.lambdametrics.api.metrics.Labels;
import io.lambdametrics.api.metrics.Metric;
import io.lambdametrics.api.metrics.MetricBatch;
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
import io.lambdametrics.api.telemetry.TelemetryEvent;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;

/**
 * Counts what telemetry events tell of one execution environment.
 *
 * <p>Cumulative and keyed by request id: whichever event names a request first creates its state,
 * an event that comes twice changes nothing, the worse status wins, a late report finds its
 * request.
 *
 * <p>May be used by several threads; one lock guards everything, and nothing that blocks happens
 * under it.
 */
public final class MetricsEngine {

  /** The {@code phase} of an init error that was a failed restore. */
  private static final String RESTORE = "restore";

  private final EngineOptions options;
  private final Map<String, RequestState> requests = new LinkedHashMap<>();
  private final Map<InitializationPhase, InitState> inits =
      new EnumMap<>(InitializationPhase.class);
  private final TelemetryEvent.Visitor<Boolean> counting = new Counting();
  private CoreMetrics core = new CoreMetrics();
  private InitMetrics init = new InitMetrics();
  private boolean coldStartCounted;
  private @Nullable Instant restoreStart;
  private @Nullable Instant restoreReport;
  private int restores;
  private Instant windowStart;
  private long forgottenRequests;

  /**
   * Makes an engine that has counted nothing.
   *
   * @param start when the environment began, which is when the first window begins
   */
  public MetricsEngine(EngineOptions options, Instant start) {
    this.options = options;
    this.windowStart = start;
  }

  /** Counts an invocation of which the Extensions API told with an {@code INVOKE} event. */
  public synchronized void invoked(String requestId) {
    request(requestId);
  }

  /** Counts what {@code events} tell, in any order, whether or not some were told before. */
  public synchronized void record(List<TelemetryEvent> events) {
    events.forEach(event -> event.accept(counting));
  }

  /** Whether the runtime is known to be done with this invocation. */
  public synchronized boolean isRuntimeDone(String requestId) {
    RequestState request = requests.get(requestId);
    return request != null && (request.isRuntimeDone() || request.isReported());
  }

  /** Whether there is an invocation whose report has not come. */
  public synchronized boolean awaitsReports() {
    return requests.values().stream().anyMatch(request -> !request.isReported());
  }

  /**
   * How many requests were forgotten to bound memory; a late event of such a one would count again.
   */
  public synchronized long forgottenRequests() {
    return forgottenRequests;
  }

  /**
   * How many times the environment was restored from a snapshot. With each, all totals begin at 0
   * again and belong to a new instance.
   */
  public synchronized int restores() {
    return restores;
  }

  /** Whether a window taken now would tell anything new. */
  public synchronized boolean hasNews() {
    return states().stream().anyMatch(MetricState::hasNews);
  }

  /**
   * Ends the current window and begins the next.
   *
   * @param end the time by the wall clock. Where that has not moved on since the last window (or
   *     has been set back), the window ends a millisecond after that, so that timestamps always
   *     rise.
   * @param labels what all metrics of the environment have in common
   * @return the window; empty if it would tell nothing new
   */
  public synchronized Optional<MetricBatch> takeWindow(Instant end, Labels labels) {
    if (!hasNews()) {
      return Optional.empty();
    }
    Instant earliestEnd = windowStart.plusMillis(1);
    Instant windowEnd = end.isBefore(earliestEnd) ? earliestEnd : end;
    List<Metric> metrics = new ArrayList<>();
    for (MetricState state : states()) {
      if (state == core.invocations || state == core.errors || state.hasBegun()) {
        metrics.add(state.take());
      }
    }
    MetricBatch batch = new MetricBatch(windowStart, windowEnd, labels, metrics);
    windowStart = windowEnd;
    return Optional.of(batch);
  }

  private List<MetricState> states() {
    List<MetricState> states = new ArrayList<>();
    if (options.groups().contains(MetricGroup.CORE)) {
      states.addAll(core.all());
    }
    if (options.groups().contains(MetricGroup.INIT)) {
      states.addAll(init.all());
    }
    return states;
  }

  private RequestState request(String requestId) {
    RequestState known = requests.get(requestId);
    if (known != null) {
      return known;
    }
    if (requests.size() >= options.maxRequests()) {
      Iterator<RequestState> oldest = requests.values().iterator();
      oldest.next();
      oldest.remove();
      forgottenRequests++;
    }
    RequestState request = new RequestState();
    requests.put(requestId, request);
    core.invocations.increment();
    return request;
  }

  /** Brings to the metrics what is newly known of a request. */
  private void count(RequestState request) {
    RequestState.Counted counted = request.counted;
    if (request.isError() && !counted.error) {
      counted.error = true;
      core.errors.increment();
    }
    if (request.isTimeout() && !counted.timeout) {
      counted.timeout = true;
      init.timeouts.increment();
    }
    if (request.isOutOfMemory() && !counted.outOfMemory) {
      counted.outOfMemory = true;
      init.outOfMemory.increment();
    }
    counted.duration = observeOnce(counted.duration, core.duration, request.durationMs());
    counted.extensionsDuration =
        observeOnce(
            counted.extensionsDuration, core.extensionsDuration, request.extensionsDurationMs());
  }

  private static boolean observeOnce(
      boolean done, DistributionState distribution, OptionalDouble value) {
    if (!done) {
      value.ifPresent(distribution::observe);
    }
    return done || value.isPresent();
  }

  private InitState init(InitializationPhase phase) {
    InitializationPhase known =
        phase == InitializationPhase.UNKNOWN ? InitializationPhase.INIT : phase;
    return inits.computeIfAbsent(known, InitState::new);
  }

  private void initEnded(InitState state, Outcome outcome) {
    if (InitMetrics.isFailure(outcome) && !state.failureCounted) {
      state.failureCounted = true;
      init.failed(InitMetrics.nameOf(state.phase));
    }
  }

  private void coldStart() {
    if (!coldStartCounted) {
      coldStartCounted = true;
      init.coldStarts.increment();
    }
  }

  /** What each kind of event means to the figures; answers whether it meant anything. */
  private final class Counting implements TelemetryEvent.Visitor<Boolean> {

    @Override
    public Boolean otherwise(TelemetryEvent event) {
      return false;
    }

    @Override
    public Boolean onInitStart(PlatformInitStart event) {
      InitState state = init(event.phase());
      if (!state.startsAt(event.time())) {
        inits.remove(state.phase);
        init(event.phase()).startsAt(event.time());
      }
      boolean snapshot = event.initializationType() == InitializationType.SNAP_START;
      if (state.phase == InitializationPhase.INIT && !snapshot) {
        coldStart();
      }
      return true;
    }

    @Override
    public Boolean onInitRuntimeDone(PlatformInitRuntimeDone event) {
      initEnded(init(event.phase()), event.outcome());
      return true;
    }

    @Override
    public Boolean onInitReport(PlatformInitReport event) {
      InitState state = init(event.phase());
      initEnded(state, event.outcome());
      if (!state.durationCounted && event.durationMs().isPresent()) {
        state.durationCounted = true;
        init.took(event.initializationType(), state.phase, event.durationMs().getAsDouble());
      }
      return true;
    }

    @Override
    public Boolean onStart(PlatformStart event) {
      request(event.requestId());
      return true;
    }

    @Override
    public Boolean onRuntimeDone(PlatformRuntimeDone event) {
      RequestState request = request(event.requestId());
      request.add(event, options.handlerErrors());
      count(request);
      return true;
    }

    @Override
    public Boolean onReport(PlatformReport event) {
      RequestState request = request(event.requestId());
      request.add(event);
      count(request);
      if (event.metrics().initDurationMs().isPresent()) {
        coldStart();
      }
      return true;
    }

    /**
     * What was counted before belongs to the snapshot, which is shared by all its restored copies.
     */
    @Override
    public Boolean onRestoreStart(PlatformRestoreStart event) {
      if (event.time().equals(restoreStart)) {
        return false;
      }
      restoreStart = event.time();
      restores++;
      core = new CoreMetrics();
      init = new InitMetrics();
      requests.clear();
      coldStartCounted = false;
      coldStart();
      return true;
    }

    @Override
    public Boolean onRestoreReport(PlatformRestoreReport event) {
      if (event.time().equals(restoreReport)) {
        return false;
      }
      restoreReport = event.time();
      if (InitMetrics.isFailure(event.outcome())) {
        init.failed(RESTORE);
      }
      event.durationMs().ifPresent(init.restoreDuration::observe);
      return true;
    }
  }
}
