// SPDX-License-Identifier: Apache-2.0
package io.lambdametrics.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import io.lambdametrics.testsupport.NeedsProgram;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Checks the files in {@code deploy}, and the page that explains them. */
class DeployFilesTest {

  private static final Path DEPLOY = Path.of("../deploy");
  private static final Path PAGE = Path.of("../docs/deploying.md");
  private static final Path SETTINGS = Path.of("../docs/configuration.md");

  private static final Pattern SETTING =
      Pattern.compile("\\b(LAMBDA_METRICS|SYSDIG_MONITOR|PROMETHEUS)_[A-Z0-9_]*[A-Z0-9]\\b");

  private static final Pattern FIXED_ARCHITECTURE =
      Pattern.compile(
          "(?i)\\barchitectures?\\s*([:(]\\s*|=\\s)(Architecture\\.|\\[?\"?)(arm_?64|x86_64)");

  @Test
  void nameOnlyExistingSettings() throws Exception {
    Set<String> known = settings(Files.readString(SETTINGS));
    List<Path> files = files();
    files.add(PAGE);
    for (Path file : files) {
      assertThat(known).as(file.toString()).containsAll(settings(Files.readString(file)));
    }
  }

  @Test
  void putNoTokenIntoSettings() throws Exception {
    for (Path file : files()) {
      assertThat(settings(Files.readString(file)))
          .as(file.toString())
          .doesNotContain("SYSDIG_MONITOR_API_TOKEN", "PROMETHEUS_REMOTE_WRITE_BEARER_TOKEN");
    }
  }

  /** The setting may end in {@code #key}, which is no part of the ARN. */
  @Test
  void permissionsLeaveOutTheKeyOfAJsonSecret() throws Exception {
    assertThat(Files.readString(DEPLOY.resolve("sam/template.yaml")))
        .contains("SecretArn: !Select [0, !Split [\"#\", !Ref TokenSecretArn]]");
    assertThat(Files.readString(DEPLOY.resolve("serverless/serverless.yml")))
        .contains("Resource: !Select [0, !Split [\"#\", \"${param:tokenSecretArn}\"]]");
  }

  /** The first thing that a visitor tries works without a clone, a JDK or a build. */
  @Test
  void readmeBeginsWithAttachingADownloadedLayer() throws Exception {
    String attaching = Files.readString(Path.of("../README.md")).split("(?m)^## ", -1)[1];
    String script = Files.readString(DEPLOY.resolve("attach-layer"));

    assertThat(attaching)
        .startsWith("Attach it to a function\n")
        .contains("/lambda-metrics/releases", "/lambda-metrics/raw/main/deploy/attach-layer")
        .doesNotContainPattern("(?m)^ *(\\./|deploy/)");
    assertThat(attaching.split("bash attach-layer", 2)[1].split("```", 2)[0].split("[\\s\\\\]+"))
        .contains("--function", "--layer", "--set")
        .filteredOn(word -> word.startsWith("--"))
        .allSatisfy(option -> assertThat(script).contains("\n  " + option + " "));
  }

  @Test
  void haveParameterForArchitecture() throws Exception {
    for (Path file : files()) {
      assertThat(FIXED_ARCHITECTURE.matcher(Files.readString(file)).results())
          .as(file.toString())
          .isEmpty();
    }
  }

  @Test
  @NeedsProgram("shellcheck")
  void passShellcheck() throws Exception {
    List<String> command =
        new ArrayList<>(
            List.of(
                "shellcheck",
                "publish-layer",
                "attach-layer",
                "check",
                "../demo",
                "../.ci/check-workflows",
                "../.ci/newer-programs",
                "../.ci/run",
                "../docs/dashboards/check-types",
                "../docs/pictures/draw-terminal",
                "../docs/pictures/draw-tiers",
                "../docs/pictures/make"));
    try (Stream<Path> scripts = Files.list(DEPLOY.resolve("../release"))) {
      scripts
          .filter(Files::isRegularFile)
          .map(script -> script.getFileName().toString())
          .filter(name -> !name.contains("."))
          .forEach(name -> command.add("../release/" + name));
    }
    for (String benchmark :
        List.of("engine", "extension", "faults", "fleet", "fuzz", "journal", "soak")) {
      command.add("../benchmarks/" + benchmark);
    }
    Process process =
        new ProcessBuilder(command).directory(DEPLOY.toFile()).redirectErrorStream(true).start();
    String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

    assertThat(process.waitFor()).as(output).isZero();
  }

  private static List<Path> files() throws IOException {
    List<Path> files = new ArrayList<>();
    try (Stream<Path> all = Files.walk(DEPLOY)) {
      all.filter(Files::isRegularFile)
          .filter(file -> !file.toString().contains("/target/"))
          .forEach(files::add);
    }
    return files;
  }

  private static Set<String> settings(String text) {
    Set<String> found = new TreeSet<>();
    Matcher setting = SETTING.matcher(text);
    while (setting.find()) {
      found.add(setting.group());
    }
    return found;
  }
}
