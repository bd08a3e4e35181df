package io.lambdametrics.backend.testkit;

import io.lambdametrics.api.backend.BackendContext;
import io.lambdametrics.api.settings.Settings;
import java.util.Map;

/**
 * What a provider is given in a test.
 *
 * @param environment the variables that its settings are read from
 */
public record TestContext(Map<String, String> environment) implements BackendContext {

  public TestContext {
    environment = Map.copyOf(environment);
  }

  @Override
  public Settings settings() {
    return Settings.of(environment);
  }

  /** {@code lambda-metrics/test}. */
  @Override
  public String userAgent() {
    return "lambda-metrics/test";
  }
}
