// SPDX-License-Identifier: Apache-2.0
package io.lambdametrics.engine;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;

/** Starts engines that continue from the checkpoint of a killed process. */
final class Recovery {

  private Recovery() {}

  /** Returns the engine of the process after {@code earlier}. */
  static MetricsEngine after(MetricsEngine earlier, EngineOptions options) {
    MetricsEngine later = new MetricsEngine(options, Events.TIME.plusSeconds(3600));
    try {
      later.recoverFrom(new DataInputStream(new ByteArrayInputStream(checkpoint(earlier))));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    later.processEnded();
    return later;
  }

  /** Returns an engine's checkpoint. */
  static byte[] checkpoint(MetricsEngine engine) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try {
      engine.writeCheckpoint(new DataOutputStream(bytes));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }
}
