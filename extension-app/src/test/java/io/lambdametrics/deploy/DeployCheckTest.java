// SPDX-License-Identifier: Apache-2.0
package io.lambdametrics.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Tests {@code deploy/check} with fake checkers, which only require that their file exists. */
class DeployCheckTest {

  private static final List<String> CHECKERS =
      List.of(
          "shellcheck",
          "cfn-lint",
          "terraform",
          "node",
          "javac",
          "osls",
          "dockerfile-utils",
          "buildah",
          "unzip");

  private static final List<String> NEEDED =
      List.of("bash", "dirname", "mktemp", "rm", "cp", "uname", "sed");

  private static final String CHECKER =
      """
      #!/bin/sh
      for last; do :; done
      case $last in */*) [ -e "$last" ] ;; esac
      """;

  @TempDir Path folder;
  private Path bin;

  private record Result(int exitCode, String output) {}

  @BeforeEach
  void copyScript() throws IOException {
    Path deploy = Path.of("../deploy");
    try (Stream<Path> files = Files.walk(deploy)) {
      for (Path file : files.filter(path -> !path.toString().contains("/target")).toList()) {
        Files.copy(file, folder.resolve("deploy").resolve(deploy.relativize(file)));
      }
    }
    executable(folder.resolve("mvnw"), "#!/bin/sh\n");
    bin = Files.createDirectory(folder.resolve("bin"));
    for (String program : NEEDED) {
      executable(bin.resolve(program), "#!/bin/sh\nexec " + findOnPath(program) + " \"$@\"\n");
    }
  }

  @Test
  void passesWithoutCheckers() throws Exception {
    assertThat(checkWith(List.of())).isEqualTo("0 passed, 0 failed, 10 skipped");
  }

  @Test
  void passesWithOnlyOneChecker() throws Exception {
    for (String only : CHECKERS) {
      assertThat(checkWith(List.of(only))).as(only).contains(" 0 failed, ");
    }
  }

  @Test
  void passesWithOneCheckerMissing() throws Exception {
    for (String without : CHECKERS) {
      List<String> others = new ArrayList<>(CHECKERS);
      others.remove(without);
      assertThat(checkWith(others)).as(without).contains(" 0 failed, ");
    }
  }

  @Test
  void failsIfCheckerReportsError() throws Exception {
    executable(bin.resolve("terraform"), "#!/bin/sh\necho not formatted\nexit 3\n");

    Result result = check();

    assertThat(result.exitCode()).isEqualTo(1);
    assertThat(result.output())
        .contains("FAILED   Terraform: syntax and format\nnot formatted\n", " 2 failed, ");
  }

  /** Runs the script, expects success, and returns the last line. */
  private String checkWith(List<String> checkers) throws Exception {
    for (String checker : CHECKERS) {
      Files.deleteIfExists(bin.resolve(checker));
    }
    for (String checker : checkers) {
      executable(bin.resolve(checker), CHECKER);
    }
    Result result = check();
    assertThat(result.exitCode()).as(checkers + "\n" + result.output()).isZero();
    return result.output().lines().reduce("", (before, line) -> line);
  }

  private Result check() throws Exception {
    ProcessBuilder builder =
        new ProcessBuilder(bin.resolve("bash").toString(), folder + "/deploy/check")
            .redirectErrorStream(true);
    builder.environment().put("PATH", bin.toString());
    Process process = builder.start();
    String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    return new Result(process.waitFor(), output);
  }

  private static void executable(Path file, String content) throws IOException {
    Files.writeString(file, content);
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
  }

  private static Path findOnPath(String program) {
    return Stream.of(System.getenv("PATH").split(":", -1))
        .map(each -> Path.of(each, program))
        .filter(Files::isExecutable)
        .findFirst()
        .orElseThrow();
  }
}
