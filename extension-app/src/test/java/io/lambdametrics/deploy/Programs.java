package io.lambdametrics.deploy;

import static org.assertj.core.api.Assertions.fail;
import static org.junit.jupiter.api.Assumptions.abort;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

/** Programs of this machine that tests need. */
final class Programs {

  private Programs() {}

  /** Skips the test where a program is missing; fails it where everything has to be tested. */
  static void need(String program) {
    boolean found =
        Arrays.stream(System.getenv("PATH").split(File.pathSeparator, -1))
            .anyMatch(folder -> Files.isExecutable(Path.of(folder, program)));
    if (found) {
      return;
    }
    String message =
        "install the program " + program + " (Debian: apt-get install " + program + ")";
    if (Boolean.parseBoolean(System.getenv("CI"))) {
      fail(message);
    }
    abort(message);
  }
}
