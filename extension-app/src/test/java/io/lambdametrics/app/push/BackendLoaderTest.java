// SPDX-License-Identifier: Apache-2.0
package io.lambdametrics.app.push;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.lambdametrics.api.backend.BackendContext;
import io.lambdametrics.api.backend.MetricsBackend;
import io.lambdametrics.api.backend.MetricsBackendProvider;
import io.lambdametrics.api.settings.Setting;
import io.lambdametrics.api.settings.SettingType;
import io.lambdametrics.api.settings.Settings;
import io.lambdametrics.api.settings.SettingsException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.ServiceConfigurationError;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

class BackendLoaderTest {

  private static final Setting<String> WHERE =
      Setting.of("WHERE", SettingType.TEXT, "Where to push to.");

  private static final Settings HERE = Settings.of(Map.of("WHERE", "here"));

  private final FakeBackend backend = new FakeBackend();

  @Test
  void loadsTheNamedBackends() {
    List<NamedBackend> loaded =
        loader(new Provider("one"), new Provider("two"))
            .load(List.of("two"), Settings.of(Map.of("WHERE", "here")));

    assertThat(loaded).containsExactly(new NamedBackend("two", backend));
  }

  @Test
  void listsTheBackendsWhenANameIsUnknown() {
    assertErrors(
        loader(new Provider("one"), new Provider("two")),
        "three",
        "LAMBDA_METRICS_BACKENDS=three: there is no such backend; there are one, two (a backend of your own"
            + " is a jar in the JVM layer's lambda-metrics/backends folder)");
  }

  @Test
  void tellsOnlyBackendsThatSendAZeroSampleThatTotalsRestart() {
    List<String> restarting = new ArrayList<>();
    List<String> names = List.of("otlp", "prometheus", "prometheus-pushgateway", "sysdig", "one");
    MetricsBackendProvider[] providers =
        names.stream()
            .map(
                name ->
                    new Provider(name) {
                      @Override
                      public MetricsBackend create(BackendContext context) {
                        if (context.totalsRestart()) {
                          restarting.add(name);
                        }
                        return super.create(context);
                      }
                    })
            .toArray(MetricsBackendProvider[]::new);

    loader(providers)
        .load(
            names, Settings.of(Map.of("WHERE", "here", "LAMBDA_METRICS_TOTALS_RESET_AFTER", "5m")));

    assertThat(restarting).containsExactly("otlp", "prometheus", "sysdig");
  }

  @Test
  void reportsAllInvalidSettingsTogether() {
    Settings settings = Settings.of(Map.of());
    settings.addError("something else");

    assertThatThrownBy(() -> loader(new Provider("one")).load(List.of("one"), settings))
        .isInstanceOfSatisfying(
            SettingsException.class,
            e ->
                assertThat(e.errors())
                    .containsExactly("something else", "WHERE is not set; it must be a text"));
  }

  @Test
  void reportsABrokenJarThatWasFoundEarlier() {
    BackendLoader loader = new BackendLoader(UnusableFirst::new, "agent");

    assertThat(loader.settingNames()).containsOnlyKeys("one");
    assertThatThrownBy(() -> loader.load(List.of("two"), HERE))
        .hasMessageContaining("a backend's jar cannot be used");
  }

  @Test
  void masksATokenInPlaceOfABackendName() {
    assertThatThrownBy(() -> loader().load(List.of("9f1c2b7e-5a60-4e0b"), HERE))
        .hasMessageStartingWith("LAMBDA_METRICS_BACKENDS=9f1c…: there is no such backend");
  }

  @Test
  void closesTheOtherBackendsWhenASettingIsInvalid() {
    assertThatThrownBy(
            () ->
                loader(new Provider("one"))
                    .load(List.of("one", "two"), Settings.of(Map.of("WHERE", "here"))))
        .isInstanceOf(SettingsException.class);

    assertThat(backend.closed).isTrue();
  }

  @Test
  void usesTheFirstOfTwoBackendsWithOneName() {
    MetricsBackendProvider second = new ForeignProvider("one", () -> new FakeBackend());

    assertThat(loader(new Provider("one"), second).load(List.of("one"), HERE))
        .containsExactly(new NamedBackend("one", backend));
  }

  @Test
  void loadsTheOthersWhenABackendThrows() {
    MetricsBackendProvider broken =
        new ForeignProvider(
            "bad",
            () -> {
              throw new IllegalStateException("broken");
            });

    assertThat(loader(broken, new Provider("one")).load(List.of("bad", "one"), HERE))
        .containsExactly(new NamedBackend("one", backend));
  }

  @Test
  void retriesABackendThatLacksFiles() {
    AtomicInteger attempts = new AtomicInteger();
    MetricsBackendProvider failing =
        new ForeignProvider(
            "one",
            () -> {
              if (attempts.incrementAndGet() == 1) {
                throw new UncheckedIOException(new IOException("Too many open files"));
              }
              return backend;
            });

    assertThat(loader(failing).load(List.of("one"), HERE))
        .containsExactly(new NamedBackend("one", backend));
  }

