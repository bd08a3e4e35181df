// SPDX-License-Identifier: Apache-2.0
package io.lambdametrics.emulator.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.lambdametrics.emulator.cli.internal.scenario.ScenarioFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Compares the README and the reference with the command line and the reader of scenarios. */
class ReadmeTest {

  private static final Pattern ROW = Pattern.compile("^\\| `(--[^`]+)` \\|", Pattern.MULTILINE);
  private static final Pattern HELP = Pattern.compile("^ +(--\\S+(?: \\S+)?)", Pattern.MULTILINE);
  private static final Pattern SCENARIO = Pattern.compile("```json\n(.*?)```", Pattern.DOTALL);

  /** A class, a class and its method, or another method of the class before. */
  private static final Pattern TEST = Pattern.compile("`(\\w+(?:Test|IT))?(?:\\.(\\w+))?`");

  @TempDir Path folder;

  @Test
  void tableListsAllOptions() throws Exception {
    List<String> listed = matches(ROW, Files.readString(Path.of("README.md")).replace("\\|", "|"));

    List<String> expected = new ArrayList<>(matches(HELP, CommandLineOptions.usage()));
    expected.replaceAll(option -> option.startsWith("--help") ? "--help" : option);
    assertThat(listed).isEqualTo(expected);
  }

  @Test
  void scenarioOfTheReferenceIsValid() throws Exception {
    String scenario = matches(SCENARIO, Files.readString(Path.of("../docs/emulator.md"))).get(0);

    Path file = Files.writeString(folder.resolve("scenario.json"), scenario);

    assertThat(ScenarioFile.read(file).steps()).hasSizeGreaterThan(5);
  }

  @Test
  void testsNamedByTheReferenceExist() throws Exception {
    String page = Files.readString(Path.of("../docs/emulator.md"));
    Map<String, String> sources = new HashMap<>();
    try (Stream<Path> files = Files.walk(Path.of("src/test/java"))) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        sources.put(file.getFileName().toString().replace(".java", ""), Files.readString(file));
      }
    }
    String testClass = "";
    int names = 0;
    Matcher name = TEST.matcher(page.substring(page.indexOf("## Tests of each statement")));
    while (name.find()) {
      testClass = name.group(1) == null ? testClass : name.group(1);
      assertThat(sources).containsKey(testClass);
      if (name.group(2) != null) {
        assertThat(sources.get(testClass)).contains("void " + name.group(2) + "(");
      }
      names++;
    }
    assertThat(names).isGreaterThan(40);
  }

  private static List<String> matches(Pattern pattern, String text) {
    return pattern.matcher(text).results().map(match -> match.group(1)).toList();
  }
}
