// SPDX-License-Identifier: Apache-2.0
package io.lambdametrics.receiver;

import io.lambdametrics.testsupport.LocalServer;
import io.lambdametrics.testsupport.ServerProgram;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A VictoriaMetrics behind two tiers of vmagents, which add up the series of the backend {@code
 * sysdig} before they are stored. It is made for one environment for each vmagent of the first
 * tier.
 */
public final class AggregatedReceiver implements Receiver {

  /** The programs that it starts. */
  public static final List<ServerProgram> PROGRAMS =
      List.of(
          ServerProgram.victoriaMetrics().newer(),
          ServerProgram.vmagent(() -> URI.create("http://127.0.0.1")).newer());

  private static final Pattern SERIES =
      Pattern.compile("(?m)^vmagent_daily_series_limit_current_series (\\d+)$");

  private final QueriedReceiver store;
  private final AggregationTiers tiers;

  private AggregatedReceiver(QueriedReceiver store, AggregationTiers tiers) {
    this.store = store;
    this.tiers = tiers;
  }

  /**
   * Starts all servers.
   *
   * @param folder the folder {@code deploy/aggregation}
   * @param interval how often aggregated samples are written
   */
  public static AggregatedReceiver start(Path folder, Duration interval)
      throws IOException, InterruptedException {
    QueriedReceiver store = QueriedReceiver.start(PROGRAMS.get(0));
    try {
      return new AggregatedReceiver(
          store,
          AggregationTiers.start(
              folder, "sysdig", interval, Duration.ofHours(1), store.writeUrl()));
    } catch (IOException | InterruptedException | RuntimeException notStarted) {
      store.close();
      throw notStarted;
    }
  }

  /** Returns how many series the sharding tier has received. */
  public int receivedSeries() throws IOException, InterruptedException {
    int series = 0;
    for (LocalServer shard : tiers.sharding()) {
      Matcher matcher = SERIES.matcher(shard.get("/metrics"));
      series += matcher.find() ? Integer.parseInt(matcher.group(1)) : 0;
    }
    return series;
  }

  @Override
  public URI writeUrl() {
    return writeUrls().get(0);
  }

  @Override
  public List<URI> writeUrls() {
    return tiers.sharding().stream().map(LocalServer::writeUrl).toList();
  }

  @Override
  public List<StoredSeries> stored() throws IOException, InterruptedException {
    return store.stored();
  }

  @Override
  public List<List<StoredSeries>> newPushes() throws IOException, InterruptedException {
    return store.newPushes();
  }

  @Override
  public void close() {
    tiers.close();
    store.close();
  }
}
