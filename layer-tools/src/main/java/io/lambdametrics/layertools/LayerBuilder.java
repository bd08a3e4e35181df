// SPDX-License-Identifier: Apache-2.0
package io.lambdametrics.layertools;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * Puts the exploded JVM layer together: the launcher, the jars, and a Java runtime that has only
 * the modules needed.
 *
 * <p>Arguments: the layer's folder; the jars as a class path; the folder with the launcher and
 * {@code jvm.options}; the list of this machine's JDKs that Maven's toolchain discovery wrote; the
 * modification time of all files.
 */
public final class LayerBuilder {

  private LayerBuilder() {}

  /** Deletes an existing layer, and builds a new one. */
  public static void main(String[] args) throws IOException, InterruptedException {
    Path layer = Path.of(args[0]);
    List<Path> jars = Stream.of(args[1].split(File.pathSeparator)).map(Path::of).toList();
    Path files = Path.of(args[2]);
    Jdk jdk = Jdk.forLayer(Path.of(args[3]));
    FileTime time = FileTime.from(Instant.parse(args[4]));

    delete(layer);
    Path home = layer.resolve("lambda-metrics");
    Path extensions = Files.createDirectories(layer.resolve("extensions"));
    Files.createDirectories(home.resolve("backends"));
    Path lib = Files.createDirectories(home.resolve("lib"));
    LayerJars.copy(jars, lib);
    LayerJars.writeClassPath(home.resolve("classpath.jar"), jars);
    LayerJars.unpackSnappy(jars, lib);
    Files.copy(files.resolve("jvm.options"), home.resolve("jvm.options"));
    Path launcher = extensions.resolve("sysdig-lambda-extension");
    Files.copy(files.resolve("sysdig-lambda-extension"), launcher);
    Files.setPosixFilePermissions(launcher, PosixFilePermissions.fromString("rwxr-xr-x"));
    if (jdk.feature() < Jdk.WITH_AOT_CACHE) {
      System.out.printf(
          "The layer's Java runtime is made from JDK %d, because no JDK %d was found. With JDK %d"
              + " the layer starts faster.%n",
          jdk.feature(), Jdk.WITH_AOT_CACHE, Jdk.WITH_AOT_CACHE);
    }
    Path runtime = home.resolve("runtime");
    JavaRuntime.link(jdk, runtime);
    MissingModules.list(jdk.home(), runtime, home.resolve("missing-modules.txt"));
    setTimes(layer, time);
  }

  private static void setTimes(Path folder, FileTime time) throws IOException {
    try (Stream<Path> paths = Files.walk(folder)) {
      for (Path path : paths.sorted(Comparator.reverseOrder()).toList()) {
        Files.setLastModifiedTime(path, time);
      }
    }
  }

  private static void delete(Path folder) throws IOException {
    if (!Files.exists(folder)) {
      return;
    }
    try (Stream<Path> paths = Files.walk(folder)) {
      for (Path path : paths.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(path);
      }
    }
  }
}
