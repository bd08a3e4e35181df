// SPDX-License-Identifier: Apache-2.0
package io.lambdametrics.benchmarks.fleet;

import io.lambdametrics.benchmarks.MarkdownTable;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The tables of {@code benchmarks/fleet}. */
final class FleetTables {

  private static final double NANOS_PER_MICRO = 1e3;
  private static final double NANOS_PER_SECOND = 1e9;
  private static final double BYTES_PER_MB = 1024 * 1024;
  private static final double COST_OF = 1_000;

  private FleetTables() {}

  /** Returns what one environment sends. */
  static List<String> environment(Map<SenderSettings, PushSizes> sizes) {
    List<List<String>> rows = new ArrayList<>();
    rows.add(
        List.of(
            "one environment",
            "series",
            "pushes a minute",
            "samples a minute",
            "bytes of the first push",
            "bytes of a later push",
            "bytes a minute"));
    sizes.forEach(
        (sender, size) -> {
          double pushes = pushesPerMinute(sender);
          rows.add(
              List.of(
                  sender.title(),
                  number(size.series()),
                  number(pushes),
                  number(size.series() * pushes),
                  number(size.firstBytes()),
                  number(size.laterBytes()),
                  number(size.laterBytes() * pushes)));
        });
    return MarkdownTable.aligned(rows);
  }

  /** Returns what a store gets from a fleet. */
  static List<String> stored(Map<FleetRun.Key, FleetRun.Result> runs) {
    List<List<String>> rows = new ArrayList<>();
    rows.add(
        List.of(
            "a fleet",
            "environments",
            "pushes",
            "pushes a second",
            "CPU of a push, µs",
            "writes to the store",
            "samples stored",
            "series stored",
            "sums"));
    runs.forEach(
        (key, run) ->
            rows.add(
                List.of(
                    key.title(),
                    number(run.environments()),
                    number(run.pushes()),
                    number(run.pushes() / run.pushSeconds()),
                    number(run.senderNanos() / NANOS_PER_MICRO / run.pushes()),
                    number(run.stored().writes()),
                    number(run.stored().samples()),
                    number(run.stored().series()),
                    run.isExact() ? "exact" : "DIFFERENT")));
    return MarkdownTable.aligned(rows);
  }

  /** Returns what servers cost for each 1,000 environments. */
  static List<String> costs(Map<FleetRun.Key, FleetRun.Result> runs) {
    List<List<String>> rows = new ArrayList<>();
    rows.add(List.of("1,000 environments", "server", "CPU, seconds a minute", "memory, MB"));
    runs.forEach(
        (key, run) -> {
          double pushesPerMinute = pushesPerMinute(key.sender()) * COST_OF;
          servers(run)
              .forEach(
                  (server, cost) ->
                      rows.add(
                          List.of(
                              key.title(),
                              server,
                              decimal(
                                  cost.cpuNanos()
                                      / NANOS_PER_SECOND
                                      / run.pushes()
                                      * pushesPerMinute),
                              decimal(
                                  cost.residentBytes()
                                      / BYTES_PER_MB
                                      / run.environments()
                                      * COST_OF))));
        });
    return MarkdownTable.aligned(rows);
  }

  private static Map<String, ServerMeter.Cost> servers(FleetRun.Result run) {
    Map<String, ServerMeter.Cost> servers = new LinkedHashMap<>();
    servers.put("sharding vmagents", run.sharding());
    servers.put("aggregating vmagents", run.aggregating());
    servers.put("store", run.store());
    servers.put("recording rules", run.rules());
    servers.values().removeIf(ServerMeter.Cost.NONE::equals);
    return servers;
  }

  static double pushesPerMinute(SenderSettings sender) {
    return (double) Duration.ofMinutes(1).toMillis() / sender.app().pushInterval().toMillis();
  }

  private static String number(double value) {
    return String.format(Locale.ROOT, "%,.0f", value);
  }

  private static String number(long value) {
    return String.format(Locale.ROOT, "%,d", value);
  }

  private static String decimal(double value) {
    return String.format(Locale.ROOT, "%,.2f", value);
  }
}
