// SPDX-License-Identifier: Apache-2.0
package io.lambdametrics.emulator.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.jar.JarFile;
import java.util.zip.ZipEntry;
import org.junit.jupiter.api.Test;

/** Checks what the runnable jar says about its licences. */
class RunnableJarIT {

  private static final Path JAR = Path.of("target/lambda-emulator.jar");

  /** The software that THIRD-PARTY.txt lists, by the folder of its classes. */
  private static final List<String> LISTED =
      List.of(
          "com/fasterxml/jackson/",
          "org/eclipse/jetty/",
          "org/jspecify/",
          "org/slf4j/",
          "picocli/");

  @Test
  void hasTheLicenceOfThisProject() throws IOException {
    assertThat(text("META-INF/LICENSE")).isEqualTo(Files.readString(Path.of("../LICENSE")));
  }

  @Test
  void beginsItsNoticeWithTheOneOfThisProject() throws IOException {
    assertThat(text("META-INF/NOTICE"))
        .startsWith(Files.readString(Path.of("../NOTICE")))
        .doesNotContain("Apache Software Foundation")
        .containsOnlyOnce("# Jackson JSON processor");
  }

  @Test
  void listsTheSoftwareOfOthersAndHasTheTextsOfItsLicences() throws IOException {
    assertThat(text("META-INF/THIRD-PARTY.txt"))
        .contains(LISTED.stream().map(folder -> folder.substring(0, folder.length() - 1)).toList());
    try (JarFile jar = new JarFile(JAR.toFile())) {
      assertThat(jar.stream().map(ZipEntry::getName))
          .contains(
              "META-INF/LICENSE.txt",
              "META-INF/FastDoubleParser-LICENSE",
              "META-INF/FastDoubleParser-ThirdParty-LICENSE",
              "META-INF/Schubfach-LICENSE")
          .anyMatch(name -> name.matches("META-INF/resources/webjars/uplot/[^/]+/LICENSE"));
    }
  }

  @Test
  void hasNoSoftwareThatIsNotListed() throws IOException {
    try (JarFile jar = new JarFile(JAR.toFile())) {
      assertThat(
              jar.stream()
                  .map(entry -> entry.getName().replaceFirst("^META-INF/versions/\\d+/", ""))
                  .filter(name -> name.endsWith(".class"))
                  .filter(name -> !name.startsWith("io/lambdametrics/"))
                  .filter(name -> LISTED.stream().noneMatch(name::startsWith)))
          .isEmpty();
    }
  }

  private static String text(String name) throws IOException {
    try (JarFile jar = new JarFile(JAR.toFile())) {
      ZipEntry entry = Objects.requireNonNull(jar.getEntry(name), name);
      return new String(jar.getInputStream(entry).readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
