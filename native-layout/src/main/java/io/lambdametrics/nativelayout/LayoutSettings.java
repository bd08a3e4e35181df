// SPDX-License-Identifier: Apache-2.0
package io.lambdametrics.nativelayout;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** What the build's command line says about the layout, as system properties of the builder. */
final class LayoutSettings {

  private static final String PREFIX = "lambda-metrics.layout.";

  private static @Nullable LayoutProfile profile;

  private LayoutSettings() {}

  /**
   * Returns the profile, which is empty if there is none yet. Every call returns the same object.
   */
  static synchronized LayoutProfile profile() {
    LayoutProfile known = profile;
    if (known == null) {
      Path file = path("profile");
      try {
        known =
            file != null && Files.exists(file) ? LayoutProfile.read(file) : LayoutProfile.empty();
      } catch (IOException e) {
        throw new UncheckedIOException("cannot read the profile of the layout, " + file, e);
      }
      profile = known;
    }
    return known;
  }

  /**
   * Returns whether the builder is the version that this module was written for. Without that, the
   * image gets the builder's own layout.
   */
  static boolean fitsBuilder() {
    return System.getProperty(PREFIX + "graalvm", "").equals(builderVersion());
  }

  /** Returns the builder's version, which the command {@code native-image} tells it. */
  static String builderVersion() {
    return System.getProperty("org.graalvm.version", "unknown");
  }

  /** Returns the file that is to show where each method and object was placed, or null. */
  static @Nullable Path map() {
    return path("map");
  }

  private static @Nullable Path path(String name) {
    String value = System.getProperty(PREFIX + name, "");
    return value.isEmpty() ? null : Path.of(value);
  }
}
