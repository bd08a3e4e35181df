// SPDX-License-Identifier: Apache-2.0
package io.lambdametrics.app.push;

import io.lambdametrics.api.backend.MetricsBackendProvider;
import io.lambdametrics.api.settings.Setting;
import io.lambdametrics.api.settings.Settings;
import io.lambdametrics.api.settings.SettingsException;
import io.lambdametrics.app.config.SettingDefinitions;
import io.lambdametrics.app.log.StdoutLoggerFinder;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.ServiceConfigurationError;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Finds the backends that the user named and creates them, or reports everything that is wrong with
 * them.
 *
 * <p>Used by one thread at a time.
 */
public final class BackendLoader {

  private static final Logger logger = StdoutLoggerFinder.loggerOf(BackendLoader.class);

  /** Ends the search in a folder that cannot be read, because each attempt fails again. */
  private static final int MAX_PROBLEMS = 20;

  /** Loading classes takes long where a function has little CPU, and nothing waits for it. */
  private static final Duration CREATION_TIMEOUT = Duration.ofSeconds(8);

  /** Matches names of backends, but no tokens, which must not be logged. */
  private static final Pattern BACKEND_NAME = Pattern.compile("[a-z-]{1,24}");

  private final Iterable<MetricsBackendProvider> providers;
  private final BackendCreator creator;

  /** Filled once, because a {@link java.util.ServiceLoader} reports a broken jar only once. */
  private @Nullable Map<String, MetricsBackendProvider> found;

  /** The log lines about broken backends. */
  private final List<String> problems = new ArrayList<>();

  /**
   * Creates a loader that has looked at no provider yet.
   *
   * @param providers usually a {@link java.util.ServiceLoader}
   * @param userAgent what backends send as {@code User-Agent}
   */
  public BackendLoader(Iterable<MetricsBackendProvider> providers, String userAgent) {
    this(providers, userAgent, CREATION_TIMEOUT);
  }

  /**
   * Creates a loader with another timeout.
   *
   * @param timeout how long a provider may take to create its backend
   */
  BackendLoader(Iterable<MetricsBackendProvider> providers, String userAgent, Duration timeout) {
    this.providers = providers;
    this.creator = new BackendCreator(userAgent, timeout);
  }

  /**
   * Creates the backends with these names. A broken one is left out and logged, and does not affect
   * the others.
   *
   * @param settings the settings for the providers; errors in it are reported with the others
   * @throws SettingsException with all invalid settings of all backends, or with all problems if no
   *     backend is left; no backend is left open then
   * @throws OutOfMemoryError if no backend could be created for lack of memory; try again later
   */
  public List<NamedBackend> load(List<String> names, Settings settings) {
    List<NamedBackend> backends = new ArrayList<>();
    try {
      return load(names, settings, backends);
    } catch (SettingsException | OutOfMemoryError notLoaded) {
      Map<String, Runnable> closers = new TreeMap<>();
      backends.forEach(named -> closers.put(named.name(), named.backend()::close));
      ParallelCloser.closeAll(closers);
      throw notLoaded;
    }
  }

  /** Loads the backends, and adds each to {@code backends} as soon as it is created. */
  private List<NamedBackend> load(
      List<String> names, Settings settings, List<NamedBackend> backends) {
    List<String> errors = new ArrayList<>(settings.errors());
    Map<String, MetricsBackendProvider> known = found();
    List<String> failures = new ArrayList<>();
    OutOfMemoryError noMemory = null;
    for (String name : names) {
      MetricsBackendProvider provider = known.get(name);
      if (provider == null) {
        errors.add(unknown(name, known.keySet()));
        continue;
      }
      try {
        backends.add(new NamedBackend(name, creator.create(name, provider, settings)));
      } catch (SettingsException invalid) {
        errors.addAll(invalid.errors());
      } catch (BackendCreator.CannotCreateException failed) {
        failures.add(failed.getMessage());
        noMemory = failed.getCause() instanceof OutOfMemoryError error ? error : noMemory;
      }
    }
    if (backends.isEmpty() && errors.isEmpty() && noMemory != null) {
      throw noMemory;
    }
    if (backends.isEmpty() || !errors.isEmpty()) {
      errors.addAll(problems);
      errors.addAll(failures);
      throw new SettingsException(errors);
    }
    problems.forEach(problem -> logger.log(Level.ERROR, problem));
    failures.forEach(failure -> logger.log(Level.ERROR, failure));
    return List.copyOf(backends);
  }

  /** Returns the setting names of all backends, by the backend's name. */
  public Map<String, List<String>> settingNames() {
    Map<String, List<String>> names = new TreeMap<>();
    found().forEach((name, provider) -> names.put(name, settingNames(provider)));
    return names;
  }

  private static List<String> settingNames(MetricsBackendProvider provider) {
    try {
      return provider.settings().stream().map(Setting::name).toList();
    } catch (LinkageError | RuntimeException unusable) {
      logger.log(Level.DEBUG, "a backend does not name its settings", unusable);
      return List.of();
    }
  }

  private Map<String, MetricsBackendProvider> found() {
    Map<String, MetricsBackendProvider> known = found;
    if (known == null) {
      known = find();
      found = known;
    }
    return known;
  }

  private Map<String, MetricsBackendProvider> find() {
    Map<String, MetricsBackendProvider> known = new TreeMap<>();
    Iterator<MetricsBackendProvider> all = providers.iterator();
    while (problems.size() < MAX_PROBLEMS) {
      try {
        if (!all.hasNext()) {
          return known;
        }
        add(all.next(), known);
      } catch (ServiceConfigurationError unusable) {
        // The iterator continues behind the broken jar.
        problems.add(
            "a backend's jar cannot be used: " + unusable + MissingModule.explain(unusable));
      } catch (LinkageError | RuntimeException unusable) {
        problems.add(
            "a backend's jar cannot be used, nor any after it: "
                + unusable
                + MissingModule.explain(unusable));
        return known;
      }
    }
    return known;
  }

  private void add(MetricsBackendProvider provider, Map<String, MetricsBackendProvider> known) {
    try {
      MetricsBackendProvider first = known.putIfAbsent(provider.name(), provider);
      if (first != null) {
        problems.add(
            "two backends have the name "
                + provider.name()
                + ": "
                + first.getClass().getName()
                + ", which is used, and "
                + provider.getClass().getName());
      }
    } catch (LinkageError | RuntimeException unusable) {
      problems.add(
          "the backend "
              + provider.getClass().getName()
              + " has no name: "
              + unusable
              + MissingModule.explain(unusable));
    }
  }

  /**
   * Returns the error message about a backend that does not exist.
   *
   * @param name the name that the user wrote
   * @param found the names that exist
   */
  public static String unknown(String name, Collection<String> found) {
    return SettingDefinitions.BACKENDS.name()
        + "="
        + (BACKEND_NAME.matcher(name).matches() ? name : Settings.shown(name))
        + ": there is no such backend; there are "
        + String.join(", ", found)
        + " (a backend of your own is a jar in the JVM layer's lambda-metrics/backends folder)";
  }
}
