// SPDX-License-Identifier: Apache-2.0
package io.lambdametrics.app.config;

import java.util.Optional;

/** The release of the extension. */
public final class Version {

  private Version() {}

  /** Returns the version that the build wrote into the jar's manifest. */
  public static String current() {
    return Optional.ofNullable(Version.class.getPackage().getImplementationVersion())
        .orElse("development");
  }

  /** Returns the {@code User-Agent} of our requests. */
  public static String userAgent() {
    return "lambda-metrics/" + current();
  }
}