  /** The caller can try again later: a lack of memory is no invalid setting. */
  @Test
  void throwsTheErrorIfNoBackendCanBeCreatedForLackOfMemory() {
    AtomicBoolean lacksMemory = new AtomicBoolean(true);
    MetricsBackendProvider lacking =
        new ForeignProvider(
            "one",
            () -> {
              if (lacksMemory.get()) {
                throw new OutOfMemoryError("for a moment");
              }
              return backend;
            });
    BackendLoader loader = loader(lacking);

    assertThatThrownBy(() -> loader.load(List.of("one"), HERE))
        .isInstanceOf(OutOfMemoryError.class);

    lacksMemory.set(false);
    assertThat(loader.load(List.of("one"), HERE)).containsExactly(new NamedBackend("one", backend));
  }

  @Test
  void loadsTheOthersWhenABackendIsOfAnotherVersion() {
    MetricsBackendProvider broken =
        new ForeignProvider(
            "bad",
            () -> {
              throw new NoSuchMethodError("gone");
            });

    assertThat(loader(broken, new Provider("one")).load(List.of("bad", "one"), HERE))
        .containsExactly(new NamedBackend("one", backend));
  }

  @Test
  void loadsTheOthersWhenABackendHangs() {
    CountDownLatch never = new CountDownLatch(1);
    MetricsBackendProvider broken =
        new ForeignProvider(
            "bad",
            () -> {
              try {
                never.await();
              } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
              }
              return backend;
            });
    BackendLoader impatient =
        new BackendLoader(List.of(broken, new Provider("one")), "agent", Duration.ofMillis(100));

    assertThat(impatient.load(List.of("bad", "one"), HERE))
        .containsExactly(new NamedBackend("one", backend));
    never.countDown();
  }

  @Test
  void loadsTheOthersWhenABackendHasNoName() {
    MetricsBackendProvider nameless =
        new ForeignProvider("bad", () -> backend) {
          @Override
          public String name() {
            throw new AbstractMethodError("name()");
          }
        };

    assertThat(loader(nameless, new Provider("one")).load(List.of("one"), HERE))
        .containsExactly(new NamedBackend("one", backend));
  }

  @Test
  void loadsTheOthersWhenAJarIsUnusable() {
    assertThat(new BackendLoader(UnusableFirst::new, "agent").load(List.of("one"), HERE))
        .containsExactly(new NamedBackend("one", backend));
  }

  @Test
  void reportsABrokenBackendWhenItIsTheOnlyOne() {
    MetricsBackendProvider broken =
        new ForeignProvider(
            "bad",
            () -> {
              throw new NoSuchMethodError("gone");
            });

    assertErrors(
        loader(broken),
        "bad",
        "the backend bad cannot be created: java.lang.NoSuchMethodError: gone");
  }

  /** Finds a broken jar first, then a good one. */
  private final class UnusableFirst implements Iterator<MetricsBackendProvider> {

    private int calls;

    @Override
    public boolean hasNext() {
      return calls < 2;
    }

    @Override
    public MetricsBackendProvider next() {
      if (calls++ == 0) {
        throw new ServiceConfigurationError("no such class");
      }
      return new Provider("one");
    }
  }

  private static void assertErrors(BackendLoader loader, String name, String... errors) {
    assertThatThrownBy(() -> loader.load(List.of(name), Settings.of(Map.of("WHERE", "here"))))
        .isInstanceOfSatisfying(
            SettingsException.class, e -> assertThat(e.errors()).containsExactly(errors));
  }

  private static BackendLoader loader(MetricsBackendProvider... providers) {
    return new BackendLoader(List.of(providers), "agent");
  }

  private class Provider implements MetricsBackendProvider {

    private final String name;

    Provider(String name) {
      this.name = name;
    }

    @Override
    public String name() {
      return name;
    }

    @Override
    public List<Setting<?>> settings() {
      return List.of(WHERE);
    }

    @Override
    public MetricsBackend create(BackendContext context) {
      context.settings().require(WHERE);
      context.settings().throwIfInvalid();
      return backend;
    }
  }

  /** A provider of a foreign backend. */
  private static class ForeignProvider implements MetricsBackendProvider {

    private final String name;
    private final Supplier<MetricsBackend> create;

    ForeignProvider(String name, Supplier<MetricsBackend> create) {
      this.name = name;
      this.create = create;
    }

    @Override
    public String name() {
      return name;
    }

    @Override
    public List<Setting<?>> settings() {
      return List.of();
    }

    @Override
    public MetricsBackend create(BackendContext context) {
      return create.get();
    }
  }
}
