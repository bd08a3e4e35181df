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

  private static final String INTERVAL = "\n  interval: 1m\n";
  private static final String STALENESS = "\n  staleness_interval: 1h\n";

  private final List<LocalServer> sharding = new ArrayList<>();
  private final List<LocalServer> aggregating = new ArrayList<>();
  private final Path rules;

  private AggregationTiers(Path rules) {
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
    AggregationTiers tiers = new AggregationTiers(Files.createTempFile("streamaggr", ".yml"));
    try {
      String text = Files.readString(folder.resolve(backend + ".streamaggr.yml"));
      Files.writeString(
          tiers.rules,
          replace(
              replace(text, INTERVAL, "\n  interval: " + seconds(interval)),
              STALENESS,
              "\n  staleness_interval: " + seconds(staleness)));
      ServerProgram aggregator =
          ServerProgram.vmagent(() -> store)
              .newer()
              .with(flags(folder.resolve("aggregate.flags")))
              .with("-streamAggr.config=" + tiers.rules);
      for (int i = 0; i < SIZE; i++) {
        tiers.aggregating.add(LocalServer.start(aggregator));
      }
      ServerProgram shard =
          ServerProgram.vmagent(tiers.aggregating.get(0)::writeUrl)
              .newer()
              .with(flags(folder.resolve("shard.flags")))
              .with(COUNT_SERIES);
      for (LocalServer more : tiers.aggregating.subList(1, SIZE)) {
        shard = shard.with("-remoteWrite.url=" + more.writeUrl());
      }
      for (int i = 0; i < SIZE; i++) {
        tiers.sharding.add(LocalServer.start(shard));
      }
      return tiers;
    } catch (IOException | InterruptedException | RuntimeException notStarted) {
      tiers.close();
      throw notStarted;
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

  /** Returns the lines of a file that are not comments. */
  private static String[] flags(Path file) throws IOException {
    return Files.readAllLines(file).stream()
        .filter(line -> line.startsWith("-"))
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
