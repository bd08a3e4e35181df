// SPDX-License-Identifier: Apache-2.0
package io.lambdametrics.layertools;

import java.io.IOException;
import java.net.URI;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The JDK modules that the layer's runtime lacks. The extension names the module when a custom
 * backend fails because it needs one of them.
 */
final class MissingModules {

  /** Packages that the JDK does not export. */
  private static final Pattern INTERNAL = Pattern.compile("(sun|.*\\.internal)(\\..*)?");

  private MissingModules() {}

  /** Writes one line for each module: its name and its packages. */
  static void list(Path jdk, Path runtime, Path file) throws IOException {
    SortedMap<String, SortedSet<String>> missing = packages(jdk);
    missing.keySet().removeAll(packages(runtime).keySet());
    Files.write(
        file,
        missing.entrySet().stream()
            .map(module -> module.getKey() + " " + String.join(" ", module.getValue()))
            .toList());
  }

  /** Returns the packages with classes, without internal ones, by module. */
  private static SortedMap<String, SortedSet<String>> packages(Path javaHome) throws IOException {
    SortedMap<String, SortedSet<String>> packages = new TreeMap<>();
    Map<String, String> home = Map.of("java.home", javaHome.toString());
    try (FileSystem image = FileSystems.newFileSystem(URI.create("jrt:/"), home)) {
      for (String name : names(image.getPath("/packages"))) {
        if (INTERNAL.matcher(name).matches()) {
          continue;
        }
        for (String module : names(image.getPath("/packages", name))) {
          if (hasClasses(image.getPath("/modules", module, name.replace('.', '/')))) {
            packages.computeIfAbsent(module, any -> new TreeSet<>()).add(name);
          }
        }
      }
    }
    return packages;
  }

  /** Returns whether a folder is a package and not only the parent of packages. */
  private static boolean hasClasses(Path folder) throws IOException {
    return names(folder).stream().anyMatch(name -> name.endsWith(".class"));
  }

  private static List<String> names(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.map(file -> file.getFileName().toString()).toList();
    }
  }
}
