package io.lambdametrics.layer;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Runs a program of {@code src/layer/java} as the build does. */
final class LayerProgram {

  private LayerProgram() {}

  record Result(int exitCode, String output) {}

  static Result run(String classPath, String program, Object... arguments)
      throws IOException, InterruptedException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    if (!classPath.isEmpty()) {
      command.add("-cp");
      command.add(classPath);
    }
    command.add("src/layer/java/" + program + ".java");
    for (Object argument : arguments) {
      command.add(argument.toString());
    }
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    String output =
        new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
    return new Result(process.waitFor(), output);
  }
}
