// SPDX-License-Identifier: Apache-2.0
package io.lambdametrics.emulator.cli;

import io.lambdametrics.emulator.model.Invocation;
import io.lambdametrics.emulator.model.Payload;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** Reads the files that options name. */
final class OptionFiles {

  /** Some editors write this character at the start of a UTF-8 file. */
  private static final String BOM = "\uFEFF";

  private static final Pattern NAME = Pattern.compile("[A-Za-z_][A-Za-z0-9_]*");

  private OptionFiles() {}

  /** Returns the bytes of an event. */
  static Payload event(Path file) {
    try {
      if (Files.size(file) > Invocation.LARGEST_PAYLOAD) {
        throw new IllegalArgumentException("--event " + file + ": must be at most 6 MiB");
      }
      return Payload.of(Files.readAllBytes(file));
    } catch (IOException e) {
      throw unreadable("--event", file, e);
    }
  }

  /** Returns the variables of a file. Messages do not repeat a line, which may contain a secret. */
  static List<Map.Entry<String, String>> environment(Path file) {
    List<String> lines;
    try {
      lines = Files.readAllLines(file);
    } catch (CharacterCodingException e) {
      throw new IllegalArgumentException("--env-file " + file + ": must be UTF-8", e);
    } catch (IOException e) {
      throw unreadable("--env-file", file, e);
    }
    List<Map.Entry<String, String>> variables = new ArrayList<>();
    for (int i = 0; i < lines.size(); i++) {
      String line = i == 0 ? lines.get(0).replaceFirst("^" + BOM, "") : lines.get(i);
      if (line.isBlank() || line.stripLeading().startsWith("#")) {
        continue;
      }
      int equals = line.indexOf('=');
      if (equals < 1) {
        throw new IllegalArgumentException(
            "--env-file " + file + ": line " + (i + 1) + " must be NAME=VALUE");
      }
      String name = line.substring(0, equals).strip();
      if (!NAME.matcher(name).matches()) {
        throw new IllegalArgumentException(
            "--env-file "
                + file
                + ": line "
                + (i + 1)
                + ": a name must have only letters, digits and _, and not start with a digit");
      }
      variables.add(Map.entry(name, line.substring(equals + 1)));
    }
    return variables;
  }

  private static IllegalArgumentException unreadable(String option, Path file, IOException e) {
    String reason = e instanceof NoSuchFileException ? "no such file" : String.valueOf(e);
    return new IllegalArgumentException(option + " " + file + ": cannot be read: " + reason, e);
  }
}
