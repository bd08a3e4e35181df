// SPDX-License-Identifier: Apache-2.0
package io.lambdametrics.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Checks the pictures that the documents show; {@code docs/pictures/make} makes them. */
class PicturesTest {

  private static final Path PROJECT = Path.of("..").toAbsolutePath().normalize();
  private static final Path PICTURES = PROJECT.resolve("docs/pictures");
  private static final Pattern SHOWN = Pattern.compile("!\\[([^]]*)]\\(([^)]+)\\)");
  private static final long LARGEST = 200_000;

  /** A picture in a document. */
  private record Shown(Path document, String description, String target) {

    Path file() {
      return document.resolveSibling(target).normalize();
    }

    /** Returns whether it is a file of this project, and not a badge on another server. */
    boolean local() {
      return !target.contains("://");
    }
  }

  @Test
  void everyShownPictureExistsIsSmallAndHasADescription() throws Exception {
    assertThat(shown())
        .hasSizeGreaterThan(4)
        .allSatisfy(
            picture -> {
              assertThat(picture.file()).isRegularFile();
              assertThat(Files.size(picture.file())).isLessThan(LARGEST);
              assertThat(picture.description()).hasSizeGreaterThan(40);
            });
  }

  @Test
  void everyPictureIsShown() throws Exception {
    Set<Path> shown = shown().stream().map(Shown::file).collect(Collectors.toSet());
    assertThat(pictures()).isNotEmpty().isSubsetOf(shown);
  }

  @Test
  void oneCommandMakesAllPictures() throws Exception {
    Process make =
        new ProcessBuilder(PICTURES.resolve("make").toString(), "--list")
            .redirectErrorStream(true)
            .start();
    String output = new String(make.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    Set<String> names = new TreeSet<>(List.of(output.strip().split(" ")));
    assertThat(make.waitFor()).as(output).isZero();
    assertThat(pictures())
        .extracting(picture -> picture.getFileName().toString().replaceFirst("\\.\\w+$", ""))
        .isNotEmpty()
        .isSubsetOf(names);
  }

  private static List<Path> pictures() throws IOException {
    try (Stream<Path> files = Files.list(PICTURES)) {
      return files.filter(file -> file.toString().matches(".*\\.(svg|png)")).toList();
    }
  }

  private static List<Shown> shown() throws IOException {
    try (Stream<Path> files = Files.walk(PROJECT)) {
      return files
          .filter(file -> file.toString().endsWith(".md"))
          // Relative, as the project itself may be in a folder named target.
          .filter(
              file ->
                  !PROJECT.relativize(file).toString().matches("(.*/)?(target|node_modules)/.*"))
          .flatMap(PicturesTest::shownIn)
          .filter(Shown::local)
          .toList();
    }
  }

  private static Stream<Shown> shownIn(Path document) {
    try {
      return SHOWN
          .matcher(Files.readString(document))
          .results()
          .map((MatchResult match) -> new Shown(document, match.group(1), match.group(2)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
