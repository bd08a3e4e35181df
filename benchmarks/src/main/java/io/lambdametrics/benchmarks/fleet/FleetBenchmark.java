// SPDX-License-Identifier: Apache-2.0
package io.lambdametrics.benchmarks.fleet;

import io.lambdametrics.benchmarks.ProcessMeter;
import io.lambdametrics.testsupport.Programs;
import io.lambdametrics.testsupport.ServerProgram;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;

/** Runs {@code benchmarks/fleet}; see {@link FleetOptions}. */
public final class FleetBenchmark {

  private static final int SUCCESS = 0;
  private static final int FAILURE = 1;
  private static final int INVALID_ARGUMENTS = 2;

  private final FleetOptions options;
  private final Path aggregation;
  private final PrintStream out;
  private final PrintStream err;
  private final Map<FleetRun.Key, FleetRun.Result> runs = new LinkedHashMap<>();

  private FleetBenchmark(FleetOptions options, Path aggregation, PrintStream out, PrintStream err) {
    this.options = options;
    this.aggregation = aggregation;
    this.out = out;
    this.err = err;
  }

  /**
   * Runs the command and ends the JVM with its exit code.
   *
   * @param arguments see {@code --help}; the system property {@code aggregation} is the folder
   *     {@code deploy/aggregation}
   */
  public static void main(String[] arguments) throws InterruptedException {
    // UTF-8 in every locale, because the table contains a µ.
    PrintStream out =
        new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);
    System.exit(
        run(List.of(arguments), Path.of(System.getProperty("aggregation")), out, System.err));
  }

  /**
   * Runs the command and returns its exit code.
   *
   * @param aggregation the folder {@code deploy/aggregation}
   */
  static int run(List<String> arguments, Path aggregation, PrintStream out, PrintStream err)
      throws InterruptedException {
    FleetOptions options = new FleetOptions();
    CommandLine commandLine = options.parser();
    try {
      if (commandLine.parseArgs(arguments.toArray(String[]::new)).isUsageHelpRequested()) {
        commandLine.usage(out);
        return SUCCESS;
      }
      options.validate();
      return new FleetBenchmark(options, aggregation, out, err).run();
    } catch (ParameterException invalid) {
      err.println("benchmarks/fleet: " + invalid.getMessage() + " (--help shows the options)");
      return INVALID_ARGUMENTS;
    } catch (IllegalStateException missing) {
      err.println("benchmarks/fleet: " + missing.getMessage());
      return INVALID_ARGUMENTS;
    } catch (IOException | FleetException failed) {
      err.println(
          "benchmarks/fleet: " + (failed instanceof IOException ? failed : failed.getMessage()));
      return FAILURE;
    }
  }

  private int run() throws IOException, InterruptedException, FleetException {
    measureSizes();
    if (options.environments() == 0) {
      return SUCCESS;
    }
    requirePrograms();
    if (options.recordingRules()) {
      measureToPrometheus(SenderSettings.withProfileFleet(SenderSettings.PROMETHEUS));
    } else {
      measureAggregation();
    }
    FleetTables.stored(runs).forEach(out::println);
    out.println();
    FleetTables.costs(runs).forEach(out::println);
    return printDifferences() ? FAILURE : SUCCESS;
  }

  private void measureAggregation() throws IOException, InterruptedException, FleetException {
    for (String backend : SenderSettings.BACKENDS) {
      measureToStore(SenderSettings.withoutProfile(backend));
      measureToStore(SenderSettings.withProfileFleet(backend));
      measureThroughTwoTiers(SenderSettings.withProfileFleet(backend));
    }
  }

  private void measureSizes() throws IOException, InterruptedException, FleetException {
    Map<SenderSettings, PushSizes> sizes = new LinkedHashMap<>();
    for (String backend : SenderSettings.BACKENDS) {
      for (SenderSettings sender :
          List.of(
              SenderSettings.withoutProfile(backend), SenderSettings.withProfileFleet(backend))) {
        sizes.put(sender, PushSizes.measure(sender));
      }
    }
    FleetTables.environment(sizes).forEach(out::println);
    out.println();
  }

  /** Throws an {@link IllegalStateException} that says what to install. */
  private void requirePrograms() throws IOException {
    if (!ProcessMeter.isSupported()) {
      throw new IOException("this machine has no /proc with figures of processes; Linux is needed");
    }
    if (options.recordingRules()) {
      Programs.path(ServerProgram.prometheus().name());
      return;
    }
    Programs.path(ServerProgram.victoriaMetrics().newer().name());
    Programs.path(ServerProgram.vmagent(() -> URI.create("http://127.0.0.1")).newer().name());
  }

  private void measureToStore(SenderSettings sender)
      throws IOException, InterruptedException, FleetException {
    try (Route route = Route.toStore()) {
      measure(new FleetRun.Key(sender, "to the store"), route);
    }
  }

  private void measureThroughTwoTiers(SenderSettings sender)
      throws IOException, InterruptedException, FleetException {
    try (Route route = Route.throughTwoTiers(aggregation, sender.backend(), options.interval())) {
      measure(new FleetRun.Key(sender, "two tiers"), route);
    }
  }

  private void measureToPrometheus(SenderSettings sender)
      throws IOException, InterruptedException, FleetException {
    try (Route route = Route.toPrometheus(aggregation)) {
      measure(new FleetRun.Key(sender, "to Prometheus"), route);
    }
  }

  private void measure(FleetRun.Key key, Route route)
      throws IOException, InterruptedException, FleetException {
    err.println("measuring " + key.title());
    runs.put(key, new FleetRun(key.sender(), options).through(route));
  }

  /** Prints the sums that are not exact; returns whether there are any. */
  private boolean printDifferences() {
    boolean any = false;
    for (Map.Entry<FleetRun.Key, FleetRun.Result> run : runs.entrySet()) {
      for (SumCheck sum : run.getValue().sums()) {
        if (!sum.isExact()) {
          any = true;
          out.printf("%n%s: %s", run.getKey().title(), sum);
        }
      }
    }
    if (any) {
      out.println();
    }
    return any;
  }
}
