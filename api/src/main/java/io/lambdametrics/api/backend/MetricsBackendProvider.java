package io.lambdametrics.api.backend;

import io.lambdametrics.api.settings.Setting;
import io.lambdametrics.api.settings.Settings;
import io.lambdametrics.api.settings.SettingsException;
import java.util.List;

/**
 * Makes a {@link MetricsBackend}; found with {@link java.util.ServiceLoader}. Needs a public
 * constructor without parameters that does nothing costly.
 */
public interface MetricsBackendProvider {

  /** The word in {@code LAMBDA_METRICS_BACKENDS} that selects this provider, in lower case. */
  String name();

  /** Every setting that {@link #create} reads, for documents and for spotting misspelled ones. */
  List<Setting<?>> settings();

  /**
   * Notes what is wrong with the settings as faults of {@code settings}; builds nothing.
   *
   * <p>The extension calls it for its own backends before the function may start, so that a user is
   * told even if the process hardly runs afterwards. Those of others take too long to find for
   * that; so {@link #create} calls it, too. It reads texts, and loads no HTTP or TLS class. {@code
   * create} may find more, such as a file that holds no certificate.
   *
   * @param settings the environment variables of the function, without any fault so far
   */
  default void check(Settings settings) {}

  /**
   * Reads its own settings and builds the backend. Opens no connection: the first push does.
   *
   * @throws SettingsException naming every setting that is missing or wrong
   */
  MetricsBackend create(BackendContext context);
}
