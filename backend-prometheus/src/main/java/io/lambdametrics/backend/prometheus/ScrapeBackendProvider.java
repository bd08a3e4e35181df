package io.lambdametrics.backend.prometheus;

import io.lambdametrics.api.backend.BackendContext;
import io.lambdametrics.api.backend.MetricsBackend;
import io.lambdametrics.api.backend.MetricsBackendProvider;
import io.lambdametrics.api.settings.Setting;
import io.lambdametrics.api.settings.SettingType;
import io.lambdametrics.api.settings.Settings;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.Optional;

/** Lets itself be scraped: for local runs and containers, since nobody reaches a sandbox. */
public final class ScrapeBackendProvider implements MetricsBackendProvider {

  private static final int HIGHEST_PORT = 65_535;

  private static final Setting<Integer> PORT =
      Setting.of(
          "PROMETHEUS_SCRAPE_PORT",
          new SettingType<>("a port such as 9400", false, ScrapeBackendProvider::port),
          "The port to answer /metrics on. Needed.");
  private static final Setting<String> ADDRESS =
      Setting.of(
          "PROMETHEUS_SCRAPE_ADDRESS",
          SettingType.oneOf("127.0.0.1", "0.0.0.0"),
          "127.0.0.1",
          "Whether this host only may ask, or every host that reaches it.");

  /** For {@link java.util.ServiceLoader}. */
  public ScrapeBackendProvider() {}

  /** {@code prometheus-scrape}. */
  @Override
  public String name() {
    return "prometheus-scrape";
  }

  @Override
  public List<Setting<?>> settings() {
    return List.of(PORT, ADDRESS);
  }

  @Override
  public void check(Settings settings) {
    settings.require(PORT);
    settings.get(ADDRESS);
  }

  @Override
  public MetricsBackend create(BackendContext context) {
    Settings settings = context.settings().withoutErrors();
    check(settings);
    Optional<Integer> port = settings.get(PORT);
    String address = settings.getOrDefault(ADDRESS);
    settings.throwIfInvalid();
    return new ScrapeBackend(new InetSocketAddress(address, port.orElseThrow()));
  }

  private static int port(String text) {
    int port = Integer.parseInt(text);
    if (port < 1 || port > HIGHEST_PORT) {
      throw new IllegalArgumentException();
    }
    return port;
  }
}
