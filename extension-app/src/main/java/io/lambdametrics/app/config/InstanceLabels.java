package io.lambdametrics.app.config;

import io.lambdametrics.api.metrics.Labels;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The labels of this environment. A restore from a snapshot makes it a new instance, since its
 * copies would all carry the same id. The journal carries the id over a reset, beside the totals
 * that belong to it: where there is no journal to go on from, totals start at 0 under a new id.
 *
 * <p>May be used by several threads. An id is not made before it is needed.
 */
public final class InstanceLabels {

  private final FunctionLabels function;
  private final Supplier<String> newId;

  /** The ids by the number of restores before. */
  private final Map<Integer, String> ids = new HashMap<>();

  /** The last of them. */
  private String latest = "";

  private @Nullable String spare;

  /**
   * Makes the labels of one environment.
   *
   * @param newId makes an id that no other instance has
   */
  public InstanceLabels(FunctionLabels function, Supplier<String> newId) {
    this.function = function;
    this.newId = newId;
  }

  /**
   * Makes an id for the next instance, if there is none yet. To be called without a lock, so that
   * {@link #afterRestores}, which is called under some, has one at hand.
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

  /** The labels of the environment after so many restores; always the same. */
  public Labels afterRestores(int restores) {
    return function.of(idAfter(restores));
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

  /** The id that the latest instance was given; empty if none was needed so far. */
  public synchronized String latestId() {
    return latest;
  }

  /** Forgets all ids: the next one that is needed is new. */
  public synchronized void startOver() {
    ids.clear();
    latest = "";
  }

  /** Goes on under the id that an earlier process of this environment used. */
  public synchronized void goOnAs(String id) {
    ids.put(0, id);
    latest = id;
  }
}
