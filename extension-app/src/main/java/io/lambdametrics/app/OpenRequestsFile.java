package io.lambdametrics.app;

import io.lambdametrics.engine.MetricsEngine;
import io.lambdametrics.engine.OpenRequest;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * Hands the requests whose report is still to come from one process of an environment to the next:
 * after a reset, Lambda delivers a late report to the process that comes then.
 */
final class OpenRequestsFile {

  private static final Logger logger = System.getLogger(OpenRequestsFile.class.getName());

  /** Each line begins with so many flags, which are followed by the id. */
  private static final int FLAGS = 3;

  /** One is open at a reset; more only where reports never came. */
  private static final int MOST = 100;

  private final MetricsEngine engine;
  private final Path file;

  /** Tells the engine what an earlier process left, and takes that away. */
  OpenRequestsFile(MetricsEngine engine, Path folder) {
    this.engine = engine;
    this.file = folder.resolve("open-requests");
    if (Files.exists(file)) {
      try {
        engine.openBefore(
            Files.readAllLines(file, StandardCharsets.US_ASCII).stream()
                .filter(line -> line.length() > FLAGS)
                .map(OpenRequestsFile::parse)
                .toList());
        Files.delete(file);
      } catch (IOException e) {
        logger.log(Level.WARNING, "a late report may be counted twice", e);
      }
    }
  }

  /** To be called when everything else is done. */
  void write() {
    List<OpenRequest> open = engine.openRequests();
    if (open.isEmpty()) {
      return;
    }
    try {
      Files.createDirectories(file.getParent());
      Files.write(
          file,
          open.stream().skip(Math.max(0, open.size() - MOST)).map(OpenRequestsFile::line).toList(),
          StandardCharsets.US_ASCII);
    } catch (IOException e) {
      logger.log(Level.WARNING, "a late report may be counted twice", e);
    }
  }

  private static String line(OpenRequest request) {
    return flag(request.error())
        + flag(request.timeout())
        + flag(request.outOfMemory())
        + request.id();
  }

  private static OpenRequest parse(String line) {
    return new OpenRequest(
        line.substring(FLAGS), line.charAt(0) == '1', line.charAt(1) == '1', line.charAt(2) == '1');
  }

  private static String flag(boolean value) {
    return value ? "1" : "0";
  }
}
