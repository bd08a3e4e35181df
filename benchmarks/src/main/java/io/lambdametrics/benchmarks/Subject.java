package io.lambdametrics.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * An extension to measure.
 *
 * @param opt a folder that can be {@code /opt}, with only this extension
 * @param environment the function's environment variables
 */
record Subject(Path opt, Map<String, String> environment) {

  Subject {
    environment = Map.copyOf(environment);
  }

  /**
   * Puts an extension where Lambda looks for it. An executable that is alone in a folder {@code
   * extensions} and takes no arguments stays there, since it may need files beside it.
   *
   * @param command the absolute path of the executable, and its arguments
   * @param name the name that it registers
   * @param folder a place for a launcher, if one is needed
   */
  static Subject of(List<String> command, String name, Path folder, Map<String, String> environment)
      throws IOException {
    Path executable = Path.of(command.get(0));
    Path parent = executable.getParent();
    Path opt = parent == null ? null : parent.getParent();
    if (opt != null
        && command.size() == 1
        && executable.equals(opt.resolve("extensions").resolve(name))
        && files(opt.resolve("extensions")) == 1) {
      return new Subject(opt, environment);
    }
    return new Subject(launcher(command, name, folder), environment);
  }

  private static long files(Path folder) throws IOException {
    try (Stream<Path> entries = Files.list(folder)) {
      return entries.filter(Files::isRegularFile).count();
    }
  }

  /** Creates a launcher and returns its {@code /opt}. */
  private static Path launcher(List<String> command, String name, Path folder) throws IOException {
    Path opt = Files.createTempDirectory(folder, "opt");
    Path launcher = Files.createDirectory(opt.resolve("extensions")).resolve(name);
    Files.writeString(
        launcher,
        "#!/bin/sh\ncd "
            + quoted(Path.of("").toAbsolutePath().toString())
            + " && exec "
            + command.stream().map(Subject::quoted).collect(Collectors.joining(" "))
            + "\n");
    Files.setPosixFilePermissions(launcher, PosixFilePermissions.fromString("rwxr-xr-x"));
    return opt;
  }

  private static String quoted(String word) {
    return "'" + word.replace("'", "'\\''") + "'";
  }

  /** Returns this extension with {@code {receiver}} replaced in the settings. */
  Subject pushingTo(PushReceiver receiver) {
    Map<String, String> replaced = new HashMap<>(environment);
    replaced.replaceAll((name, value) -> value.replace("{receiver}", receiver.address()));
    return new Subject(opt, replaced);
  }
}
