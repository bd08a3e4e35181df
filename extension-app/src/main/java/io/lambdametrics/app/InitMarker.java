package io.lambdametrics.app;

import io.lambdametrics.engine.MetricsEngine;
import java.io.IOException;
import java.lang.System.Logger.Level;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Tells a later process of the same environment that how the first initialization ended is known
 * and counted. An initialization that fails mostly ends the process before any event says so, and
 * then this is what the next one does not find.
 */
final class InitMarker {

  private final MetricsEngine engine;
  private final Path file;
  private boolean settled;

  /** Looks for the mark of an earlier process, and tells the engine. */
  InitMarker(MetricsEngine engine, Path folder) {
    this.engine = engine;
    this.file = folder.resolve("init-ended");
    this.settled = Files.exists(file);
    if (settled) {
      engine.initEndedBefore();
    }
  }

  /** Leaves the mark as soon as there is reason to. May be called by any thread. */
  synchronized void update() {
    if (settled || !engine.initEnded()) {
      return;
    }
    settled = true;
    try {
      Files.createDirectories(file.getParent());
      Files.write(file, new byte[0]);
    } catch (IOException e) {
      System.getLogger(InitMarker.class.getName())
          .log(Level.WARNING, "a reset will look like a failed initialization: no " + file, e);
    }
  }
}
