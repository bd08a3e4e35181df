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

/** The servers that a fleet's pushes pass: a store, and maybe vmagents before it. */
final class Route implements AutoCloseable {

  /** Longer than any run. */
  private static final Duration STALENESS = Duration.ofHours(1);

  private final LocalServer store;
  private final Optional<AggregationTiers> tiers;
  private final Optional<RecordingRules> rules;
  private final ServerMeter storeMeter;
  private final ServerMeter shardingMeter;
  private final ServerMeter aggregatingMeter;

  private Route(
      LocalServer store, Optional<AggregationTiers> tiers, Optional<RecordingRules> rules) {
    this.store = store;
    this.tiers = tiers;
    this.rules = rules;
    this.storeMeter = new ServerMeter(List.of(store));
    this.shardingMeter = new ServerMeter(tiers.map(AggregationTiers::sharding).orElseGet(List::of));
    this.aggregatingMeter =
        new ServerMeter(tiers.map(AggregationTiers::aggregating).orElseGet(List::of));
  }

  /** Starts a store to which the environments push. */
  static Route toStore() throws IOException, InterruptedException {
    return new Route(LocalServer.start(storeProgram()), Optional.empty(), Optional.empty());
  }

  /**
   * Starts a Prometheus to which the environments push.
   *
   * @param folder the folder {@code deploy/aggregation}
   */
  static Route toPrometheus(Path folder) throws IOException, InterruptedException {
    RecordingRules rules = new RecordingRules(folder);
    try {
      LocalServer store = LocalServer.start(rules.prometheus());
      return new Route(store, Optional.empty(), Optional.of(rules));
    } catch (IOException | InterruptedException | RuntimeException notStarted) {
      rules.close();
      throw notStarted;
    }
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
      return new Route(store, Optional.of(tiers), Optional.empty());
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

  /** Returns what is stored. */
  Stored stored() throws IOException, InterruptedException {
    return rules.isPresent() ? Stored.inPrometheus(store) : Stored.inVictoriaMetrics(store);
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

  /** Returns the cost of one evaluation of the recording rules; none if there are no rules. */
  ServerMeter.Cost evaluateRules() throws IOException, InterruptedException, FleetException {
    return rules.isPresent() ? rules.get().evaluate(store) : ServerMeter.Cost.NONE;
  }

  /** Returns the figures that recording rules have recorded; empty if there are no rules. */
  List<SumCheck> checkRules() throws IOException, InterruptedException {
    return rules.isPresent() ? rules.get().check(store) : List.of();
  }

  @Override
  public void close() {
    tiers.ifPresent(AggregationTiers::close);
    store.close();
    rules.ifPresent(RecordingRules::close);
  }
}
