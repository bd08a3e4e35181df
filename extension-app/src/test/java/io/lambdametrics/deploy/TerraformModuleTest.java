// SPDX-License-Identifier: Apache-2.0
package io.lambdametrics.deploy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.lambdametrics.testsupport.NeedsProgram;
import io.lambdametrics.testsupport.Programs;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Checks the Terraform module's README, its example, and what the module rejects. */
class TerraformModuleTest {

  private static final Path MODULE = Path.of("../deploy/terraform");
  private static final Path EXAMPLE = MODULE.resolve("examples/basic");

  private static final Pattern DECLARED =
      Pattern.compile("(?s)\n(variable|output) \"([a-z_]+)\" \\{\n  description = \"([^\n]+)\"\n");
  private static final Pattern MODULE_CALL =
      Pattern.compile("(?s)module \"lambda_metrics\" \\{(.*?)\n}");
  private static final Pattern ARGUMENT = Pattern.compile("\n  ([a-z_]+) +=");
  private static final Pattern OUTPUT_USED = Pattern.compile("module\\.lambda_metrics\\.([a-z_]+)");
  private static final Pattern VARIABLE_USED = Pattern.compile("\\bvar\\.([a-z_]+)");
  private static final Pattern ROW =
      Pattern.compile("\n\\| `([a-z_]+)` \\|(?: `[^`]+` \\| (?:`[^`]+`|required) \\|)? (.+) \\|");

  @Test
  void readmeDescribesAllInputsAndOutputs() throws IOException {
    String[] parts = Files.readString(MODULE.resolve("README.md")).split("\n## Outputs\n", 2);

    assertThat(described(parts[0])).isEqualTo(declared("variable"));
    assertThat(described(parts[1])).isEqualTo(declared("output"));
  }

  @Test
  void moduleUsesAllItsVariables() throws IOException {
    String module = text(MODULE);

    assertThat(matches(VARIABLE_USED, module)).isEqualTo(declared("variable").keySet());
  }

  @Test
  void exampleAndPagesUseOnlyExistingInputsAndOutputs() throws IOException {
    for (String text :
        List.of(
            text(EXAMPLE),
            Files.readString(MODULE.resolve("README.md")),
            Files.readString(Path.of("../docs/deploying.md")))) {
      MatchResult call = MODULE_CALL.matcher(text).results().findFirst().orElseThrow();
      Set<String> arguments = matches(ARGUMENT, call.group(1));
      arguments.remove("source");

      assertThat(declared("variable").keySet()).containsAll(arguments);
      assertThat(declared("output").keySet()).containsAll(matches(OUTPUT_USED, text));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"settings", "environment"})
  void inputsRejectEverySecretInClear(String input) throws IOException {
    String variables = Files.readString(MODULE.resolve("variables.tf"));
    Pattern rejected =
        Pattern.compile("for name in keys\\(var." + input + "\\) : !can\\(regex\\(\"([^\"]+)\"");
    MatchResult condition = rejected.matcher(variables).results().findFirst().orElseThrow();
    Pattern secret = Pattern.compile(condition.group(1));
    Set<String> settings =
        matches(
            Pattern.compile("\n\\| `([A-Z0-9_]+)` \\|"),
            Files.readString(Path.of("../docs/configuration.md")));

    Set<String> secrets =
        settings.stream()
            .filter(name -> settings.contains(name + "_SECRET_ARN"))
            .collect(Collectors.toCollection(TreeSet::new));

    assertThat(secrets).isNotEmpty();
    assertThat(settings.stream().filter(name -> secret.matcher(name).find()))
        .containsExactlyInAnyOrderElementsOf(secrets);
  }

  /** Debian has no package of Terraform, so this test is skipped without it even in CI. */
  @Test
  @Tag(NeedsProgram.TAG)
  void passesItsOwnTests(@TempDir Path folder) throws Exception {
    assumeTrue(Programs.isInstalled("terraform"), "terraform is not installed");
    try (Stream<Path> files = Files.walk(MODULE)) {
      for (Path file : files.filter(each -> !each.toString().contains("/.terraform")).toList()) {
        Path copy = folder.resolve("module").resolve(MODULE.relativize(file).toString());
        Files.copy(file, copy);
      }
    }
    terraform(folder, "fmt", "-check", "-recursive", "-diff");
    terraform(folder, "init", "-input=false");
    terraform(folder, "validate");

    assertThat(terraform(folder, "test")).containsPattern("Success! [1-9][0-9]* passed, 0 failed");
  }

  private static String terraform(Path folder, String... arguments) throws Exception {
    Path configuration = folder.resolve("terraformrc");
    Files.writeString(configuration, "disable_checkpoint = true\n");
    ProcessBuilder builder =
        new ProcessBuilder(
                Stream.concat(
                        Stream.of(Programs.path("terraform").toString()), Stream.of(arguments))
                    .toList())
            .directory(folder.resolve("module").toFile())
            .redirectErrorStream(true);
    builder.environment().put("TF_CLI_CONFIG_FILE", configuration.toString());
    builder.environment().put("TF_CLI_ARGS", "-no-color");
    Process process = builder.start();
    process.getOutputStream().close();
    String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor()).as(output).isZero();
    return output;
  }

  /** Returns the rows of a table with their descriptions. */
  private static Map<String, String> described(String text) {
    return ROW.matcher(text)
        .results()
        .collect(Collectors.toMap(row -> row.group(1), row -> row.group(2).replace("`", "")));
  }

  /** Returns the module's variables or outputs with their descriptions. */
  private static Map<String, String> declared(String kind) throws IOException {
    return DECLARED
        .matcher(text(MODULE))
        .results()
        .filter(block -> block.group(1).equals(kind))
        .collect(Collectors.toMap(block -> block.group(2), block -> block.group(3)));
  }

  private static Set<String> matches(Pattern pattern, String text) {
    return pattern
        .matcher(text)
        .results()
        .map(match -> match.group(1))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /** Returns the text of all configuration files in a folder. */
  private static String text(Path folder) throws IOException {
    StringBuilder text = new StringBuilder("\n");
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.filter(each -> each.toString().endsWith(".tf")).sorted().toList()) {
        text.append(Files.readString(file));
      }
    }
    return text.toString();
  }
}
