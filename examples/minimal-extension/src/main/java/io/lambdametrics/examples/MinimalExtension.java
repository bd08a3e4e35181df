// SPDX-License-Identifier: Apache-2.0
package io.lambdametrics.examples;

import io.lambdametrics.api.telemetry.PlatformReport;
import io.lambdametrics.api.telemetry.TelemetryEvent;
import io.lambdametrics.telemetry.ExtensionRunner;
import java.io.IOException;

/** An extension that logs the duration of each invocation. */
public final class MinimalExtension {

  private MinimalExtension() {}

  public static void main(String[] args) throws IOException {
    ExtensionRunner.named("minimal-extension")
        .onEvent(MinimalExtension::print)
        .run(System.getenv());
  }

  private static void print(TelemetryEvent event) {
    if (event instanceof PlatformReport report) {
      report
          .metrics()
          .durationMs()
          .ifPresent(ms -> System.out.println(report.requestId() + " took " + ms + " ms"));
    }
  }
}
