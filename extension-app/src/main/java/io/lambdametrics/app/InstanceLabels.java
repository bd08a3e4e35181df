package io.lambdametrics.app;

import io.lambdametrics.api.metrics.Labels;
import io.lambdametrics.engine.MetricsEngine;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The labels of this environment as it is now: a restore from a snapshot makes it a new instance,
 * since its copies would all carry the same id.
 *
 * <p>May be used by several threads. The id is not looked up before it is needed.
 */
final class InstanceLabels {

  private final FunctionLabels function;
  private final MetricsEngine engine;
  private final Supplier<String> firstInstance;
  private @Nullable String instance;
  private int restores;

  InstanceLabels(FunctionLabels function, MetricsEngine engine, Supplier<String> firstInstance) {
    this.function = function;
    this.engine = engine;
    this.firstInstance = firstInstance;
  }

  synchronized Labels current() {
    String id = instance;
    int restoresNow = engine.restores();
    if (restoresNow != restores) {
      restores = restoresNow;
      id = InstanceId.random();
    } else if (id == null) {
      id = firstInstance.get();
    }
    instance = id;
    return function.of(id);
  }
}
