package io.lambdametrics.emulator;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What the command line asks for. */
record CommandLineOptions(
    Path opt,
    int invocations,
    double rate,
    int concurrency,
    Map<String, String> environment,
    Optional<Path> function,
    Duration functionTime,
    Duration timeout,
    Optional<Path> eventsOut) {

  static final String USAGE =
      """
      Runs the extensions of an /opt folder in an emulated AWS Lambda environment.

      java -jar lambda-emulator.jar --opt DIR [options]

        --opt DIR            folder that is /opt on Lambda; its extensions are the files in DIR/extensions
        --invocations N      how often the function is called (default 10)
        --rate PER_SECOND    how many calls begin in a second, e.g. 0.5 (default 5)
        --concurrency N      number of environments (default 1)
        --env NAME=VALUE     environment variable of the function; repeatable
        --function PATH      executable with a custom runtime, instead of the built-in function
        --function-ms N      how long the built-in function works, in milliseconds (default 20)
        --timeout DURATION   time-out of the function, e.g. 500ms, 3s, 15m (default 3s)
        --events-out FILE    writes all that happens as JSON lines
        --help               shows this text

      Exit code 0: every extension behaved. 1: one did not. 2: wrong options.
      """;

  private static final Set<String> OPTIONS =
      Set.of(
          "--opt",
          "--invocations",
          "--rate",
          "--concurrency",
          "--env",
          "--function",
          "--function-ms",
          "--timeout",
          "--events-out");
  private static final Pattern DURATION = Pattern.compile("(\\d{1,9})(ms|s|m)");

  CommandLineOptions {
    environment = Map.copyOf(environment);
  }

  /**
   * Reads the arguments.
   *
   * @throws IllegalArgumentException with a text for the user
   */
  static CommandLineOptions parse(List<String> arguments) {
    Map<String, String> values = new LinkedHashMap<>();
    Map<String, String> environment = new LinkedHashMap<>();
    Deque<String> left = new ArrayDeque<>(arguments);
    while (!left.isEmpty()) {
      String option = left.remove();
      if (!OPTIONS.contains(option)) {
        throw new IllegalArgumentException("unknown option: " + option);
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
    if (!values.containsKey("--opt")) {
      throw new IllegalArgumentException("--opt DIR is needed");
    }
    return new CommandLineOptions(
        Path.of(values.get("--opt")),
        number(values, "--invocations", 10, 1_000_000),
        rate(values.getOrDefault("--rate", "5")),
        number(values, "--concurrency", 1, 100),
        environment,
        Optional.ofNullable(values.get("--function")).map(Path::of),
        Duration.ofMillis(number(values, "--function-ms", 20, 900_000)),
        duration(values.getOrDefault("--timeout", "3s")),
        Optional.ofNullable(values.get("--events-out")).map(Path::of));
  }

  private static void addVariable(Map<String, String> environment, String pair) {
    int equals = pair.indexOf('=');
    if (equals < 1) {
      throw new IllegalArgumentException("--env must be NAME=VALUE");
    }
    environment.put(pair.substring(0, equals), pair.substring(equals + 1));
  }

  private static int number(Map<String, String> values, String option, int otherwise, int most) {
    String text = values.get(option);
    if (text == null) {
      return otherwise;
    }
    int least = option.equals("--function-ms") ? 0 : 1;
    if (!text.matches("\\d{1,9}")
        || Integer.parseInt(text) > most
        || Integer.parseInt(text) < least) {
      throw new IllegalArgumentException(
          option + " must be " + least + " to " + most + ", but is '" + text + "'");
    }
    return Integer.parseInt(text);
  }

  private static double rate(String text) {
    if (!text.matches("\\d{1,6}(\\.\\d{1,6})?") || Double.parseDouble(text) <= 0) {
      throw new IllegalArgumentException("--rate must be a number above 0, but is '" + text + "'");
    }
    return Double.parseDouble(text);
  }

  private static Duration duration(String text) {
    Matcher matcher = DURATION.matcher(text);
    if (!matcher.matches()) {
      throw new IllegalArgumentException(
          "--timeout must be like 500ms, 3s or 15m, but is '" + text + "'");
    }
    long amount = Long.parseLong(matcher.group(1));
    return switch (matcher.group(2)) {
      case "ms" -> Duration.ofMillis(amount);
      case "s" -> Duration.ofSeconds(amount);
      default -> Duration.ofMinutes(amount);
    };
  }
}
