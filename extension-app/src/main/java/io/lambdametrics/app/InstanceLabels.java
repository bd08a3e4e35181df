package io.lambdametrics.app;

import io.lambdametrics.api.metrics.Labels;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Supplier;

/**
 * The labels of this environment. A restore from a snapshot makes it a new instance, since its
 * copies would all carry the same id.
 *
 * <p>May be used by several threads. An id is not looked up before it is needed.
 */
final class InstanceLabels {

  private final FunctionLabels function;
  private final Supplier<String> firstInstance;
  private final Supplier<String> nextInstance;
  private final Map<Integer, String> instances = new HashMap<>();

  /**
   * Makes the labels of one environment.
   *
   * @param firstInstance the id of the environment as it began
   * @param nextInstance a new id
   */
  InstanceLabels(
      FunctionLabels function, Supplier<String> firstInstance, Supplier<String> nextInstance) {
    this.function = function;
    this.firstInstance = firstInstance;
    this.nextInstance = nextInstance;
  }

  /** The labels of the environment after so many restores; always the same. */
  synchronized Labels afterRestores(int restores) {
    Supplier<String> id = restores == 0 ? firstInstance : nextInstance;
    return function.of(instances.computeIfAbsent(restores, any -> id.get()));
  }
}
