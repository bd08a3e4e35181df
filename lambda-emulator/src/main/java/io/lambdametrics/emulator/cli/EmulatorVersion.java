// SPDX-License-Identifier: Apache-2.0
package io.lambdametrics.emulator.cli;

import java.io.IOException;
import java.io.InputStream;
import java.util.Properties;

/** The version of the emulator, which Maven writes into its jars. */
final class EmulatorVersion {

  private static final String FILE =
      "/META-INF/maven/io.lambdametrics/lambda-metrics-emulator/pom.properties";

  private EmulatorVersion() {}

  static String read() throws IOException {
    try (InputStream in = EmulatorVersion.class.getResourceAsStream(FILE)) {
      if (in == null) {
        return "unknown (not run from a jar)";
      }
      Properties properties = new Properties();
      properties.load(in);
      return properties.getProperty("version", "unknown");
    }
  }
}
