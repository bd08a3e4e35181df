// SPDX-License-Identifier: Apache-2.0
package io.lambdametrics.receiver;

import io.lambdametrics.testsupport.LocalServer;
import io.lambdametrics.testsupport.ServerProgram;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * Two tiers of real vmagents in front of a store, with the files of {@code deploy/aggregation}. The
 * sharding tier sends all samples of an aggregated series to the same vmagent of the aggregating
 * tier, which removes the label {@code instance}.
 *
 * <p>Needs the program {@code newer/vmagent}.
 */
public final class AggregationTiers implements AutoCloseable {

  /** The number of vmagents in each tier. */
  private static final int SIZE = 2;

  /** Makes the sharding tier count the series that it receives; the limit is far away. */
  private static final String COUNT_SERIES = "-remoteWrite.maxDailySeries=1000000";

  /** vmagent replaces this by an environment variable, which differs for each aggregator. */
  private static final String AGGREGATOR = "%{AGGREGATOR}";

  private static final String INTERVAL = "\n  interval: 1m\n";
  private static final String STALENESS = "\n  staleness_interval: 1h\n";

  private final List<LocalServer> sharding = new ArrayList<>();
  private final List<LocalServer> aggregating = new ArrayList<>();
  private final Path rules;

  private final Path folder;
  private final URI store;

  private AggregationTiers(Path folder, URI store, Path rules) {
    this.folder = folder;
    this.store = store;
    this.rules = rules;
  }

  /**
   * Starts both tiers.
   *
   * @param folder the folder {@code deploy/aggregation}
   * @param backend the extension's backend, whose rules apply
   * @param interval how often aggregated samples are written
   * @param staleness how long the aggregating tier remembers a series without samples
   * @param store the URL for remote write of the store
   */
  public static AggregationTiers start(
      Path folder, String backend, Duration interval, Duration staleness, URI store)
      throws IOException, InterruptedException {
    AggregationTiers tiers =
        new AggregationTiers(folder, store, Files.createTempFile("streamaggr", ".yml"));
    try {
      String text = Files.readString(folder.resolve(backend + ".streamaggr.yml"));
      Files.writeString(
          tiers.rules,
          replace(
              replace(text, INTERVAL, "\n  interval: " + seconds(interval)),
              STALENESS,
              "\n  staleness_interval: " + seconds(staleness)));
      for (int i = 0; i < SIZE; i++) {
        tiers.startAggregator();
      }
      for (int i = 0; i < SIZE; i++) {
        tiers.sharding.add(LocalServer.start(tiers.shard()));
      }
      return tiers;
    } catch (IOException | InterruptedException | RuntimeException notStarted) {
      tiers.close();
      throw notStarted;
    }
  }

  private void startAggregator() throws IOException, InterruptedException {
    aggregating.add(
        LocalServer.start(
            ServerProgram.vmagent(() -> store)
                .newer()
                .with(flags("aggregate.flags"))
                .with("-streamAggr.config=" + rules)));
  }

  private ServerProgram shard() throws IOException {
    ServerProgram shard =
        ServerProgram.vmagent(aggregating.get(0)::writeUrl)
            .newer()
            .with(flags("shard.flags"))
            .with(COUNT_SERIES);
    for (LocalServer more : aggregating.subList(1, aggregating.size())) {
      shard = shard.with("-remoteWrite.url=" + more.writeUrl());
    }
    return shard;
  }

  /**
   * Adds vmagents to the aggregating tier, and restarts the sharding tier with their URLs on the
   * same ports. Some series move to the new vmagents.
   */
  public void addAggregators(int number) throws IOException, InterruptedException {
    for (int i = 0; i < number; i++) {
      startAggregator();
    }
    for (int i = 0; i < sharding.size(); i++) {
      LocalServer old = sharding.get(i);
      old.close();
      sharding.set(i, LocalServer.start(shard(), old.url().getPort()));
    }
  }

  private static String seconds(Duration duration) {
    return duration.toSeconds() + "s\n";
  }

  private static String replace(String rules, String line, String by) {
    if (!rules.contains(line)) {
      throw new IllegalArgumentException("the rules have no line '" + line.strip() + "'");
    }
    return rules.replace(line, by);
  }

  /** Returns the lines of a file that are not comments, for the next aggregator. */
  private String[] flags(String file) throws IOException {
    return Files.readAllLines(folder.resolve(file)).stream()
        .filter(line -> line.startsWith("-"))
        .map(line -> line.replace(AGGREGATOR, "aggregator-" + aggregating.size()))
        .toArray(String[]::new);
  }

  /** Returns the vmagents that environments push to. */
  public List<LocalServer> sharding() {
    return List.copyOf(sharding);
  }

  /** Returns the vmagents that write to the store. */
  public List<LocalServer> aggregating() {
    return List.copyOf(aggregating);
  }

  /** Stops the sharding tier first, so that the aggregating tier gets what it has received. */
  @Override
  public void close() {
    sharding.forEach(LocalServer::close);
    aggregating.forEach(LocalServer::close);
    try {
      Files.deleteIfExists(rules);
    } catch (IOException e) {
      System.err.println("could not delete " + rules);
    }
  }
}
