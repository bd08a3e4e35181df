// SPDX-License-Identifier: Apache-2.0
package io.lambdametrics.api.backend;

import io.lambdametrics.api.settings.Setting;
import io.lambdametrics.api.settings.Settings;
import io.lambdametrics.api.settings.SettingsException;
import java.util.List;

/**
 * Creates a {@link MetricsBackend}. {@link java.util.ServiceLoader} finds it, so it needs a public
 * constructor without parameters, which must be cheap.
 */
public interface MetricsBackendProvider {

  /** Returns the lower-case name that selects the backend in {@code LAMBDA_METRICS_BACKENDS}. */
  String name();

  /** Returns all settings that {@link #create} reads, so that misspelled ones are found. */
  List<Setting<?>> settings();

  /**
   * Adds the errors in the settings to {@code settings}, and creates nothing.
   *
   * <p>The extension calls this method for the built-in backends before the function starts, so
   * that users see errors even if the process hardly runs afterwards. Finding other backends takes
   * too long at that time, so {@link #create} must call it too. It must only read texts, and load
   * no HTTP or TLS class. {@code create} may find more errors, such as a file without a
   * certificate.
   *
   * @param settings the environment variables of the function, without any errors so far
   */
  default void check(Settings settings) {}

  /**
   * Reads the settings and creates the backend. Opens no connection: the first push does.
   *
   * @throws SettingsException if settings are missing or invalid; it names all of them
   */
  MetricsBackend create(BackendContext context);
}
