// SPDX-License-Identifier: Apache-2.0
package io.lambdametrics.demo;

import io.lambdametrics.receiver.AggregatedReceiver;
import io.lambdametrics.receiver.EmbeddedReceiver;
import io.lambdametrics.receiver.QueriedReceiver;
import io.lambdametrics.receiver.Receiver;
import io.lambdametrics.receiver.StoredSeries;
import io.lambdametrics.testsupport.ServerProgram;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import picocli.CommandLine.TypeConversionException;

/** The receivers that the demo can start. */
enum ReceiverKind {
  EMBEDDED,
  PROMETHEUS,
  VICTORIA_METRICS,
  VMAGENT;

  /** The folder with the configuration files of the vmagents. */
  private static final Path AGGREGATION = Path.of("deploy/aggregation");

  /** How often the vmagents write aggregated samples. */
  private static final Duration INTERVAL = Duration.ofSeconds(2);

  /** Returns the receiver of that name on the command line. */
  static ReceiverKind parse(String name) {
    for (ReceiverKind kind : values()) {
      if (kind.toString().equals(name)) {
        return kind;
      }
    }
    throw new TypeConversionException("'" + name + "' is not one of " + Arrays.toString(values()));
  }

  /** Returns the programs that must be installed. */
  List<ServerProgram> programs() {
    return switch (this) {
      case EMBEDDED -> List.of();
      case PROMETHEUS -> List.of(ServerProgram.prometheus());
      case VICTORIA_METRICS -> List.of(ServerProgram.victoriaMetrics());
      case VMAGENT -> AggregatedReceiver.PROGRAMS;
    };
  }

  /** Returns the number of environments that it is made for. */
  int environments() {
    return this == VMAGENT ? 2 : 1;
  }

  /**
   * Returns the settings of the extension that depend on the receiver. A label tells environments
   * apart, unless they are added up.
   */
  Map<String, String> settings(int environment) {
    return this == VMAGENT
        ? Map.of("LAMBDA_METRICS_TOTALS_RESET_AFTER", "5m")
        : Map.of("LAMBDA_METRICS_LABELS", InvokedEnvironment.LABEL + "=" + environment);
  }

  /**
   * Starts the receiver.
   *
   * @param onPush called with each push by a receiver that can do so, on a thread of its own
   */
  Receiver start(Consumer<List<StoredSeries>> onPush) throws IOException, InterruptedException {
    return switch (this) {
      case EMBEDDED -> EmbeddedReceiver.start(0, onPush);
      case PROMETHEUS, VICTORIA_METRICS -> QueriedReceiver.start(programs().get(0));
      case VMAGENT -> AggregatedReceiver.start(AGGREGATION, INTERVAL);
    };
  }

  /** Returns the name on the command line. */
  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
