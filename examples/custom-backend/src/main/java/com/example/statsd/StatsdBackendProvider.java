package com.example.statsd;

import io.lambdametrics.api.backend.BackendContext;
import io.lambdametrics.api.backend.MetricsBackend;
import io.lambdametrics.api.backend.MetricsBackendProvider;
import io.lambdametrics.api.settings.Setting;
import io.lambdametrics.api.settings.SettingType;
import io.lambdametrics.api.settings.Settings;
import java.net.InetSocketAddress;
import java.util.List;

/** Sends to a StatsD server, in the dialect with tags (Datadog, Telegraf, statsd_exporter). */
public final class StatsdBackendProvider implements MetricsBackendProvider {

  private static final Setting<InetSocketAddress> ADDRESS =
      Setting.of(
          "STATSD_ADDRESS",
          new SettingType<>(
              "host:port such as 10.0.0.5:8125", false, StatsdBackendProvider::address),
          "Where the StatsD server listens for UDP.");

  @Override
  public String name() {
    return "statsd";
  }

  @Override
  public List<Setting<?>> settings() {
    return List.of(ADDRESS);
  }

  @Override
  public void check(Settings settings) {
    settings.require(ADDRESS);
  }

  @Override
  public MetricsBackend create(BackendContext context) {
    Settings settings = context.settings().withoutErrors();
    check(settings);
    settings.throwIfInvalid();
    return new StatsdBackend(settings.get(ADDRESS).orElseThrow());
  }

  /** Does not look the host up: the first push does. */
  private static InetSocketAddress address(String text) {
    int colon = text.lastIndexOf(':');
    if (colon <= 0) {
      throw new IllegalArgumentException();
    }
    int port = Integer.parseInt(text.substring(colon + 1));
    if (port < 1 || port > 65_535) {
      throw new IllegalArgumentException();
    }
    return InetSocketAddress.createUnresolved(text.substring(0, colon), port);
  }
}
