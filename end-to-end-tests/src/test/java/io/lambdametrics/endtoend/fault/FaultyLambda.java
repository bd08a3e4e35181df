package io.lambdametrics.endtoend.fault;

import io.lambdametrics.emulator.LambdaEmulator;
import io.lambdametrics.emulator.LambdaEmulatorBuilder;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;

/**
 * An environment whose extension goes a {@link FaultyNetwork}, with short intervals and patience.
 */
final class FaultyLambda {

  /** The longest that a push may hold an invocation, by the extension's setting. */
  static final Duration PUSH_TIMEOUT = Duration.ofMillis(500);

  private FaultyLambda() {}

  /**
   * Makes one.
   *
   * @param name of the function, by which its figures are told from others'
   * @param layer the exploded layer
   * @param folder for files
   */
  static LambdaEmulatorBuilder of(String name, FaultyNetwork way, Path layer, Path folder)
      throws IOException {
    return LambdaEmulator.builder()
        .opt(way.layer(layer, folder))
        .functionName(name)
        .timeout(Duration.ofSeconds(8))
        .environment(way.settings())
        .environment("LAMBDA_METRICS_PUSH_INTERVAL", "1s")
        .environment("LAMBDA_METRICS_PUSH_TIMEOUT", PUSH_TIMEOUT.toMillis() + "ms")
        .environment("LAMBDA_METRICS_LOG_LEVEL", "debug");
  }
}
