package io.lambdametrics.app;

import io.lambdametrics.api.backend.BackendContext;
import io.lambdametrics.api.backend.MetricsBackend;
import io.lambdametrics.api.backend.MetricsBackendProvider;
import io.lambdametrics.api.settings.Settings;
import io.lambdametrics.api.settings.SettingsException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.ServiceConfigurationError;
import java.util.TreeMap;

/**
 * Finds the backends that were asked for, and has them built; or finds all that is wrong with them.
 */
final class BackendLoader {

  private final Iterable<MetricsBackendProvider> providers;
  private final String userAgent;

  /**
   * Looks at no provider yet.
   *
   * @param providers usually a {@link java.util.ServiceLoader}
   */
  BackendLoader(Iterable<MetricsBackendProvider> providers, String userAgent) {
    this.providers = providers;
    this.userAgent = userAgent;
  }

  /**
   * Builds the backends of these names.
   *
   * @param settings what providers read; faults noted there already are reported with the rest
   * @throws SettingsException with every fault of every backend, in which case none is left open
   */
  List<NamedBackend> load(List<String> names, Settings settings) {
    List<String> faults = new ArrayList<>(settings.faults());
    Map<String, MetricsBackendProvider> found = find(faults);
    List<NamedBackend> backends = new ArrayList<>();
    for (String name : names) {
      MetricsBackendProvider provider = found.get(name);
      if (provider == null) {
        faults.add(unknown(name, found));
      } else {
        create(provider, settings.afresh(), faults)
            .ifPresent(backend -> backends.add(new NamedBackend(name, backend)));
      }
    }
    if (!faults.isEmpty()) {
      backends.forEach(named -> named.backend().close());
      throw new SettingsException(faults);
    }
    return List.copyOf(backends);
  }

  private Map<String, MetricsBackendProvider> find(List<String> faults) {
    Map<String, MetricsBackendProvider> found = new TreeMap<>();
    Iterator<MetricsBackendProvider> all = providers.iterator();
    while (true) {
      try {
        if (!all.hasNext()) {
          return found;
        }
        MetricsBackendProvider provider = all.next();
        MetricsBackendProvider other = found.put(provider.name(), provider);
        if (other != null) {
          faults.add(
              "two backends have the name "
                  + provider.name()
                  + ": "
                  + other.getClass().getName()
                  + " and "
                  + provider.getClass().getName());
        }
      } catch (ServiceConfigurationError | LinkageError | RuntimeException broken) {
        faults.add("a backend's jar cannot be used: " + broken);
        if (!(broken instanceof ServiceConfigurationError)) {
          return found;
        }
      }
    }
  }

  private Optional<MetricsBackend> create(
      MetricsBackendProvider provider, Settings settings, List<String> faults) {
    try {
      return Optional.of(provider.create(new Context(settings, userAgent)));
    } catch (SettingsException wrong) {
      faults.addAll(wrong.faults());
    } catch (RuntimeException | LinkageError broken) {
      faults.add("the backend " + provider.name() + " cannot be made: " + broken);
    }
    return Optional.empty();
  }

  private static String unknown(String name, Map<String, MetricsBackendProvider> found) {
    return AppSettings.BACKENDS.name()
        + "="
        + name
        + ": there is no such backend; there are "
        + String.join(", ", found.keySet())
        + " (a backend of your own is a jar in the layer's lambda-metrics/backends folder)";
  }

  private record Context(Settings settings, String userAgent) implements BackendContext {}
}
