// SPDX-License-Identifier: Apache-2.0
package io.lambdametrics.archetypes;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Somebody who starts a project from an archetype, in a folder outside this project. */
final class Author {

  private static final String VERSION = System.getProperty("version");
  private static final Pattern COMMAND =
      Pattern.compile("```sh\nmvn archetype:generate ((?:.*\\\\\n)*.*)\n```");

  private final Path folder;
  private final Path repository;

  /**
   * Prepares a folder.
   *
   * @param folder is empty, and gets the project and a local repository
   */
  Author(Path folder) throws IOException {
    this.folder = folder;
    repository = folder.resolve("repository");
    ProjectRepository.layOut(repository, VERSION);
  }

  /** Runs the command of a page that generates a project, with the version of this build. */
  void generate(Path page) throws IOException, InterruptedException {
    Matcher command = COMMAND.matcher(Files.readString(page));
    assertThat(command.find()).as("%s shows a command with archetype:generate", page).isTrue();
    List<String> arguments = new ArrayList<>();
    arguments.add(
        "org.apache.maven.plugins:maven-archetype-plugin:"
            + System.getProperty("archetype.version")
            + ":generate");
    // The list of all archetypes is not needed, and large.
    arguments.add("-DarchetypeCatalog=internal");
    for (String argument : command.group(1).replace("\\\n", "").split(" +", -1)) {
      arguments.add(argument.replaceAll("^(-DarchetypeVersion)=.*", "$1=" + VERSION));
    }
    maven(folder, arguments.toArray(String[]::new));
  }

  /** Runs Maven in a generated project, and returns what it printed. */
  String build(String project, String... arguments) throws IOException, InterruptedException {
    return maven(folder.resolve(project), arguments);
  }

  private String maven(Path directory, String... arguments)
      throws IOException, InterruptedException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("maven.home"), "bin", "mvn").toString());
    command.addAll(List.of("-B", "-ntp", "-Dmaven.repo.local=" + repository));
    // What this build has downloaded is not downloaded again.
    command.add("-Dmaven.repo.local.tail=" + System.getProperty("local.repository"));
    command.addAll(Arrays.asList(arguments));
    Path log = Files.createTempFile(folder, "maven", ".log");
    ProcessBuilder builder =
        new ProcessBuilder(command)
            .directory(directory.toFile())
            .redirectErrorStream(true)
            .redirectOutput(log.toFile());
    builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
    builder.environment().put("MAVEN_OPTS", "-XX:+UseSerialGC -XX:TieredStopAtLevel=1");
    Process process = builder.start();
    try {
      int status = process.waitFor();
      String output = Files.readString(log, StandardCharsets.UTF_8);
      assertThat(status).as(output).isZero();
      return output;
    } finally {
      process.destroyForcibly();
    }
  }
}
