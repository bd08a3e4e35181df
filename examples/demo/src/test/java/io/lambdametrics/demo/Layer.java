package io.lambdametrics.demo;

import io.lambdametrics.emulator.LambdaEmulator;
import java.nio.file.Path;
import java.time.Duration;

/** The layer that the build left, in an emulator. */
final class Layer {

  private static final Path FOLDER = Path.of(System.getProperty("layer"));

  private Layer() {}

  /** An environment with the layer, without any setting. */
  static LambdaEmulator.Builder bare() {
    return LambdaEmulator.builder()
        .opt(FOLDER)
        .functionName("orders")
        .timeout(Duration.ofSeconds(2));
  }

  /** An environment whose extension pushes to a port of this machine every second. */
  static LambdaEmulator.Builder pushingTo(int port) {
    return bare()
        .environment("SYSDIG_MONITOR_URL", "http://127.0.0.1:" + port + "/api/v1/write")
        .environment("SYSDIG_MONITOR_API_TOKEN", "the-token")
        .environment("LAMBDA_METRICS_PUSH_INTERVAL", "1s");
  }
}
