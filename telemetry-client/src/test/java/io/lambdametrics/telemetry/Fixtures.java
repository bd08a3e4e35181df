// SPDX-License-Identifier: Apache-2.0
package io.lambdametrics.telemetry;

import java.io.IOException;
import java.io.InputStream;
import java.util.Objects;

/** Reads telemetry batches from resources. */
final class Fixtures {

  private Fixtures() {}

  static byte[] read(String name) throws IOException {
    try (InputStream in = Fixtures.class.getResourceAsStream("/telemetry/" + name)) {
      return Objects.requireNonNull(in, name).readAllBytes();
    }
  }
}
