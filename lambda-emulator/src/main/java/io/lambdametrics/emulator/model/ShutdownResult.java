// SPDX-License-Identifier: Apache-2.0
package io.lambdametrics.emulator.model;

import java.util.List;
import java.util.Objects;

/**
 * How the processes of an environment ended.
 *
 * @param reason the reason in the SHUTDOWN event
 * @param durationMs from the start of the shutdown until the last process had ended
 * @param extensions the extensions that were running
 */
public record ShutdownResult(
    ShutdownCause reason, double durationMs, List<ExtensionReport> extensions) {

  public ShutdownResult {
    Objects.requireNonNull(reason, "reason");
    extensions = List.copyOf(extensions);
  }

  /** Tells whether every extension that had registered for SHUTDOWN exited without being killed. */
  public boolean inTime() {
    return extensions.stream().noneMatch(e -> e.events().contains("SHUTDOWN") && e.killed());
  }
}
