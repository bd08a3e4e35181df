package io.lambdametrics.engine;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What is counted under one instance label after the other. A restore begins a new one; what was
 * counted before belongs to the snapshot, which all its copies share, so what no window has taken
 * of that is nobody's and is dropped. Between two restores it is the instance's own, and waits for
 * a window.
 */
final class Instances {

  /** As many as may wait; a process sees one restore in its life, if any. */
  private static final int MAX_ENDED = 4;

  private final EngineOptions options;
  private final Deque<InstanceMetrics> ended = new ArrayDeque<>();
  private InstanceMetrics current;
  private long forgottenBefore;

  Instances(EngineOptions options) {
    this.options = options;
    this.current = new InstanceMetrics(0, null, options);
  }

  /** Forgets everything, but that an earlier process saw the environment begin. */
  void startOver() {
    ended.clear();
    forgottenBefore = 0;
    current = new InstanceMetrics(0, null, options);
    current.earlierUnknown();
  }

  InstanceMetrics current() {
    return current;
  }

  /**
   * The one that invocations belong to. A snapshot is made before the first of them: where there is
   * one, the environment was restored, though we have not been told.
   */
  InstanceMetrics ofRequests() {
    if (current.isSnapshot()) {
      begin(new SnapshotRestore());
    }
    return current;
  }

  /**
   * The restore that an event of this time tells of; {@code null} if it is older than the current.
   *
   * @param isStart whether the event is the restore's first
   */
  @Nullable SnapshotRestore restore(Instant time, boolean isStart) {
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
      begin(restore);
    }
    current.restoreChanged();
    return restore;
  }

  private static boolean isAnother(SnapshotRestore restore, Instant time) {
    Instant start = restore.start();
    return start != null && time.isAfter(start);
  }

  /** The generation that has something to tell, oldest first. */
  Optional<InstanceMetrics> next() {
    while (!ended.isEmpty()) {
      InstanceMetrics oldest = ended.remove();
      if (oldest.hasNews()) {
        return Optional.of(oldest);
      }
    }
    return current.hasNews() ? Optional.of(current) : Optional.empty();
  }

  long forgottenRequests() {
    return forgottenBefore + current.requests.forgottenUnreported();
  }

  private void begin(SnapshotRestore restore) {
    InstanceMetrics before = current;
    forgottenBefore += before.requests.forgottenUnreported();
    current = new InstanceMetrics(before.number + 1, restore, options);
    current.takeFrom(before);
    if (before.number > 0 && ended.size() < MAX_ENDED) {
      ended.add(before);
    }
  }
}
