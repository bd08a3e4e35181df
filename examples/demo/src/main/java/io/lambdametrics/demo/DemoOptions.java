package io.lambdametrics.demo;

import io.lambdametrics.testsupport.Programs;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;

/**
 * What the demo was asked for.
 *
 * @param receiver the word that names the receiver
 * @param layer the exploded layer
 * @param help whether to explain the options and do nothing
 */
record DemoOptions(String receiver, Path layer, boolean help) {

  static final List<String> RECEIVERS = List.of("embedded", "prometheus", "victoria-metrics");

  static final String USAGE =
      """
      Usage: ./demo [--receiver NAME]

      Runs a function in the Lambda emulator with the real extension beside it, shows the metrics as they
      arrive, and compares what was invoked with what was received. Ends by itself, with exit code 0 only
      if the two agree.

        --receiver NAME   who takes the metrics: embedded (default; nothing to install), or the program
                          prometheus or victoria-metrics, if it is installed on this machine
        --layer DIR       another exploded layer than the one just built
        --help            this text
      """;

  /**
   * Reads the command line.
   *
   * @throws IllegalArgumentException naming the option, the value and what is allowed
   */
  static DemoOptions parse(String... args) {
    String receiver = "embedded";
    Path layer = Path.of("extension-app/target/demo/layer");
    boolean help = false;
    Iterator<String> rest = Arrays.asList(args).iterator();
    while (rest.hasNext()) {
      String option = rest.next();
      switch (option) {
        case "--help", "-h" -> help = true;
        case "--receiver" -> receiver = value(option, rest);
        case "--layer" -> layer = Path.of(value(option, rest));
        default -> throw new IllegalArgumentException("there is no option " + option);
      }
    }
    if (!RECEIVERS.contains(receiver)) {
      throw new IllegalArgumentException(
          "--receiver " + receiver + ": allowed are " + String.join(", ", RECEIVERS));
    }
    if (!help && !receiver.equals("embedded") && !Programs.isInstalled(receiver)) {
      throw new IllegalArgumentException(
          "--receiver " + receiver + ": that program is not installed on this machine");
    }
    if (!help && !Files.isDirectory(layer)) {
      throw new IllegalArgumentException("--layer " + layer + ": there is no such folder");
    }
    return new DemoOptions(receiver, layer, help);
  }

  private static String value(String option, Iterator<String> rest) {
    if (!rest.hasNext()) {
      throw new IllegalArgumentException(option + " needs a value");
    }
    return rest.next();
  }
}
