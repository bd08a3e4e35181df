// SPDX-License-Identifier: Apache-2.0
package io.lambdametrics.emulator.internal.lifecycle;

import io.lambdametrics.emulator.internal.api.ApiServer;
import io.lambdametrics.emulator.internal.core.LoopbackInterface;
import io.lambdametrics.emulator.internal.process.ResourceLimits;
import io.lambdametrics.emulator.internal.process.Signals;
import io.lambdametrics.emulator.internal.process.TempFolder;
import io.lambdametrics.emulator.internal.telemetry.EnvironmentTelemetry;

/** The resources that an environment holds from its creation until it is closed. */
record EnvironmentResources(
    LoopbackInterface loopback,
    EnvironmentTelemetry telemetry,
    ApiServer server,
    Signals signals,
    ResourceLimits limits,
    TempFolder temp)
    implements AutoCloseable {

  /** Returns host and port of the APIs, as in {@code AWS_LAMBDA_RUNTIME_API}. */
  String advertisedAddress() {
    return loopback.advertised(server.port());
  }

  /** Returns host and port of the APIs for clients within the emulator. */
  String ownAddress() {
    return loopback.authority(server.port());
  }

  @Override
  public void close() {
    telemetry.close();
    server.close();
    signals.close();
    limits.close();
    temp.close();
  }
}
