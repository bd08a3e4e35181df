// SPDX-License-Identifier: Apache-2.0
package io.lambdametrics.endtoend.layer;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;

/**
 * A layer whose extension runs a shell script before it becomes the built layer's extension, in the
 * same process. Variables that the script sets reach the extension byte for byte, whatever the
 * locale of the tests.
 */
final class ScriptedLayer {

  private static final String NAME = "sysdig-lambda-extension";

  private ScriptedLayer() {}

  /**
   * Creates the {@code /opt} folder of such a layer, and returns it.
   *
   * @param folder where to create it
   * @param script lines of shell; {@code $extension} is the built layer's executable
   */
  static Path running(Path folder, String... script) throws IOException {
    return create(folder, "exec \"$extension\"", script);
  }

  /**
   * Creates the {@code /opt} folder of a layer whose extension has its own mount namespace, and
   * returns it.
   *
   * @param folder where to create it
   * @param mounts the command that mounts something in the namespace
   */
  static Path mounting(Path folder, MountNamespace namespace, String mounts) throws IOException {
    return create(
        folder,
        "exec " + namespace.command() + " sh -c '" + mounts + " && exec \"$0\"' \"$extension\"");
  }

  private static Path create(Path folder, String lastLine, String... script) throws IOException {
    Path opt = folder.resolve("opt");
    Path extensions = Files.createDirectories(opt.resolve("extensions"));
    Path real = Path.of(System.getProperty("layer"), "extensions", NAME).toAbsolutePath();
    List<String> lines = new ArrayList<>(List.of("#!/bin/sh"));
    lines.add("extension='" + real.normalize() + "'");
    lines.addAll(List.of(script));
    lines.add(lastLine);
    Path file = Files.write(extensions.resolve(NAME), lines, UTF_8);
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
    return opt;
  }
}
