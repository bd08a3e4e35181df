// SPDX-License-Identifier: Apache-2.0
package io.lambdametrics.engine;

import static io.lambdametrics.engine.internal.ValidValues.validOrNan;

import io.lambdametrics.api.metrics.Labels;
import io.lambdametrics.api.telemetry.InitializationPhase;
import io.lambdametrics.api.telemetry.InitializationType;
import io.lambdametrics.api.telemetry.PlatformReport;
import io.lambdametrics.engine.internal.FirstObservedValue;
import io.lambdametrics.engine.internal.MetricAccumulator;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;

/** The initializations and the restore of one instance, and their metrics. */
final class Initializations {

  /** The value of the label {@code phase} for a restore. */
  private static final String RESTORE = "restore";

  private final @Nullable SnapshotRestore restore;
  private final Requests requests;
  private final InitMetrics metrics;
  private final InitHistory history = new InitHistory();
  private final FirstObservedValue reportedDuration = new FirstObservedValue();
  private final FirstObservedValue reportedRestoreDuration = new FirstObservedValue();
  private boolean changed;
  private boolean failedByShutdown;

  /** Whether an earlier process counted the cold start. */
  private boolean coldStartRecovered;

  /**
   * Whether the first initialization failed without an event, as an earlier process knew it; {@code
   * null} if there was no earlier process or it did not know.
   */
  private @Nullable Boolean recoveredFirstFailed;

  /**
   * Creates an instance's initializations.
   *
   * @param restore the restore that created the instance; {@code null} for the first instance
   * @param requests the requests of the instance
   */
  Initializations(@Nullable SnapshotRestore restore, Requests requests, EngineOptions options) {
    this.restore = restore;
    this.requests = requests;
    this.metrics = new InitMetrics(options);
    this.changed = restore != null;
  }

  /**
   * Adds an event of an initialization.
   *
   * @return false if it belongs to the snapshot, or there is no room for it
   */
  boolean add(InitEvent event) {
    changed = true;
    return !isOfSnapshot(event) && history.add(event);
  }

  private boolean isOfSnapshot(InitEvent event) {
    return restore != null
        && (restore.isAfter(event.time())
            || (event.phase() == InitializationPhase.INIT
                && event.type() == InitializationType.SNAP_START));
  }

  /**
   * Adds the durations of an initialization and a restore that an invocation's report has.
   *
   * @return false if one of them cannot be true and is left out
   */
  boolean add(PlatformReport event) {
    OptionalDouble init = event.metrics().initDurationMs();
    OptionalDouble restored = event.metrics().restoreDurationMs();
    if (init.isEmpty() && restored.isEmpty()) {
      return true;
    }
    changed = true;
    boolean initValid = offer(reportedDuration, event.time(), init);
    boolean restoreValid = offer(reportedRestoreDuration, event.time(), restored);
    return initValid && restoreValid;
  }

  private static boolean offer(FirstObservedValue value, Instant time, OptionalDouble offered) {
    double valid = validOrNan(offered);
    value.offer(time, valid);
    return offered.isEmpty() || !Double.isNaN(valid);
  }

  /** Applies what has become known of the restore. */
  void restoreChanged() {
    if (restore != null && restore.start() != null) {
      history.removeBefore(restore.start());
    }
    changed = true;
  }

  /** Copies the events of the instance before that are not before the restore's start. */
  void copyFrom(Initializations before) {
    if (restore != null && restore.start() != null) {
      history.copyFrom(before.history, restore.start());
    }
  }

  /** Returns whether this is a managed instance. */
  boolean isManaged() {
    return history.hasType(InitializationType.MANAGED_INSTANCES);
  }

  /** Returns whether a snapshot is being made, when there can be no invocation. */
  boolean isSnapshot() {
    if (restore == null) {
      for (Initialization init : history.initializations()) {
        if (init.phase == InitializationPhase.INIT && init.type == InitializationType.SNAP_START) {
          return true;
        }
      }
    }
    return false;
  }

  /**
   * Continues from what an earlier process stored.
   *
   * @param ended whether that process knew how the first initialization ended
   * @param coldStart whether it counted the cold start
   */
  void recover(boolean ended, boolean coldStart) {
    coldStartRecovered = coldStart;
    recoveredFirstFailed = ended ? Boolean.FALSE : null;
  }

