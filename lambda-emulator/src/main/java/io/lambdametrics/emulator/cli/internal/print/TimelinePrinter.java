// SPDX-License-Identifier: Apache-2.0
package io.lambdametrics.emulator.cli.internal.print;

import io.lambdametrics.emulator.model.TimelineEntry;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.function.Consumer;

/** Prints the timeline of one environment as it happens. */
public final class TimelinePrinter implements Consumer<TimelineEntry> {

  private final Console console;
  private final Instant start;
  private final int environment;

  public TimelinePrinter(Console console, Instant start, int environment) {
    this.console = console;
    this.start = start;
    this.environment = environment;
  }

  @Override
  public void accept(TimelineEntry entry) {
    if (entry.kind() == TimelineEntry.Kind.RESPONSE) {
      return;
    }
    console.println(
        String.format(
            Locale.ROOT,
            "%9.3f s  #%d  %-24s %-9s  %s",
            Duration.between(start, entry.time()).toNanos() / 1e9,
            environment,
            entry.subject(),
            entry.kind().name().toLowerCase(Locale.ROOT),
            entry.text()));
  }
}
