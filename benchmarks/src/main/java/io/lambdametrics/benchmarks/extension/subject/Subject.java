// SPDX-License-Identifier: Apache-2.0
package io.lambdametrics.benchmarks.extension.subject;

import io.lambdametrics.benchmarks.PushReceiver;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * An extension to measure.
 *
 * @param key the name in a file of kept figures
 * @param title the name in the table
 * @param command the absolute path of the executable, and its arguments
 * @param name the name that it registers
 * @param environment the function's environment variables
 * @param zip the zip of its layer, if known
 * @param periodic the variables for its strategy {@code periodic}; empty if it has no strategies
 */
public record Subject(
    String key,
    String title,
    List<String> command,
    String name,
    Map<String, String> environment,
    Optional<Path> zip,
    Map<String, String> periodic) {

  /** The settings that let the project's own extension push to our receiver. */
  private static final Map<String, String> LAYER_SETTINGS =
      Map.of(
          "SYSDIG_MONITOR_URL", "http://{receiver}/",
          "SYSDIG_MONITOR_API_TOKEN", "a-token");

  private static final Map<String, String> PERIODIC =
      Map.of("LAMBDA_METRICS_PUSH_STRATEGY", "periodic");

  public Subject {
    command = List.copyOf(command);
    environment = Map.copyOf(environment);
    periodic = Map.copyOf(periodic);
  }

  /** Returns any extension. */
  public static Subject of(
      String title, List<String> command, String name, Map<String, String> environment) {
    return new Subject("extension", title, command, name, environment, Optional.empty(), Map.of());
  }

  /**
   * Returns one of the project's layers.
   *
   * @param environment replaces the settings for our receiver, if it is not empty
   */
  public static Subject of(BuiltLayer layer, Map<String, String> environment) throws IOException {
    Path executable = layer.executable();
    return new Subject(
        layer.key(),
        layer.title(),
        List.of(executable.toString()),
        String.valueOf(executable.getFileName()),
        environment.isEmpty() ? LAYER_SETTINGS : environment,
        layer.zip(),
        PERIODIC);
  }

  /** Returns this extension with {@code {receiver}} replaced in the settings. */
  public Subject pushingTo(PushReceiver receiver) {
    Map<String, String> replaced = new HashMap<>(environment);
    replaced.replaceAll((variable, value) -> value.replace("{receiver}", receiver.address()));
    return with(replaced);
  }

  /** Returns this extension with its strategy {@code periodic}. */
  public Subject withPeriodicStrategy() {
    Map<String, String> extended = new HashMap<>(environment);
    extended.putAll(periodic);
    return with(extended);
  }

  private Subject with(Map<String, String> newEnvironment) {
    return new Subject(key, title, command, name, newEnvironment, zip, periodic);
  }

  /**
   * Creates a folder that can be {@code /opt}, with a launcher of this extension only.
   *
   * @param folder a place for it
   * @param wrapper a command that runs the extension, such as strace; may be empty
   */
  public Path opt(Path folder, List<String> wrapper) throws IOException {
    Path opt = Files.createTempDirectory(folder, "opt");
    Path launcher = Files.createDirectory(opt.resolve("extensions")).resolve(name);
    Files.writeString(
        launcher,
        "#!/bin/sh\ncd "
            + quoted(Path.of("").toAbsolutePath().toString())
            + " && exec "
            + Stream.concat(wrapper.stream(), command.stream())
                .map(Subject::quoted)
                .collect(Collectors.joining(" "))
            + "\n");
    Files.setPosixFilePermissions(launcher, PosixFilePermissions.fromString("rwxr-xr-x"));
    return opt;
  }

  private static String quoted(String word) {
    return "'" + word.replace("'", "'\\''") + "'";
  }

  /**
   * Returns the files that a first start reads from the disk: those of the whole layer if the
   * executable is in a folder {@code extensions}, otherwise only the executable.
   */
  public List<Path> files() throws IOException {
    Path executable = Path.of(command.get(0));
    Path folder = executable.getParent();
    if (folder == null || folder.getParent() == null || !folder.endsWith("extensions")) {
      return List.of(executable);
    }
    try (Stream<Path> files = Files.walk(folder.getParent())) {
      return files.filter(Files::isRegularFile).toList();
    }
  }
}
