// SPDX-License-Identifier: Apache-2.0
package io.lambdametrics.backend.testkit;

import io.lambdametrics.api.backend.BackendContext;
import io.lambdametrics.api.settings.Settings;
import java.util.Map;

/**
 * The context of a provider in a test.
 *
 * @param environment the environment variables
 */
public record TestContext(Map<String, String> environment) implements BackendContext {

  public TestContext {
    environment = Map.copyOf(environment);
  }

  @Override
  public Settings settings() {
    return Settings.of(environment);
  }

  /** Returns {@code lambda-metrics/test}. */
  @Override
  public String userAgent() {
    return "lambda-metrics/test";
  }

  /** Returns whether the setting {@code LAMBDA_METRICS_TOTALS_RESET_AFTER} is set. */
  @Override
  public boolean totalsRestart() {
    return environment.containsKey("LAMBDA_METRICS_TOTALS_RESET_AFTER");
  }

  /** Returns false if the setting {@code LAMBDA_METRICS_REPEAT_UNCHANGED} is {@code false}. */
  @Override
  public boolean repeatsUnchanged() {
    return !"false".equals(environment.get("LAMBDA_METRICS_REPEAT_UNCHANGED"));
  }
}
