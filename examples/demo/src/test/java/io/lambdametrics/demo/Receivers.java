package io.lambdametrics.demo;

import java.io.IOException;

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
      return QueriedReceiver.prometheus(port);
    }
  },
  VICTORIA_METRICS {
    @Override
    Receiver start(int port) throws IOException, InterruptedException {
      return QueriedReceiver.victoriaMetrics(port);
    }
  };

  abstract Receiver start(int port) throws IOException, InterruptedException;
}
