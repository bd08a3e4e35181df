// SPDX-License-Identifier: Apache-2.0
package io.lambdametrics.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Compares the log lines that documentation pages quote with the sources of the modules in the
 * layer. To fix a failure, change the page: the message contains the nearest text in the sources.
 */
class LogLinesTest {

  private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();

  /** Modules that are not in the layer. */
  private static final Set<String> NOT_IN_LAYER =
      Set.of(
          "backend-testkit",
          "benchmarks",
          "end-to-end-tests",
          "examples",
          "lambda-emulator",
          "layer-tools",
          "test-support");

  private static final String SOURCE =
      """
      class Example {
        void log() {
          logger.log(Level.WARNING, "{0}: not sent, after {1} attempts", name, attempts);
          logger.log(Level.INFO, "left " + count + " records; unsent for " + (none ? "none" : "some"));
          throw new IOException("no more than %,d bytes".formatted(limit));
        }
        String summary() {
          return accepted + " pushes accepted, " + failed() + " failed";
        }
        void build(StringBuilder text) {
          text.append(count).append(" elements were left out: ").append(reason);
        }
        String whole(String text) {
          text += " with " + invocations + " invocations";
          return "[lambda-metrics] ERROR " + text + " are gone";
        }
      }
      """;

  @Test
  void quotedOnPagesExistInTheSources() throws IOException {
    List<LogTemplate> templates = templates();
    List<QuotedLogLine> lines = lines();

    assertThat(templates).hasSizeGreaterThan(100);
    assertThat(lines).hasSizeGreaterThan(15);
    assertThat(
            lines.stream()
                .filter(line -> !line.isProducedBy(templates))
                .map(line -> line + "\n  nearest: " + nearest(line, templates)))
        .as("quoted log lines that no source produces")
        .isEmpty();
  }

  @Test
  void areParsedFromSources() {
    assertThat(LogTemplateParser.of(SOURCE, "Example.java"))
        .extracting(LogTemplate::toString)
        .containsExactly(
            "…: not sent, after … attempts [WARN] in Example.java",
            "left … records; unsent for … [INFO] in Example.java",
            "no more than … bytes in Example.java",
            "… pushes accepted, … failed in Example.java",
            "… elements were left out: … in Example.java",
            "… with … invocations in Example.java",
            "… are gone [ERROR] in Example.java");
  }

  @Test
  void areComparedByTextLevelAndStart() {
    assertThat(isProduced("WARN <backend>: not sent, after N attempts")).isTrue();
    assertThat(isProduced("[lambda-metrics] WARN sysdig: not sent, after 3 attempts")).isTrue();
    assertThat(isProduced("WARN <backend>: not sent…")).isTrue();
    assertThat(isProduced("INFO left 3 records; unsent for 12 pushes accepted, 3 failed")).isTrue();
    assertThat(isProduced("WARN 12 pushes accepted, 3 failed with 5 invocations")).isTrue();

    assertThat(isProduced("WARN <backend>: not pushed, after N attempts")).isFalse();
    assertThat(isProduced("INFO <backend>: not sent, after N attempts")).isFalse();
    assertThat(isProduced("WARN <backend>: not sent")).isFalse();
    assertThat(isProduced("INFO left 3 records; unsent for 12 pushes that were accepted"))
        .isFalse();
  }

  private static boolean isProduced(String quoted) {
    List<QuotedLogLine> lines = QuotedLogLine.of("Look for `" + quoted + "`.", "page.md");
    assertThat(lines).hasSize(1);
    return lines.get(0).isProducedBy(LogTemplateParser.of(SOURCE, "Example.java"));
  }

  private static String nearest(QuotedLogLine line, List<LogTemplate> templates) {
    return templates.stream()
        .max(Comparator.comparing(template -> template.wordsSharedWith(line.text())))
        .map(LogTemplate::toString)
        .orElse("none");
  }

  private static List<QuotedLogLine> lines() throws IOException {
    List<QuotedLogLine> all = new ArrayList<>();
    for (Path page : files(ROOT, 3, ".md")) {
      String name = ROOT.relativize(page).toString();
      if (!name.contains("target/") && !name.equals("CHANGELOG.md")) {
        all.addAll(QuotedLogLine.of(Files.readString(page), name));
      }
    }
    return all;
  }

  private static List<LogTemplate> templates() throws IOException {
    List<LogTemplate> all = new ArrayList<>();
    try (Stream<Path> folders = Files.list(ROOT)) {
      for (Path folder : folders.collect(Collectors.toList())) {
        Path sources = folder.resolve("src/main/java");
        if (Files.isDirectory(sources) && !NOT_IN_LAYER.contains(folder.getFileName().toString())) {
          for (Path source : files(sources, Integer.MAX_VALUE, ".java")) {
            all.addAll(
                LogTemplateParser.of(Files.readString(source), source.getFileName().toString()));
          }
        }
      }
    }
    return all;
  }

  private static List<Path> files(Path folder, int depth, String suffix) throws IOException {
    try (Stream<Path> paths = Files.walk(folder, depth)) {
      return paths.filter(path -> path.toString().endsWith(suffix)).toList();
    }
  }
}
