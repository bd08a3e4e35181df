package io.lambdametrics.app;

import io.lambdametrics.api.backend.BackendContext;
import io.lambdametrics.api.backend.MetricsBackend;
import io.lambdametrics.api.backend.MetricsBackendProvider;
import io.lambdametrics.api.settings.Settings;
import io.lambdametrics.api.settings.SettingsException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.ServiceConfigurationError;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Finds the backends that were asked for, and has them built; or finds all that is wrong with them.
 */
final class BackendLoader {

  /** A folder that cannot be read fails again with every look. */
  private static final int MAX_BROKEN = 20;

  private static final Logger logger = System.getLogger(BackendLoader.class.getName());

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
    Found found = find();
    List<NamedBackend> backends = new ArrayList<>();
    for (String name : names) {
      List<MetricsBackendProvider> candidates = found.byName.getOrDefault(name, List.of());
      if (candidates.size() == 1) {
        create(candidates.get(0), settings.afresh(), faults)
            .ifPresent(backend -> backends.add(new NamedBackend(name, backend)));
      } else {
        faults.add(candidates.isEmpty() ? unknown(name, found) : ambiguous(name, candidates));
      }
    }
    if (!faults.isEmpty()) {
      backends.forEach(named -> named.backend().close());
      throw new SettingsException(faults);
    }
    return List.copyOf(backends);
  }

  /** Looks at every jar; one that cannot be used does no harm to the others. */
  private Found find() {
    Found found = new Found(new TreeMap<>(), new ArrayList<>());
    Iterator<MetricsBackendProvider> all = providers.iterator();
    while (found.broken.size() < MAX_BROKEN) {
      try {
        if (!all.hasNext()) {
          break;
        }
        MetricsBackendProvider provider = all.next();
        found.byName.computeIfAbsent(provider.name(), key -> new ArrayList<>()).add(provider);
      } catch (ServiceConfigurationError | LinkageError | RuntimeException broken) {
        logger.log(Level.WARNING, "a backend's jar cannot be used", broken);
        found.broken.add(broken.toString());
      }
    }
    return found;
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

  private static String unknown(String name, Found found) {
    return AppSettings.BACKENDS.name()
        + "="
        + name
        + ": there is no such backend; there are "
        + String.join(", ", found.byName.keySet())
        + " (a backend of your own is a jar in the layer's lambda-metrics/backends folder)"
        + (found.broken.isEmpty() ? "" : "; not usable: " + String.join(", ", found.broken));
  }

  private static String ambiguous(String name, List<MetricsBackendProvider> candidates) {
    return AppSettings.BACKENDS.name()
        + "="
        + name
        + ": several backends have that name: "
        + candidates.stream()
            .map(provider -> provider.getClass().getName())
            .collect(Collectors.joining(", "));
  }

  private record Found(Map<String, List<MetricsBackendProvider>> byName, List<String> broken) {}

  private record Context(Settings settings, String userAgent) implements BackendContext {}
}
