// SPDX-License-Identifier: Apache-2.0
package io.lambdametrics.layertools;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.Collections;
import java.util.List;
import java.util.jar.Attributes;
import java.util.jar.JarFile;
import java.util.jar.Manifest;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

/** The jars in the layer's {@code lib} folder. */
final class LayerJars {

  private static final int JAVA_6_FORMAT = 50;

  /** The offset of the low byte of the format's number in a class file. */
  private static final int FORMAT_OFFSET = 7;

  private static final String SNAPPY_LIBRARIES = "org/xerial/snappy/native/";

  private static final Pattern CHANGED = Pattern.compile("javax\\.inject-|snappy-java-");

  private LayerJars() {}

  static void copy(List<Path> jars, Path lib) throws IOException {
    for (Path jar : jars) {
      Path copy = lib.resolve(jar.getFileName());
      if (CHANGED.matcher(jar.getFileName().toString()).lookingAt()) {
        copyChanged(jar, copy);
      } else {
        Files.copy(jar, copy);
      }
    }
  }

  /**
   * Copies a jar without Snappy's native libraries, and raises classes in Java 5's format to Java
   * 6's. The AOT cache cannot hold older classes, nor classes that implement them, which every part
   * of Dagger does: a start would search all jars for them. The old classes are annotations and an
   * interface without code, so the format's number is the only difference.
   */
  private static void copyChanged(Path jar, Path copy) throws IOException {
    try (ZipFile from = new ZipFile(jar.toFile());
        ZipOutputStream to = new ZipOutputStream(Files.newOutputStream(copy))) {
      for (ZipEntry entry : Collections.list(from.entries())) {
        if (entry.getName().startsWith(SNAPPY_LIBRARIES)) {
          continue;
        }
        byte[] content;
        try (InputStream in = from.getInputStream(entry)) {
          content = in.readAllBytes();
        }
        if (entry.getName().endsWith(".class")) {
          content[FORMAT_OFFSET] = (byte) Math.max(content[FORMAT_OFFSET], JAVA_6_FORMAT);
        }
        ZipEntry copied = new ZipEntry(entry.getName());
        copied.setTimeLocal(entry.getTimeLocal());
        to.putNextEntry(copied);
        to.write(content);
      }
    }
  }

  /**
   * Puts Snappy's native library beside its jar. Otherwise Snappy would unpack it into the
   * function's temporary folder, once for each process.
   */
  static void unpackSnappy(List<Path> jars, Path lib) throws IOException {
    String architecture = System.getProperty("os.arch").equals("aarch64") ? "aarch64" : "x86_64";
    String entry = SNAPPY_LIBRARIES + "Linux/" + architecture + "/libsnappyjava.so";
    Path jar =
        jars.stream()
            .filter(path -> path.getFileName().toString().startsWith("snappy-java"))
            .findFirst()
            .orElseThrow(() -> new IOException("the class path contains no snappy-java"));
    try (ZipFile zip = new ZipFile(jar.toFile());
        InputStream library = zip.getInputStream(zip.getEntry(entry))) {
      Files.copy(library, lib.resolve("libsnappyjava.so"));
    }
  }

  /**
   * Writes a jar that only names the others, in their order. It must be in the same folder as
   * {@code backends/}: when the JVM compares its class path with the cache's, it ignores the folder
   * that all elements share, so that folder must not depend on the backends.
   */
  static void writeClassPath(Path file, List<Path> jars) throws IOException {
    Manifest manifest = new Manifest();
    Attributes attributes = manifest.getMainAttributes();
    attributes.put(Attributes.Name.MANIFEST_VERSION, "1.0");
    attributes.put(
        Attributes.Name.CLASS_PATH,
        jars.stream().map(jar -> "lib/" + jar.getFileName()).collect(Collectors.joining(" ")));
    ZipEntry entry = new ZipEntry(JarFile.MANIFEST_NAME);
    // Without a fixed time the jar would differ from build to build.
    entry.setTimeLocal(LocalDateTime.of(1980, 1, 1, 0, 0));
    try (ZipOutputStream jar = new ZipOutputStream(Files.newOutputStream(file))) {
      jar.putNextEntry(entry);
      manifest.write(jar);
    }
  }
}
