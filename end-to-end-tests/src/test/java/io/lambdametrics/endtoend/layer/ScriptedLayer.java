package io.lambdametrics.endtoend.layer;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;

/**
 * An {@code /opt} folder whose extension runs a shell script before it becomes the layer's own, in
 * the same process. Variables that the script sets reach the extension byte for byte, whatever the
 * locale of the tests.
 */
final class ScriptedLayer {

  private static final String NAME = "sysdig-lambda-extension";

  private ScriptedLayer() {}

  /**
   * Makes such a folder.
   *
   * @param folder where to make it
   * @param script lines of shell; {@code $extension} is the layer's own executable
   */
  static Path of(Path folder, String... script) throws IOException {
    return ending(folder, "exec \"$extension\"", script);
  }

  /**
   * Makes such a folder, whose extension has a mount namespace of its own.
   *
   * @param folder where to make it
   * @param mounts what to mount in the namespace, as a command
   */
  static Path mounting(Path folder, MountNamespace namespace, String mounts) throws IOException {
    return ending(
        folder,
        "exec " + namespace.command() + " sh -c '" + mounts + " && exec \"$0\"' \"$extension\"");
  }

  private static Path ending(Path folder, String end, String... script) throws IOException {
    Path opt = folder.resolve("opt");
    Path extensions = Files.createDirectories(opt.resolve("extensions"));
    Path real = Path.of(System.getProperty("layer"), "extensions", NAME).toAbsolutePath();
    List<String> lines = new ArrayList<>(List.of("#!/bin/sh"));
    lines.add("extension='" + real.normalize() + "'");
    lines.addAll(List.of(script));
    lines.add(end);
    Path file = Files.write(extensions.resolve(NAME), lines, UTF_8);
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
    return opt;
  }
}
