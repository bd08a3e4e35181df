// SPDX-License-Identifier: Apache-2.0
package io.lambdametrics.testsupport;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Finds programs on this machine. */
public final class Programs {

  /** Prefix of a program that must have features which Debian 12's version lacks. */
  static final String NEWER = "newer/";

  /** Debian packages whose names differ from the program's. */
  private static final Map<String, String> PACKAGES =
      Map.of(
          "node", "nodejs",
          "promtool", "prometheus",
          "chromedriver", "chromium-driver",
          "vmagent", "victoria-metrics",
          "unshare", "util-linux",
          "qemu-aarch64", "qemu-user",
          "/usr/aarch64-linux-gnu/lib/libc.so.6", "libc6-arm64-cross");

  private Programs() {}

  /**
   * Returns whether a program is installed.
   *
   * @param program the name of an executable on the search path, the absolute path of a file, or
   *     {@code newer/} and a name for the version of Debian 13 or newer
   */
  public static boolean isInstalled(String program) {
    return find(program).isPresent();
  }

  /**
   * Returns the file of an installed program.
   *
   * @param program as in {@link #isInstalled}
   * @throws IllegalStateException if it is not installed; the message says what to install
   */
  public static Path path(String program) {
    return find(program).orElseThrow(() -> new IllegalStateException(advice(program)));
  }

  private static Optional<Path> find(String program) {
    if (program.startsWith(NEWER)) {
      return NewerPrograms.find(program.substring(NEWER.length()));
    }
    return program.startsWith("/")
        ? Optional.of(Path.of(program)).filter(Files::exists)
        : onThePath(program);
  }

  /** Returns the first executable of that name on the search path. */
  static Optional<Path> onThePath(String program) {
    return Stream.of(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator))
        .map(folder -> Path.of(folder, program))
        .filter(Files::isExecutable)
        .findFirst();
  }

  /** Returns a sentence that says how to install a program. */
  public static String advice(String program) {
    if (program.startsWith(NEWER)) {
      String name = program.substring(NEWER.length());
      return NewerPrograms.advice(name, PACKAGES.getOrDefault(name, name));
    }
    return program
        + " is not installed; on Debian: apt-get install "
        + PACKAGES.getOrDefault(program, program);
  }
}