  /**
   * Records that all events so far went to an earlier process. Its conclusion on the first
   * initialization stands, since the events of the next one look as if the first had failed.
   */
  void processEnded() {
    if (recoveredFirstFailed == null && isEndKnown()) {
      updateMetrics();
      recoveredFirstFailed = firstFailedSilently(history.initializations());
    }
  }

  /** Records that an earlier process saw the first initialization and its knowledge is lost. */
  void earlierProcessUnknown() {
    recoveredFirstFailed = Boolean.FALSE;
  }

  /** Records a shutdown by failure: the first initialization failed, unless an invocation ran. */
  void shutDownByFailure() {
    failedByShutdown = requests.isEmpty();
    changed = true;
  }

  /** Returns whether it is known how the first initialization ended. */
  boolean isEndKnown() {
    List<Initialization> all = history.initializations();
    return restore != null
        || recoveredFirstFailed != null
        || firstEnded(all)
        || !requests.isEmpty()
        || firstFailedSilently(all);
  }

  /** Updates the metrics if anything has changed. */
  void updateMetrics() {
    if (changed) {
      metrics.update(facts());
      changed = false;
    }
  }

  List<MetricAccumulator> metrics() {
    return metrics.all();
  }

  private InitFacts facts() {
    List<Initialization> all = history.initializations();
    return new InitFacts(coldStart(all), errors(all), durations(all), restoreDuration());
  }

  private Optional<Labels> coldStart(List<Initialization> all) {
    if (coldStartRecovered) {
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
    return isReported() || firstFailedSilently(all)
        ? Optional.of(InitFacts.labels(firstType(all), InitializationPhase.INIT))
        : Optional.empty();
  }

  private Map<String, Integer> errors(List<Initialization> all) {
    Map<String, Integer> errors = new HashMap<>();
    for (Initialization init : all) {
      if (init.failed) {
        errors.merge(init.phase.wireName(), 1, Integer::sum);
      }
    }
    if (firstFailedSilently(all)) {
      errors.merge(InitializationPhase.INIT.wireName(), 1, Integer::sum);
    }
    if (restore != null && restore.failed()) {
      errors.merge(RESTORE, 1, Integer::sum);
    }
    return errors;
  }

  private Map<Labels, List<Double>> durations(List<Initialization> all) {
    Map<Labels, List<Double>> durations = new HashMap<>();
    boolean known = false;
    for (Initialization init : all) {
      if (!Double.isNaN(init.durationMs)) {
        durations
            .computeIfAbsent(InitFacts.labels(init.type, init.phase), key -> new ArrayList<>())
            .add(init.durationMs);
        known |= init.phase == InitializationPhase.INIT;
      }
    }
    if (!known && isReported()) {
      durations.put(
          InitFacts.labels(firstType(all), InitializationPhase.INIT),
          List.of(reportedDuration.get()));
    }
    return durations;
  }

  private double restoreDuration() {
    if (restore == null) {
      return Double.NaN;
    }
    return Double.isNaN(restore.durationMs())
        ? reportedRestoreDuration.get()
        : restore.durationMs();
  }

  /**
   * Returns whether the first initialization failed without an event that reports the failure. That
   * is the usual case: the initialization is repeated inside an invocation, and nothing ran before.
   */
  private boolean firstFailedSilently(List<Initialization> all) {
    if (recoveredFirstFailed != null) {
      return recoveredFirstFailed;
    }
    if (restore != null || firstEnded(all)) {
      return false;
    }
    Optional<Instant> inline = history.firstInline();
    return failedByShutdown || (inline.isPresent() && !requests.anyBefore(inline.get()));
  }

  /** Returns whether an invocation's report has the duration of the first initialization. */
  private boolean isReported() {
    return restore == null && recoveredFirstFailed == null && !Double.isNaN(reportedDuration.get());
  }

  private static boolean firstEnded(List<Initialization> all) {
    return all.stream().anyMatch(init -> init.phase == InitializationPhase.INIT && init.ended);
  }

  /**
   * Returns the type of the first initialization. Initializations that repeat it have the same
   * type. If only an invocation's report is known, the type is on-demand.
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
