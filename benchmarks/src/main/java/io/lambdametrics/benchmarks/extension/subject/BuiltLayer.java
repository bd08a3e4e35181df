// SPDX-License-Identifier: Apache-2.0
package io.lambdametrics.benchmarks.extension.subject;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A layer of this project that was built.
 *
 * @param key {@code native} or {@code jvm}
 * @param title the name in the table
 * @param folder what Lambda extracts into {@code /opt}
 * @param zip the zip, if it was built as well
 */
public record BuiltLayer(String key, String title, Path folder, Optional<Path> zip) {

  /**
   * Finds a layer.
   *
   * @param key {@code native} or {@code jvm}
   * @param target the folder of the build
   * @return empty if that layer was not built
   */
  public static Optional<BuiltLayer> find(String key, Path target) throws IOException {
    boolean isNative = key.equals("native");
    Path folder = target.resolve(isNative ? "layer-native" : "layer");
    if (!Files.isDirectory(folder.resolve("extensions"))) {
      return Optional.empty();
    }
    try (Stream<Path> files = Files.list(target)) {
      Optional<Path> zip =
          files
              .filter(file -> String.valueOf(file.getFileName()).matches(".*-" + key + "-.*\\.zip"))
              .findFirst();
      return Optional.of(new BuiltLayer(key, isNative ? "native layer" : "JVM layer", folder, zip));
    }
  }

  /** Returns the only file that Lambda starts. */
  Path executable() throws IOException {
    try (Stream<Path> files = Files.list(folder.resolve("extensions"))) {
      return files
          .findFirst()
          .orElseThrow(() -> new IOException(folder.resolve("extensions") + " is empty"))
          .toAbsolutePath();
    }
  }
}
