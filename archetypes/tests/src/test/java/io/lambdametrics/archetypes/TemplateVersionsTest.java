// SPDX-License-Identifier: Apache-2.0
package io.lambdametrics.archetypes;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The templates name their plug-ins' versions, which must be those that this project uses. */
class TemplateVersionsTest {

  private static final Pattern PLUGIN =
      Pattern.compile(
          "<artifactId>(maven-[a-z]+-plugin)</artifactId>\\s*<version>([^<]+)</version>");

  @ParameterizedTest
  @ValueSource(strings = {"backend", "extension"})
  void areThoseOfThisProject(String archetype) throws IOException {
    Map<String, String> ours = versions(Path.of("../../pom.xml"));
    Map<String, String> theirs =
        versions(Path.of("..", archetype, "src/main/resources/archetype-resources/pom.xml"));
    theirs.remove("maven-assembly-plugin"); // This project has no assembly.

    assertThat(theirs).isNotEmpty();
    assertThat(ours).containsAllEntriesOf(theirs);
  }

  private static Map<String, String> versions(Path pom) throws IOException {
    return PLUGIN
        .matcher(Files.readString(pom))
        .results()
        .collect(Collectors.toMap(plugin -> plugin.group(1), plugin -> plugin.group(2)));
  }
}
