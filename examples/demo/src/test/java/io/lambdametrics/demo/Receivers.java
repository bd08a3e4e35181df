package io.lambdametrics.demo;

import static org.junit.jupiter.api.Assertions.fail;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Assumptions;

/** The receivers that the tests push to. */
enum Receivers {
  EMBEDDED {
    @Override
    Receiver start(int port) throws IOException {
      return EmbeddedReceiver.start(port, pushed -> {});
    }
  },
  PROMETHEUS {
    @Override
    Receiver start(int port) throws IOException, InterruptedException {
      return QueriedReceiver.prometheus(installed("prometheus"), port);
    }
  },
  VICTORIA_METRICS {
    @Override
    Receiver start(int port) throws IOException, InterruptedException {
      return QueriedReceiver.victoriaMetrics(installed("victoria-metrics"), port);
    }
  };

  abstract Receiver start(int port) throws IOException, InterruptedException;

  /** Without the program, the test is skipped; on a CI machine, which has to have it, it fails. */
  private static Path installed(String program) {
    Optional<Path> path = ServerProcess.find(program);
    if (path.isEmpty()) {
      String advice = "needs " + program + ": apt-get install " + program;
      if ("true".equals(System.getenv("CI"))) {
        fail(advice);
      }
      Assumptions.abort(advice);
    }
    return path.get();
  }
}
