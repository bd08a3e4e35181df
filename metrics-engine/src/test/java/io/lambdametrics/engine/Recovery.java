package io.lambdametrics.engine;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;

/** Recovery of one environment, each of which goes on from where the one before was killed. */
final class Recovery {

  private Recovery() {}

  /** The engine of a process that comes after {@code earlier}. */
  static MetricsEngine after(MetricsEngine earlier, EngineOptions options) {
    MetricsEngine later = new MetricsEngine(options, Events.TIME.plusSeconds(3600));
    try {
      later.recoverFrom(new DataInputStream(new ByteArrayInputStream(saved(earlier))));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    later.processEnded();
    return later;
  }

  /** What an engine leaves to the next. */
  static byte[] saved(MetricsEngine engine) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try {
      engine.writeCheckpoint(new DataOutputStream(bytes));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }
}
