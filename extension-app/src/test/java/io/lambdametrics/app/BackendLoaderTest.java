package io.lambdametrics.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.lambdametrics.api.backend.BackendContext;
import io.lambdametrics.api.backend.MetricsBackend;
import io.lambdametrics.api.backend.MetricsBackendProvider;
import io.lambdametrics.api.settings.Setting;
import io.lambdametrics.api.settings.SettingType;
import io.lambdametrics.api.settings.Settings;
import io.lambdametrics.api.settings.SettingsException;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.ServiceConfigurationError;
import org.junit.jupiter.api.Test;

class BackendLoaderTest {

  private static final Setting<String> WHERE =
      Setting.of("WHERE", SettingType.TEXT, "Where to push to.");

  private final FakeBackend backend = new FakeBackend();

  @Test
  void buildsTheBackendsOfTheNamesGiven() {
    List<NamedBackend> loaded =
        loader(new Provider("one"), new Provider("two"))
            .load(List.of("two"), Settings.of(Map.of("WHERE", "here")));

    assertThat(loaded).containsExactly(new NamedBackend("two", backend));
  }

  @Test
  void namesTheBackendsThatThereAre() {
    assertFaults(
        loader(new Provider("one"), new Provider("two")),
        "three",
        "LAMBDA_METRICS_BACKENDS=three: there is no such backend; there are one, two (a backend of your own"
            + " is a jar in the layer's lambda-metrics/backends folder)");
  }

  @Test
  void tellsFaultsOfItsOwnAndOfTheBackendsTogether() {
    Settings settings = Settings.of(Map.of());
    settings.fault("something else");

    assertThatThrownBy(() -> loader(new Provider("one")).load(List.of("one"), settings))
        .isInstanceOfSatisfying(
            SettingsException.class,
            e ->
                assertThat(e.faults())
                    .containsExactly("something else", "WHERE is not set; it has to be a text"));
  }

  @Test
  void closesWhatItBuiltWhereAnotherHasFaults() {
    assertThatThrownBy(
            () ->
                loader(new Provider("one"))
                    .load(List.of("one", "two"), Settings.of(Map.of("WHERE", "here"))))
        .isInstanceOf(SettingsException.class);

    assertThat(backend.closed).isTrue();
  }

  @Test
  void refusesTwoBackendsOfOneName() {
    assertFaults(
        loader(new Provider("one"), new Provider("one")),
        "one",
        "LAMBDA_METRICS_BACKENDS=one: several backends have that name: "
            + Provider.class.getName()
            + ", "
            + Provider.class.getName());
  }

  @Test
  void isNotConcernedByTwoOfAnotherName() {
    assertThat(
            loader(new Provider("one"), new Provider("one"), new Provider("two"))
                .load(List.of("two"), Settings.of(Map.of("WHERE", "here"))))
        .hasSize(1);
  }

  @Test
  void usesWhatItCanBesideAJarThatItCannotUse() {
    Iterable<MetricsBackendProvider> broken =
        () ->
            new Iterator<>() {
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
            };

    BackendLoader loader = new BackendLoader(broken, "agent");

    assertThat(loader.load(List.of("one"), Settings.of(Map.of("WHERE", "here")))).hasSize(1);
  }

  @Test
  void namesTheJarsThatItCannotUseWhereABackendIsMissing() {
    Iterable<MetricsBackendProvider> broken =
        () ->
            new Iterator<>() {
              @Override
              public boolean hasNext() {
                throw new ServiceConfigurationError("cannot read the folder");
              }

              @Override
              public MetricsBackendProvider next() {
                throw new AssertionError();
              }
            };

    assertThatThrownBy(
            () -> new BackendLoader(broken, "agent").load(List.of("one"), Settings.of(Map.of())))
        .hasMessageContaining("cannot read the folder");
  }

  private static void assertFaults(BackendLoader loader, String name, String... faults) {
    assertThatThrownBy(() -> loader.load(List.of(name), Settings.of(Map.of("WHERE", "here"))))
        .isInstanceOfSatisfying(
            SettingsException.class, e -> assertThat(e.faults()).containsExactly(faults));
  }

  private static BackendLoader loader(MetricsBackendProvider... providers) {
    return new BackendLoader(List.of(providers), "agent");
  }

  private final class Provider implements MetricsBackendProvider {

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
      context.settings().orThrow();
      return backend;
    }
  }
}
