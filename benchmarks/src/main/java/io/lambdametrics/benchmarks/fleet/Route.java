// SPDX-License-Identifier: Apache-2.0
package io.lambdametrics.benchmarks.fleet;

import io.lambdametrics.receiver.AggregationTiers;
import io.lambdametrics.testsupport.LocalServer;
import io.lambdametrics.testsupport.ServerProgram;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** The servers that a fleet's pushes pass: a VictoriaMetrics, and maybe vmagents before it. */
final class Route implements AutoCloseable {

  /** Longer than any run. */
  private static final Duration STALENESS = Duration.ofHours(1);

  private final LocalServer store;
  private final Optional<AggregationTiers> tiers;
  private final ServerMeter storeMeter;
  private final ServerMeter shardingMeter;
  private final ServerMeter aggregatingMeter;

  private Route(LocalServer store, Optional<AggregationTiers> tiers) {
    this.store = store;
    this.tiers = tiers;
    this.storeMeter = new ServerMeter(List.of(store));
    this.shardingMeter = new ServerMeter(tiers.map(AggregationTiers::sharding).orElseGet(List::of));
    this.aggregatingMeter =
        new ServerMeter(tiers.map(AggregationTiers::aggregating).orElseGet(List::of));
  }

  /** Starts a store to which the environments push. */
  static Route toStore() throws IOException, InterruptedException {
    return new Route(LocalServer.start(storeProgram()), Optional.empty());
  }

  /**
   * Starts two tiers of vmagents and a store.
   *
   * @param folder the folder {@code deploy/aggregation}
   * @param backend the backend of the environments
   * @param interval how often the aggregating tier writes to the store
   */
  static Route throughTwoTiers(Path folder, String backend, Duration interval)
      throws IOException, InterruptedException {
    LocalServer store = LocalServer.start(storeProgram());
    try {
      AggregationTiers tiers =
          AggregationTiers.start(folder, backend, interval, STALENESS, store.writeUrl());
      return new Route(store, Optional.of(tiers));
    } catch (IOException | InterruptedException | RuntimeException notStarted) {
      store.close();
      throw notStarted;
    }
  }

  private static ServerProgram storeProgram() {
    return ServerProgram.victoriaMetrics().newer();
  }

  /** Returns the URLs to which the environments push. */
  List<URI> writeUrls() {
    return tiers.map(AggregationTiers::sharding).orElse(List.of(store)).stream()
        .map(LocalServer::writeUrl)
        .toList();
  }

  /** Returns the server that stores the series. */
  LocalServer store() {
    return store;
  }

  /** Returns the cost of the store. */
  ServerMeter.Cost storeCost() {
    return storeMeter.cost();
  }

  /** Returns the cost of the sharding tier. */
  ServerMeter.Cost shardingCost() {
    return shardingMeter.cost();
  }

  /** Returns the cost of the aggregating tier. */
  ServerMeter.Cost aggregatingCost() {
    return aggregatingMeter.cost();
  }

  @Override
  public void close() {
    tiers.ifPresent(AggregationTiers::close);
    store.close();
  }
}
