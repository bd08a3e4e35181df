// SPDX-License-Identifier: Apache-2.0
package io.lambdametrics.endtoend.layer;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.stream.Stream;

/** A layer with additional JVM options. It consists mostly of links to another layer. */
public final class LayerWithJvmOptions {

  private LayerWithJvmOptions() {}

  /** Creates the {@code /opt} folder of such a layer in {@code folder}, and returns it. */
  public static Path create(Path layer, Path folder, String options) throws IOException {
    Path opt = Files.createDirectory(folder.resolve("opt"));
    Path extensions = Files.createDirectory(opt.resolve("extensions"));
    try (Stream<Path> files = Files.list(layer.resolve("extensions"))) {
      for (Path file : files.toList()) {
        Files.copy(
            file, extensions.resolve(file.getFileName()), StandardCopyOption.COPY_ATTRIBUTES);
      }
    }
    Path home = Files.createDirectory(opt.resolve("lambda-metrics"));
    try (Stream<Path> files = Files.list(layer.resolve("lambda-metrics"))) {
      for (Path file : files.toList()) {
        Path to = home.resolve(file.getFileName());
        if (file.endsWith("jvm.options")) {
          Files.copy(file, to);
          Files.writeString(to, options, StandardOpenOption.APPEND);
        } else {
          Files.createSymbolicLink(to, file.toAbsolutePath().normalize());
        }
      }
    }
    return opt;
  }
}
