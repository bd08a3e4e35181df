// SPDX-License-Identifier: Apache-2.0
package io.lambdametrics.engine;

import io.lambdametrics.api.telemetry.PlatformReport;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The instances of one execution environment, one after the other. A restore starts a new one.
 *
 * <p>Figures from before the first restore belong to the snapshot, which all its copies share, and
 * not to an instance. So they are dropped unless a window contains them already. Figures from
 * between two restores belong to the instance in between and wait for a window.
 */
final class Instances {

  /** How many instances may wait for a window. A process sees one restore in its life, if any. */
  private static final int MAX_WAITING = 4;

  private final EngineOptions options;
  private final Deque<InstanceMetrics> waiting = new ArrayDeque<>();
  private InstanceMetrics current;
  private long evictedUnreportedBefore;

  Instances(EngineOptions options) {
    this.options = options;
    this.current = new InstanceMetrics(0, null, options);
  }

  /** Drops everything except that an earlier process saw the execution environment begin. */
  void startOver() {
    waiting.clear();
    evictedUnreportedBefore = 0;
    current = new InstanceMetrics(0, null, options);
    current.initializations.earlierProcessUnknown();
  }

  InstanceMetrics current() {
    return current;
  }

  /**
   * Returns the instance that an invocation belongs to. A snapshot is made before the first
   * invocation, so the environment must have been restored if the current instance is a snapshot.
   */
  InstanceMetrics forInvocation() {
    if (current.initializations.isSnapshot()) {
      startInstance(new SnapshotRestore());
    }
    return current;
  }

  /** Returns the instance of an invocation's report, which can be the first sign of a restore. */
  InstanceMetrics forReport(PlatformReport event) {
    InstanceMetrics instance = forInvocation();
    if (instance.restore == null && event.metrics().restoreDurationMs().isPresent()) {
      restoreAt(event.time(), false);
    }
    return current;
  }

  /**
   * Returns the restore that an event of this time reports. Starts an instance if it is new.
   *
   * @param isStart whether the event is the restore's first
   * @return {@code null} if the event is older than the current restore
   */
  @Nullable SnapshotRestore restoreAt(Instant time, boolean isStart) {
    SnapshotRestore restore = current.restore;
    boolean isNew = restore == null || (isStart && isAnother(restore, time));
    if (restore == null || isNew) {
      restore = new SnapshotRestore();
    } else if (restore.isAfter(time)) {
      return null;
    }
    if (isStart && restore.start() == null) {
      restore.startedAt(time);
    }
    if (isNew) {
      startInstance(restore);
    }
    current.initializations.restoreChanged();
    return restore;
  }

  private static boolean isAnother(SnapshotRestore restore, Instant time) {
    Instant start = restore.start();
    return start != null && time.isAfter(start);
  }

  private void startInstance(SnapshotRestore restore) {
    InstanceMetrics before = current;
    evictedUnreportedBefore += before.requests.evictedUnreported();
    current = new InstanceMetrics(before.number + 1, restore, options);
    current.takeFrom(before);
    if (before.number > 0 && waiting.size() < MAX_WAITING) {
      waiting.add(before);
    }
  }

  /** Returns the oldest instance that has something new for a window. */
  Optional<InstanceMetrics> nextChanged() {
    while (!waiting.isEmpty()) {
      InstanceMetrics oldest = waiting.remove();
      if (oldest.hasChanged()) {
        return Optional.of(oldest);
      }
    }
    return current.hasChanged() ? Optional.of(current) : Optional.empty();
  }

  /** Returns the number of requests that were evicted before their report came. */
  long evictedUnreported() {
    return evictedUnreportedBefore + current.requests.evictedUnreported();
  }
}
