// SPDX-License-Identifier: Apache-2.0
package io.lambdametrics.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** A project with the scripts of {@code release} and this project's POM. */
final class ReleaseFolder {

  static final Path ROOT = Path.of("..").toAbsolutePath().normalize();

  private final Path project;

  record Result(int exitCode, String output) {}

  ReleaseFolder(Path project) throws IOException {
    this.project = project;
    Path release = Files.createDirectory(project.resolve("release"));
    try (Stream<Path> scripts = Files.list(ROOT.resolve("release"))) {
      for (Path script : scripts.filter(Files::isRegularFile).toList()) {
        Files.copy(script, release.resolve(script.getFileName()));
      }
    }
    Files.copy(ROOT.resolve("pom.xml"), project.resolve("pom.xml"));
  }

  /** Runs a script with this text as its standard input. Its output includes the errors. */
  Result run(String script, String input, String... arguments) throws Exception {
    return run(Map.of(), script, input, arguments);
  }

  Result run(Map<String, String> variables, String script, String input, String... arguments)
      throws Exception {
    List<String> command = new ArrayList<>(List.of("bash", "release/" + script));
    command.addAll(List.of(arguments));
    return execute(variables, command, input);
  }

  /** Runs git, which must succeed, and returns its output. */
  String git(String... arguments) throws Exception {
    List<String> command = new ArrayList<>(List.of("git"));
    command.addAll(List.of(arguments));
    Result result = execute(Map.of(), command, "");
    assertThat(result.exitCode()).as(result.output()).isZero();
    return result.output().strip();
  }

  private Result execute(Map<String, String> variables, List<String> command, String input)
      throws Exception {
    ProcessBuilder builder =
        new ProcessBuilder(command).directory(project.toFile()).redirectErrorStream(true);
    builder.environment().putAll(variables);
    Process process = builder.start();
    try (var stdin = process.outputWriter(StandardCharsets.UTF_8)) {
      stdin.write(input);
    }
    String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    return new Result(process.waitFor(), output);
  }
}
