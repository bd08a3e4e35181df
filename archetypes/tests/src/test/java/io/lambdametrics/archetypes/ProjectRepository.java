// SPDX-License-Identifier: Apache-2.0
package io.lambdametrics.archetypes;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A local Maven repository with the artifacts of this project as they were just built. So the test
 * needs no installed artifacts, and finds no outdated ones.
 */
final class ProjectRepository {

  private static final Path ROOT = Path.of("../..");

  private static final Pattern ARTIFACT_ID =
      Pattern.compile("<artifactId>(lambda-metrics-[a-z-]+)</artifactId>");

  private ProjectRepository() {}

  /** Copies all POMs, and the jars that exist, into a folder. */
  static void layOut(Path folder, String version) throws IOException {
    for (Path pom : poms()) {
      String artifactId = artifactId(Files.readString(pom));
      Path target =
          Files.createDirectories(
              folder.resolve("io/lambdametrics").resolve(artifactId).resolve(version));
      String name = artifactId + "-" + version;
      Files.copy(pom, target.resolve(name + ".pom"));
      Path jar = pom.resolveSibling("target").resolve(name + ".jar");
      if (Files.exists(jar)) {
        Files.copy(jar, target.resolve(name + ".jar"));
      }
    }
  }

  private static List<Path> poms() throws IOException {
    try (Stream<Path> parts = Files.list(ROOT);
        Stream<Path> archetypes = Files.list(ROOT.resolve("archetypes"))) {
      return Stream.of(Stream.of(ROOT), parts, archetypes)
          .flatMap(folders -> folders)
          .map(each -> each.resolve("pom.xml"))
          .filter(Files::exists)
          .toList();
    }
  }

  /** Returns the artifact id of a POM itself, not that of its parent. */
  private static String artifactId(String pom) {
    int end = pom.indexOf("</parent>");
    Matcher id = ARTIFACT_ID.matcher(pom);
    if (!id.find(Math.max(end, 0))) {
      throw new IllegalArgumentException("no artifact id in " + pom);
    }
    return id.group(1);
  }
}
