package io.lambdametrics.benchmarks;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What the command line asks for.
 *
 * @param starts how many starts of each extension are counted; 0 leaves them out
 * @param invocations how many invocations of each extension are counted; 0 leaves them out
 * @param events how many telemetry events each extension is sent; 0 leaves them out
 * @param environment the function's environment variables, placeholders not yet replaced
 * @param name what the extension registers as; empty for the name of its file
 * @param floor an absolute path; empty for the bare extension
 * @param check the kept ratios to compare with
 * @param command an absolute path and the arguments; empty for the layer
 */
record BenchmarkOptions(
    int starts,
    int invocations,
    int events,
    Map<String, String> environment,
    Optional<String> name,
    Optional<Path> floor,
    Optional<Path> check,
    List<String> command) {

  static final String USAGE =
      """
      Measures an extension in the emulator, and beside it, in turns, a floor.

      benchmarks/extension [options] [-- EXECUTABLE [arguments]]

        --starts N           starts that are counted, of each; one more is not (default 10)
        --invocations N      invocations of a function of 5 ms, in one process of each (default 1000)
        --events N           telemetry events sent to each, as fast as it takes them (default 100000)
        --env NAME=VALUE     environment variable of the function; repeatable. {receiver} in a value becomes
                             HOST:PORT of a receiver on this machine that takes every push by HTTP
        --name NAME          what EXECUTABLE registers as, where that is not the name of its file
        --floor EXECUTABLE   what to compare with; default is a bare extension in Java, on the layer's Java
        --check FILE         fails if a ratio is more than 1.5 times the one kept in FILE (FIGURE=RATIO);
                             measures once more before it does, and takes the lesser
        --help               shows this text

      0 leaves that part out. EXECUTABLE is by default the layer that was just built, with the variables that it
      needs. Where it lies alone in a folder "extensions" it is started there; else by a line of shell, in the
      folder of the caller, which takes about a millisecond.
      Exit code 0: measured. 1: a ratio has grown, or an extension did not do what Lambda asks. 2: wrong use.
      """;

  private static final int MOST = 10_000_000;
  private static final Set<String> OPTIONS =
      Set.of("--starts", "--invocations", "--events", "--env", "--name", "--floor", "--check");

  BenchmarkOptions {
    environment = Map.copyOf(environment);
    command = List.copyOf(command);
  }

  /**
   * Reads the arguments.
   *
   * @throws IllegalArgumentException with a text for the user
   */
  static BenchmarkOptions parse(List<String> arguments) {
    Map<String, String> values = new LinkedHashMap<>();
    Map<String, String> environment = new LinkedHashMap<>();
    List<String> command = List.of();
    Deque<String> left = new ArrayDeque<>(arguments);
    while (!left.isEmpty()) {
      String option = left.remove();
      if (option.equals("--")) {
        command = command(new ArrayList<>(left));
        break;
      }
      if (!OPTIONS.contains(option)) {
        throw new IllegalArgumentException(
            "unknown option: " + option + (option.startsWith("-") ? "" : " (is a -- missing?)"));
      }
      if (left.isEmpty()) {
        throw new IllegalArgumentException(option + " needs a value");
      }
      String value = left.remove();
      if (option.equals("--env")) {
        addVariable(environment, value);
      } else if (values.put(option, value) != null) {
        throw new IllegalArgumentException(option + " is given twice");
      }
    }
    return of(values, environment, command);
  }

  private static BenchmarkOptions of(
      Map<String, String> values, Map<String, String> environment, List<String> command) {
    BenchmarkOptions options =
        new BenchmarkOptions(
            number(values, "--starts", 10),
            number(values, "--invocations", 1_000),
            number(values, "--events", 100_000),
            environment,
            Optional.ofNullable(values.get("--name")),
            Optional.ofNullable(values.get("--floor")).map(BenchmarkOptions::executable),
            Optional.ofNullable(values.get("--check")).map(BenchmarkOptions::file),
            command);
    if (options.starts + options.invocations + options.events == 0) {
      throw new IllegalArgumentException(
          "nothing to measure: --starts, --invocations and --events are all 0");
    }
    if (options.name.isPresent() && command.isEmpty()) {
      throw new IllegalArgumentException("--name is for an EXECUTABLE, and there is none");
    }
    return options;
  }

  private static List<String> command(List<String> words) {
    if (words.isEmpty()) {
      throw new IllegalArgumentException("after -- an EXECUTABLE is needed");
    }
    words.set(0, executable(words.get(0)).toString());
    return words;
  }

  /** Looks where a shell would: a plain name in the PATH, but before that in the folder. */
  private static Path executable(String text) {
    Path path = Path.of(text);
    if (!Files.exists(path) && path.getNameCount() == 1) {
      for (String folder : System.getenv().getOrDefault("PATH", "").split(File.pathSeparator, -1)) {
        if (Files.isExecutable(Path.of(folder, text))) {
          return Path.of(folder, text).toAbsolutePath();
        }
      }
    }
    if (!Files.isRegularFile(path) || !Files.isExecutable(path)) {
      throw new IllegalArgumentException("no such executable file: " + text);
    }
    return path.toAbsolutePath().normalize();
  }

  private static Path file(String text) {
    if (!Files.isRegularFile(Path.of(text))) {
      throw new IllegalArgumentException("--check: no such file: " + text);
    }
    return Path.of(text);
  }

  private static void addVariable(Map<String, String> environment, String pair) {
    int equals = pair.indexOf('=');
    if (equals < 1) {
      throw new IllegalArgumentException("--env must be NAME=VALUE");
    }
    environment.put(pair.substring(0, equals), pair.substring(equals + 1));
  }

  private static int number(Map<String, String> values, String option, int otherwise) {
    String text = values.get(option);
    if (text == null) {
      return otherwise;
    }
    if (!text.matches("\\d{1,8}") || Integer.parseInt(text) > MOST) {
      throw new IllegalArgumentException(
          option + " must be 0 to " + MOST + ", but is '" + text + "'");
    }
    return Integer.parseInt(text);
  }
}
