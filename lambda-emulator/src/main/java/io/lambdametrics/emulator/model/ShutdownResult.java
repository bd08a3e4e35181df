package io.lambdametrics.emulator.model;

import java.util.List;
import java.util.Objects;

/**
 * How the environment's processes ended.
 *
 * @param reason the reason in the SHUTDOWN event
 * @param durationMs from the beginning of the shutdown until the last process was gone
 * @param extensions the extensions that were running
 */
public record ShutdownResult(
    ShutdownReason reason, double durationMs, List<ExtensionReport> extensions) {

  public ShutdownResult {
    Objects.requireNonNull(reason, "reason");
    extensions = List.copyOf(extensions);
  }

  /** Tells whether no extension had to be killed that had registered for SHUTDOWN. */
  public boolean inTime() {
    return extensions.stream().noneMatch(e -> e.events().contains("SHUTDOWN") && e.killed());
  }
}
