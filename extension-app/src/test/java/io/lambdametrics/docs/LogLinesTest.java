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
 * The log lines that the pages quote, against the texts in the sources of what runs on Lambda. To
 * mend a failure, write on the page what the source says; the message has the nearest text.
 */
class LogLinesTest {

  private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();

  /** Modules that are not in the layer. */
  private static final Set<String> ELSEWHERE =
      Set.of("backend-testkit", "benchmarks", "examples", "lambda-emulator", "test-support");

  private static final String SOURCE =
      """
      class Example {
        void say() {
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
  void ofThePagesAreThoseOfTheCode() throws IOException {
    List<LogTemplate> formats = formats();
    List<QuotedLogLine> lines = lines();

    assertThat(formats).hasSizeGreaterThan(100);
    assertThat(lines).hasSizeGreaterThan(15);
    assertThat(
            lines.stream()
                .filter(line -> !line.isGivenBy(formats))
                .map(line -> line + "\n  nearest: " + nearest(line, formats)))
        .as("log lines that no source has")
        .isEmpty();
  }

  @Test
  void areFoundInASource() {
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
  void areComparedWithValuesLevelsAndBeginnings() {
    assertThat(isGiven("WARN <backend>: not sent, after N attempts")).isTrue();
    assertThat(isGiven("[lambda-metrics] WARN sysdig: not sent, after 3 attempts")).isTrue();
    assertThat(isGiven("WARN <backend>: not sent…")).isTrue();
    assertThat(isGiven("INFO left 3 records; unsent for 12 pushes accepted, 3 failed")).isTrue();

    assertThat(isGiven("WARN 12 pushes accepted, 3 failed with 5 invocations")).isTrue();

    assertThat(isGiven("WARN <backend>: not pushed, after N attempts")).isFalse();
    assertThat(isGiven("INFO <backend>: not sent, after N attempts")).isFalse();
    assertThat(isGiven("WARN <backend>: not sent")).isFalse();
    assertThat(isGiven("INFO left 3 records; unsent for 12 pushes that were accepted")).isFalse();
  }

  private static boolean isGiven(String quoted) {
    List<QuotedLogLine> lines = QuotedLogLine.of("Look for `" + quoted + "`.", "page.md");
    assertThat(lines).hasSize(1);
    return lines.get(0).isGivenBy(LogTemplateParser.of(SOURCE, "Example.java"));
  }

  private static String nearest(QuotedLogLine line, List<LogTemplate> formats) {
    return formats.stream()
        .max(Comparator.comparing(format -> format.wordsSharedWith(line.text())))
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

  private static List<LogTemplate> formats() throws IOException {
    List<LogTemplate> all = new ArrayList<>();
    try (Stream<Path> folders = Files.list(ROOT)) {
      for (Path folder : folders.collect(Collectors.toList())) {
        Path sources = folder.resolve("src/main/java");
        if (Files.isDirectory(sources) && !ELSEWHERE.contains(folder.getFileName().toString())) {
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
