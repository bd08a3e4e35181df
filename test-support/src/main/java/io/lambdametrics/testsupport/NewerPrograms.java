// SPDX-License-Identifier: Apache-2.0
package io.lambdametrics.testsupport;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Finds programs with features that Debian 12's versions lack: in the folder that the system
 * property {@code newer.programs} names, or on the search path.
 */
final class NewerPrograms {

  /** System property with the folder that {@code .ci/newer-programs} prints. */
  static final String FOLDER = "newer.programs";

  /** A text that is only in the help of versions that are new enough. */
  private static final Map<String, String> TEXTS_OF_HELP =
      Map.of(
          "vmagent", "streamAggr.config",
          "victoria-metrics", "streamAggr.config",
          "prometheus", "auto-gomemlimit.ratio");

  /** Whether the programs at these paths are new enough. */
  private static final Map<Path, Boolean> CHECKED = new ConcurrentHashMap<>();

  private NewerPrograms() {}

  /**
   * Returns the path of a program that is new enough, if there is one.
   *
   * @throws IllegalStateException if the folder of the system property has none
   */
  static Optional<Path> find(String program) {
    String folder = System.getProperty(FOLDER, "");
    if (folder.isEmpty()) {
      return Programs.onThePath(program).filter(path -> isNewEnough(path, program));
    }
    Path path = Path.of(folder, program);
    if (!Files.isExecutable(path) || !isNewEnough(path, program)) {
      throw new IllegalStateException(
          "-D" + FOLDER + "=" + folder + ": the folder has no " + program + " of Debian 13");
    }
    return Optional.of(path);
  }

  /** Returns a sentence that says how to get a program. */
  static String advice(String program, String debianPackage) {
    return program
        + " of Debian 13 or newer is not installed; on Debian 13: apt-get install "
        + debianPackage
        + "; on Debian 12: .ci/newer-programs fetches it into the folder that it prints, for -D"
        + FOLDER
        + " and for PATH";
  }

  private static boolean isNewEnough(Path path, String program) {
    return CHECKED.computeIfAbsent(path, unchecked -> helpContains(path, textOf(program)));
  }

  private static String textOf(String program) {
    String text = TEXTS_OF_HELP.get(program);
    if (text == null) {
      throw new IllegalArgumentException(
          Programs.NEWER + program + " is not one of " + TEXTS_OF_HELP.keySet());
    }
    return text;
  }

  private static boolean helpContains(Path path, String text) {
    try {
      Process help =
          new ProcessBuilder(path.toString(), "--help").redirectErrorStream(true).start();
      help.getOutputStream().close();
      return new String(help.getInputStream().readAllBytes(), StandardCharsets.UTF_8)
          .contains(text);
    } catch (IOException notExecutable) {
      return false;
    }
  }
}
