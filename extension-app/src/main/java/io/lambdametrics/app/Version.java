package io.lambdametrics.app;

import java.util.Optional;

/** Which release this is. */
final class Version {

  private Version() {}

  /** The version that the build wrote into our jar. */
  static String current() {
    return Optional.ofNullable(Version.class.getPackage().getImplementationVersion())
        .orElse("development");
  }

  /** How we name ourselves to servers. */
  static String userAgent() {
    return "lambda-metrics/" + current();
  }
}
