// SPDX-License-Identifier: Apache-2.0
package io.lambdametrics.benchmarks.fleet;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** The command line of {@code benchmarks/fleet}. */
@Command(
    name = "benchmarks/fleet",
    description =
        "Lets simulated execution environments push with the extension's own engine and backends,"
            + " to a store and through two tiers of vmagents, and checks the sums that are stored.",
    customSynopsis = "benchmarks/fleet [options] [ENVIRONMENTS]",
    sortOptions = false,
    usageHelpAutoWidth = true,
    footer = {
      "",
      "With 0 environments only the sizes of pushes are measured, which needs no program. Otherwise"
          + " vmagent and victoria-metrics of Debian 13 or newer are needed, or prometheus with"
          + " --recording-rules.",
      "Exit code 0: the sums are exact. 1: they are not, or a server failed. 2: invalid arguments,"
          + " or a program is missing."
    })
final class FleetOptions {

  private static final int MOST_ENVIRONMENTS = 1_000_000;
  private static final int MOST = 3_600;

  @Spec private @Nullable CommandSpec spec;

  @Parameters(
      arity = "0..1",
      paramLabel = "ENVIRONMENTS",
      description = "The number of environments (default ${DEFAULT-VALUE}).")
  private int environments = 10_000;

  @Option(
      names = "--pushes",
      paramLabel = "N",
      description = "Pushes of each environment (default ${DEFAULT-VALUE}).")
  private int pushes = 3;

  @Option(
      names = "--seconds",
      paramLabel = "N",
      description =
          "The longest time of the pushes of one run (default ${DEFAULT-VALUE}). Environments whose"
              + " turn comes later do not push.")
  private int seconds = 60;

  @Option(
      names = "--interval",
      paramLabel = "N",
      description =
          "The seconds between two writes of the aggregating tier (default ${DEFAULT-VALUE}).")
  private int interval = 60;

  @Option(
      names = "--recording-rules",
      description =
          "Measures a Prometheus and its recording rules instead of the other servers. The rules"
              + " read five minutes: choose --pushes 5 for one push a minute.")
  private boolean recordingRules;

  @Option(names = "--help", usageHelp = true, description = "Shows this text.")
  @SuppressWarnings("unused") // Picocli handles the option.
  private boolean help;

  CommandLine parser() {
    return new CommandLine(this);
  }

  /**
   * Checks what the parser cannot check.
   *
   * @throws ParameterException with a message for the user
   */
  void validate() {
    requireInRange("ENVIRONMENTS", environments, 0, MOST_ENVIRONMENTS);
    requireInRange("--pushes", pushes, 1, MOST);
    requireInRange("--seconds", seconds, 1, MOST);
    requireInRange("--interval", interval, 1, MOST);
  }

  private void requireInRange(String option, int number, int least, int most) {
    if (number < least || number > most) {
      throw new ParameterException(
          spec == null ? parser() : spec.commandLine(),
          option + " must be " + least + " to " + most + ", but is " + number);
    }
  }

  /** Returns the number of environments; 0 if only the sizes of pushes are to be measured. */
  int environments() {
    return environments;
  }

  /** Returns the number of pushes of each environment. */
  int pushes() {
    return pushes;
  }

  /** Returns the longest time of the pushes of one run. */
  Duration limit() {
    return Duration.ofSeconds(seconds);
  }

  /** Returns the time between two writes of the aggregating tier. */
  Duration interval() {
    return Duration.ofSeconds(interval);
  }

  /** Returns whether recording rules are to be measured instead of aggregation. */
  boolean recordingRules() {
    return recordingRules;
  }
}
