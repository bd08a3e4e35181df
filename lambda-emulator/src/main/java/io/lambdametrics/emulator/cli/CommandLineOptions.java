package io.lambdametrics.emulator.cli;

import io.lambdametrics.emulator.LambdaEmulatorBuilder;
import io.lambdametrics.emulator.model.InitType;
import io.lambdametrics.emulator.model.Invocation;
import io.lambdametrics.emulator.model.PlatformVariation;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

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
    int memoryMb,
    InitType initializationType,
    Set<PlatformVariation> variations,
    boolean limits,
    Optional<ScenarioFile> scenario,
    OptionalInt serve,
    int maxRetries,
    Duration retryDelay,
    Optional<Path> eventsOut) {

  static final String USAGE =
      """
      Runs the extensions of an /opt folder in an emulated AWS Lambda environment.

      java -jar lambda-emulator.jar --opt DIR [options]

        --opt DIR            folder that is /opt on Lambda; its extensions are the files in DIR/extensions
        --invocations N      how often the function is called (default 10)
        --rate PER_SECOND    how many calls begin in a second, e.g. 0.5 (default 5)
        --concurrency N      number of environments (default 1)
        --scenario FILE      plays the steps of a JSON file instead of calling at a rate
        --serve PORT         takes calls instead, until it is stopped:
                             POST http://127.0.0.1:PORT/2015-03-31/functions/function/invocations
        --max-retries N      how often a failed asynchronous call is repeated, 0 to 2 (default 2)
        --retry-delay DURATION  pause before such a retry (default 0s; Lambda: one minute, then two)
        --env NAME=VALUE     environment variable of the function; repeatable
        --function PATH      executable with a custom runtime, instead of the built-in function
        --function-ms N      how long the built-in function works, in milliseconds (default 20)
        --timeout DURATION   time-out of the function, e.g. 500ms, 3s, 15m (default 3s);
                             at most 15m, or 90m for managed instances
        --memory MB          memory size of the function (default 512)
        --init-type TYPE     on-demand (default), provisioned-concurrency, snap-start, managed-instances
        --quirk NAME         plays something uncertain in the other way; repeatable
        --limits on|off      holds memory and processor to the memory size where the machine can
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
          "--scenario",
          "--serve",
          "--max-retries",
          "--retry-delay",
          "--env",
          "--function",
          "--function-ms",
          "--timeout",
          "--memory",
          "--init-type",
          "--quirk",
          "--limits",
          "--events-out");

  CommandLineOptions {
    environment = Map.copyOf(environment);
    variations = Set.copyOf(variations);
  }

  /**
   * Reads the arguments, and the scenario.
   *
   * @throws IllegalArgumentException with a text for the user
   */
  static CommandLineOptions parse(List<String> arguments) {
    Map<String, String> values = new LinkedHashMap<>();
    Map<String, String> environment = new LinkedHashMap<>();
    Set<PlatformVariation> variations = new LinkedHashSet<>();
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
      } else if (option.equals("--quirk")) {
        variations.add(constant(option, PlatformVariation.class, value));
      } else if (values.put(option, value) != null) {
        throw new IllegalArgumentException(option + " is given twice");
      }
    }
    if (!values.containsKey("--opt")) {
      throw new IllegalArgumentException("--opt DIR is needed");
    }
    if (values.containsKey("--scenario") && values.containsKey("--serve")) {
      throw new IllegalArgumentException("--scenario and --serve exclude each other");
    }
    return of(values, environment, variations);
  }

  private static CommandLineOptions of(
      Map<String, String> values,
      Map<String, String> environment,
      Set<PlatformVariation> variations) {
    return new CommandLineOptions(
        Path.of(values.getOrDefault("--opt", "")),
        number(values, "--invocations", 10, 1, 1_000_000),
        rate(values.getOrDefault("--rate", "5")),
        number(values, "--concurrency", 1, 1, 100),
        environment,
        Optional.ofNullable(values.get("--function")).map(Path::of),
        Duration.ofMillis(number(values, "--function-ms", 20, 0, 5_400_000)),
        DurationText.parse("--timeout", values.getOrDefault("--timeout", "3s")),
        number(values, "--memory", 512, 128, 10_240),
        constant("--init-type", InitType.class, values.getOrDefault("--init-type", "on-demand")),
        variations,
        isOn(values.getOrDefault("--limits", "off")),
        Optional.ofNullable(values.get("--scenario")).map(Path::of).map(ScenarioFile::read),
        values.containsKey("--serve")
            ? OptionalInt.of(number(values, "--serve", 0, 0, 65_535))
            : OptionalInt.empty(),
        number(values, "--max-retries", 2, 0, 2),
        DurationText.parse("--retry-delay", values.getOrDefault("--retry-delay", "0s")),
        Optional.ofNullable(values.get("--events-out")).map(Path::of));
  }

  /** Sets what the options say; what a scenario says goes before. */
  LambdaEmulatorBuilder configure(LambdaEmulatorBuilder builder) {
    builder
        .opt(opt)
        .environment(environment)
        .timeout(timeout)
        .memorySizeMb(memoryMb)
        .initializationType(initializationType)
        .variations(variations.toArray(PlatformVariation[]::new))
        .limits(limits);
    function.ifPresent(builder::function);
    scenario.ifPresent(file -> file.settings().accept(builder));
    return builder;
  }

  /** The call of the function; one of one's own does what it does. */
  Invocation invocation() {
    return function.isPresent() ? Invocation.success() : Invocation.success().lasting(functionTime);
  }

  private static void addVariable(Map<String, String> environment, String pair) {
    int equals = pair.indexOf('=');
    if (equals < 1) {
      throw new IllegalArgumentException("--env must be NAME=VALUE");
    }
    environment.put(pair.substring(0, equals), pair.substring(equals + 1));
  }

  private static <E extends Enum<E>> E constant(String option, Class<E> type, String text) {
    for (E constant : type.getEnumConstants()) {
      if (constant.name().equals(text.toUpperCase(Locale.ROOT).replace('-', '_'))) {
        return constant;
      }
    }
    throw new IllegalArgumentException(
        option + ": '" + text + "' is none of " + List.of(type.getEnumConstants()));
  }

  private static boolean isOn(String text) {
    if (!text.equals("on") && !text.equals("off")) {
      throw new IllegalArgumentException("--limits must be on or off, but is '" + text + "'");
    }
    return text.equals("on");
  }

  private static int number(
      Map<String, String> values, String option, int otherwise, int least, int most) {
    String text = values.get(option);
    if (text == null) {
      return otherwise;
    }
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
}
