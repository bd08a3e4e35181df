package io.lambdametrics.app.config;

import java.util.Optional;

/** Which release this is. */
public final class Version {

  private Version() {}

  /** The version that the build wrote into our jar. */
  public static String current() {
    return Optional.ofNullable(Version.class.getPackage().getImplementationVersion())
        .orElse("development");
  }

  /** How we name ourselves to servers. */
  public static String userAgent() {
    return "lambda-metrics/" + current();
  }
}
