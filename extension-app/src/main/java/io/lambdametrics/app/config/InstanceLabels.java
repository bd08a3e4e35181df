// SPDX-License-Identifier: Apache-2.0
package io.lambdametrics.app.config;

import io.lambdametrics.api.metrics.Labels;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The labels of this environment's series, with its instance id. A restore from a snapshot starts a
 * new instance, because many environments can be restored from one snapshot. The journal keeps the
 * id across a reset, together with the totals that belong to it. Without a journal to recover from,
 * totals start at 0 under a new id.
 *
 * <p>Thread-safe: the object's monitor guards all fields. An id is generated only when it is
 * needed.
 */
@Singleton
public final class InstanceLabels {

  private final FunctionLabels function;
  private final Supplier<String> newId;

  /** The ids, by the number of restores before them. */
  private final Map<Integer, String> ids = new HashMap<>();

  private String latest = "";

  private @Nullable String spare;

  @Inject
  public InstanceLabels(FunctionLabels function) {
    this(function, InstanceId::random);
  }

  /**
   * Creates the labels of one execution environment.
   *
   * @param newId generates an id that no other instance has
   */
  InstanceLabels(FunctionLabels function, Supplier<String> newId) {
    this.function = function;
    this.newId = newId;
  }

  /**
   * Generates the id of the next instance in advance, unless there is such an id already. Call this
   * without a lock: {@link #afterRestores} is called under locks, where reading random bits must
   * not block.
   */
  public void prepare() {
    synchronized (this) {
      if (spare != null) {
        return;
      }
    }
    String id = newId.get();
    synchronized (this) {
      spare = id;
    }
  }

  /** Returns the labels after this number of restores; always the same for the same number. */
  public Labels afterRestores(int restores) {
    return function.ofInstance(idAfter(restores));
  }

  private synchronized String idAfter(int restores) {
    String id = ids.get(restores);
    if (id == null) {
      id = spare == null ? newId.get() : spare;
      spare = null;
      ids.put(restores, id);
      latest = id;
    }
    return id;
  }

  /** Returns the newest instance's id; empty if none was needed so far. */
  public synchronized String latestId() {
    return latest;
  }

  /** Forgets all ids, so that the next id is a new one. */
  public synchronized void startOver() {
    ids.clear();
    latest = "";
  }

  /** Continues with the id of an earlier process of this environment. */
  public synchronized void continueAs(String id) {
    ids.put(0, id);
    latest = id;
  }
}
