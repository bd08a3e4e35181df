// SPDX-License-Identifier: Apache-2.0
package io.lambdametrics.emulator.cli;

import io.lambdametrics.emulator.model.Invocation;
import io.lambdametrics.emulator.model.Payload;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Reads the files that options name. */
final class OptionFiles {

  private OptionFiles() {}

  /** Returns the bytes of an event. */
  static Payload event(Path file) {
    try {
      if (Files.size(file) > Invocation.LARGEST_PAYLOAD) {
        throw new IllegalArgumentException("--event " + file + ": must be at most 6 MiB");
      }
      return Payload.of(Files.readAllBytes(file));
    } catch (IOException e) {
      throw new IllegalArgumentException("--event " + file + ": cannot be read", e);
    }
  }

  /** Returns the variables of a file. Messages do not repeat a line, which may contain a secret. */
  static List<Map.Entry<String, String>> environment(Path file) {
    List<String> lines;
    try {
      lines = Files.readAllLines(file);
    } catch (IOException e) {
      throw new IllegalArgumentException("--env-file " + file + ": cannot be read", e);
    }
    List<Map.Entry<String, String>> variables = new ArrayList<>();
    for (int i = 0; i < lines.size(); i++) {
      String line = lines.get(i);
      if (line.isBlank() || line.stripLeading().startsWith("#")) {
        continue;
      }
      int equals = line.indexOf('=');
      if (equals < 1) {
        throw new IllegalArgumentException(
            "--env-file " + file + ": line " + (i + 1) + " must be NAME=VALUE");
      }
      variables.add(Map.entry(line.substring(0, equals).strip(), line.substring(equals + 1)));
    }
    return variables;
  }
}
