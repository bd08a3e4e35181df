package io.lambdametrics.app.push;

import io.lambdametrics.api.backend.BackendContext;
import io.lambdametrics.api.backend.MetricsBackend;
import io.lambdametrics.api.backend.MetricsBackendProvider;
import io.lambdametrics.api.settings.Setting;
import io.lambdametrics.api.settings.Settings;
import io.lambdametrics.api.settings.SettingsException;
import io.lambdametrics.app.config.AppSettings;
import io.lambdametrics.app.log.StdoutLoggerFinder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.ServiceConfigurationError;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Finds the backends that were asked for, and has them built; or finds all that is wrong with them.
 *
 * <p>Used by one thread at a time.
 */
public final class BackendLoader {

  private static final Logger logger = StdoutLoggerFinder.loggerOf(BackendLoader.class);

  /** A folder that cannot be read fails again with every look. */
  private static final int MAX_BROKEN = 20;

  /** Loading classes takes long where a function has little CPU; nothing waits for this. */
  private static final Duration PATIENCE = Duration.ofSeconds(8);

  /** What names of backends are made of, and tokens are not. */
  private static final Pattern WORDS = Pattern.compile("[a-z-]{1,24}");

  /** With the pauses between them, which double, about three seconds. */
  private static final int ATTEMPTS = 5;

  private static final long FIRST_PAUSE_MS = 200;

  private static final Duration TURN = Duration.ofMillis(50);

  private final Iterable<MetricsBackendProvider> providers;
  private final String userAgent;
  private final Duration patience;

  /** Filled once, since a {@link java.util.ServiceLoader} tells what is broken only once. */
  private @Nullable Map<String, MetricsBackendProvider> found;

  private final List<String> broken = new ArrayList<>();

  /**
   * Looks at no provider yet.
   *
   * @param providers usually a {@link java.util.ServiceLoader}
   */
  public BackendLoader(Iterable<MetricsBackendProvider> providers, String userAgent) {
    this(providers, userAgent, PATIENCE);
  }

  /**
   * As above.
   *
   * @param patience how long a provider may take to make its backend
   */
  BackendLoader(Iterable<MetricsBackendProvider> providers, String userAgent, Duration patience) {
    this.providers = providers;
    this.userAgent = userAgent;
    this.patience = patience;
  }

  /**
   * Builds the backends of these names. One that is broken is left out with a line in the log; the
   * others do not notice.
   *
   * @param settings what providers read; faults noted there already are reported with the rest
   * @throws SettingsException with every fault of every backend's settings, in which case none is
   *     left open; or with what is broken, if nothing else was asked for
   */
  public List<NamedBackend> load(List<String> names, Settings settings) {
    List<String> faults = new ArrayList<>(settings.errors());
    Map<String, MetricsBackendProvider> known = found();
    List<NamedBackend> backends = new ArrayList<>();
    for (String name : names) {
      MetricsBackendProvider provider = known.get(name);
      if (provider == null) {
        faults.add(unknown(name, known.keySet()));
      } else {
        create(name, provider, settings, faults)
            .ifPresent(backend -> backends.add(new NamedBackend(name, backend)));
      }
    }
    if (backends.isEmpty() || !faults.isEmpty()) {
      faults.addAll(broken);
      Map<String, Runnable> closers = new TreeMap<>();
      backends.forEach(named -> closers.put(named.name(), named.backend()::close));
      ParallelCloser.all(closers);
      throw new SettingsException(faults);
    }
    broken.forEach(what -> logger.log(Level.ERROR, what));
    return List.copyOf(backends);
  }

