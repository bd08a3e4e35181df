// SPDX-License-Identifier: Apache-2.0
package com.example.statsd;

import io.lambdametrics.api.backend.BackendContext;
import io.lambdametrics.api.backend.MetricsBackend;
import io.lambdametrics.api.backend.MetricsBackendProvider;
import io.lambdametrics.api.settings.Setting;
import io.lambdametrics.api.settings.SettingType;
import io.lambdametrics.api.settings.Settings;
import java.net.InetSocketAddress;
import java.util.List;

/** Provides the backend that sends to a StatsD server, in the dialect with tags. */
public final class StatsdBackendProvider implements MetricsBackendProvider {

  private static final Setting<InetSocketAddress> ADDRESS =
      Setting.of(
          "STATSD_ADDRESS",
          new SettingType<>(
              "host:port such as 10.0.0.5:8125", false, StatsdBackendProvider::address),
          "The address at which the StatsD server listens for UDP. Needed.");

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

  /** Parses an address without looking up the host; the first push does that. */
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
