package io.lambdametrics.api.backend;

import io.lambdametrics.api.settings.Settings;

/** What a provider is given. Implemented by the extension, only read by providers. */
public interface BackendContext {

  /** The environment variables of the function. */
  Settings settings();

  /** How we name ourselves to servers, such as {@code lambda-metrics/0.1.0}. */
  String userAgent();
}