  /** The names of every backend's settings, by the backend's name. */
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
    while (broken.size() < MAX_BROKEN) {
      try {
        if (!all.hasNext()) {
          return known;
        }
        add(all.next(), known);
      } catch (ServiceConfigurationError unusable) {
        // The iterator has gone past it.
        broken.add("a backend's jar cannot be used: " + unusable + MissingModule.explain(unusable));
      } catch (LinkageError | RuntimeException unusable) {
        broken.add(
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
        broken.add(
            "two backends have the name "
                + provider.name()
                + ": "
                + first.getClass().getName()
                + ", which is used, and "
                + provider.getClass().getName());
      }
    } catch (LinkageError | RuntimeException unusable) {
      broken.add(
          "the backend "
              + provider.getClass().getName()
              + " has no name: "
              + unusable
              + MissingModule.explain(unusable));
    }
  }

  /**
   * Makes a backend; several times where it fails for a lack of files, threads or memory, which may
   * be over in a moment. Any other failure is final.
   */
  private Optional<MetricsBackend> create(
      String name, MetricsBackendProvider provider, Settings settings, List<String> faults) {
    long pause = FIRST_PAUSE_MS;
    for (int left = ATTEMPTS; ; left--) {
      try {
        return Optional.of(attempt(name, provider, settings.withoutErrors()));
      } catch (ExecutionException thrown) {
        Throwable cause = thrown.getCause() == null ? thrown : thrown.getCause();
        if (left == 1 || !isLack(cause) || !slept(pause)) {
          note(name, cause, faults);
          return Optional.empty();
        }
        pause *= 2;
      } catch (TimeoutException hung) {
        broken.add("the backend " + name + " is not made within " + patience.toMillis() + " ms");
        return Optional.empty();
      } catch (InterruptedException interrupted) {
        Thread.currentThread().interrupt();
        broken.add("the backend " + name + " is not made: interrupted");
        return Optional.empty();
      }
    }
  }

  private static boolean isLack(Throwable failure) {
    boolean lack = false;
    for (Throwable cause = failure; cause != null && !lack; cause = cause.getCause()) {
      lack =
          cause instanceof OutOfMemoryError
              || cause instanceof IOException
              || cause instanceof UncheckedIOException;
    }
    return lack && !(failure instanceof SettingsException);
  }

  private static boolean slept(long millis) {
    try {
      TimeUnit.MILLISECONDS.sleep(millis);
      return true;
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  private void note(String name, Throwable cause, List<String> faults) {
    if (cause instanceof SettingsException wrong) {
      faults.addAll(wrong.errors());
    } else {
      broken.add(
          "the backend " + name + " cannot be made: " + cause + MissingModule.explain(cause));
    }
  }

  /** On a thread of its own, which is left behind if it hangs; here if none can be started. */
  private MetricsBackend attempt(String name, MetricsBackendProvider provider, Settings settings)
      throws ExecutionException, InterruptedException, TimeoutException {
    FutureTask<MetricsBackend> task =
        new FutureTask<>(() -> provider.create(new Context(settings, userAgent)));
    Thread thread = new Thread(task, "create-" + name);
    thread.setDaemon(true);
    try {
      thread.start();
    } catch (OutOfMemoryError noThread) {
      task.run();
    }
    return awake(task);
  }

  /**
   * Waits in short turns, each of which counts as one however long it took: a freeze of the
   * environment must not use up the patience.
   */
  private MetricsBackend awake(FutureTask<MetricsBackend> task)
      throws ExecutionException, InterruptedException, TimeoutException {
    for (long turns = patience.dividedBy(TURN); turns > 0 && !task.isDone(); turns--) {
      try {
        task.get(TURN.toMillis(), TimeUnit.MILLISECONDS);
      } catch (TimeoutException oneTurnLess) {
        logger.log(Level.TRACE, "a backend is still being made");
      }
    }
    return task.get(0, TimeUnit.MILLISECONDS);
  }

  public static String unknown(String name, Collection<String> found) {
    return AppSettings.BACKENDS.name()
        + "="
        + (WORDS.matcher(name).matches() ? name : Settings.shown(name))
        + ": there is no such backend; there are "
        + String.join(", ", found)
        + " (a backend of your own is a jar in the JVM layer's lambda-metrics/backends folder)";
  }

  private record Context(Settings settings, String userAgent) implements BackendContext {}
}
