package io.lambdametrics.emulator.cli;

import io.lambdametrics.emulator.LambdaEmulatorBuilder;
import io.lambdametrics.emulator.model.InitType;
import io.lambdametrics.emulator.model.Invocation;
import io.lambdametrics.emulator.model.PlatformVariation;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.OverwrittenOptionException;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.TypeConversionException;
import picocli.CommandLine.UnmatchedArgumentException;

/** The options of the command line. Picocli sets the fields. */
@Command(
    customSynopsis = "java -jar lambda-emulator.jar --opt DIR [options]",
    separator = " ",
    description = "Runs the extensions of an /opt folder in an emulated AWS Lambda environment.",
    sortOptions = false,
    usageHelpWidth = 110,
    footer = "Exit code 0: every extension behaved. 1: one did not. 2: wrong options.")
final class CommandLineOptions {

  @Option(
      names = "--opt",
      required = true,
      paramLabel = "DIR",
      description =
          "Folder that is /opt on Lambda; its extensions are the files in DIR/extensions.")
  private Path opt = Path.of("");

  @Option(
      names = "--invocations",
      paramLabel = "N",
      converter = InvocationCount.class,
      description = "Number of calls of the function (default: 10).")
  private int invocations = 10;

  @Option(
      names = "--rate",
      paramLabel = "PER_SECOND",
      converter = Rate.class,
      description = "Number of calls that begin in a second, for example 0.5 (default: 5).")
  private double rate = 5;

  @Option(
      names = "--concurrency",
      paramLabel = "N",
      converter = EnvironmentCount.class,
      description = "Number of environments (default: 1).")
  private int concurrency = 1;

  @Option(
      names = "--scenario",
      paramLabel = "FILE",
      description = "Plays the steps of a JSON file instead of calling at a rate.")
  private @Nullable Path scenarioFile;

  @Option(
      names = "--serve",
      paramLabel = "PORT",
      converter = Port.class,
      description = {
        "Takes calls over HTTP instead, until the emulator is stopped (0: any free port):",
        "POST http://127.0.0.1:PORT/2015-03-31/functions/function/invocations"
      })
  private @Nullable Integer serve;

  @Option(
      names = "--max-retries",
      paramLabel = "N",
      converter = RetryCount.class,
      description = "Number of retries of a failed asynchronous call, 0 to 2 (default: 2).")
  private int maxRetries = 2;

  @Option(
      names = "--retry-delay",
      paramLabel = "DURATION",
      converter = DurationConverter.class,
      description = "Pause before a retry (default: 0s; Lambda: one minute, then two).")
  private Duration retryDelay = Duration.ZERO;

  @Option(
      names = "--env",
      paramLabel = "NAME=VALUE",
      converter = VariableConverter.class,
      description = "Environment variable of the function; repeatable.")
  private List<Map.Entry<String, String>> environment = new ArrayList<>();

  @Option(
      names = "--function",
      paramLabel = "PATH",
      description = "Executable with a custom runtime, instead of the built-in function.")
  private @Nullable Path function;

  @Option(
      names = "--function-ms",
      paramLabel = "N",
      converter = FunctionTime.class,
      description = "Milliseconds that the built-in function works (default: 20).")
  private Duration functionTime = Duration.ofMillis(20);

  @Option(
      names = "--timeout",
      paramLabel = "DURATION",
      converter = DurationConverter.class,
      description = {
        "Time-out of the function, for example 500ms, 3s, 15m (default: 3s);",
        "at most 15m, or 90m for managed instances."
      })
  private Duration timeout = Duration.ofSeconds(3);

  @Option(
      names = "--memory",
      paramLabel = "MB",
      converter = MemorySize.class,
      description = "Memory size of the function (default: 512).")
  private int memoryMb = 512;

  @Option(
      names = "--init-type",
      paramLabel = "TYPE",
      converter = InitTypeConverter.class,
      description = {
        "on-demand (default), provisioned-concurrency, snap-start or managed-instances."
      })
  private InitType initType = InitType.ON_DEMAND;

  @Option(
      names = "--variation",
      paramLabel = "NAME",
      converter = VariationConverter.class,
      description = {
        "Enables a platform variation: behaviour of Lambda that AWS does not document;",
        "repeatable. The README lists the names."
      })
  private List<PlatformVariation> variations = new ArrayList<>();

  @Option(
      names = "--limits",
      paramLabel = "on|off",
      converter = LimitsConverter.class,
      description =
          "Limits memory and processor to what the memory size gives, where the machine can"
              + " (default: off).")
  private Limits limits = Limits.OFF;

  @Option(
      names = "--events-out",
      paramLabel = "FILE",
      description = "Writes everything that happens as JSON lines.")
  private @Nullable Path eventsOut;

  @Option(names = "--help", usageHelp = true, description = "Shows this text.")
  @SuppressWarnings("unused") // Picocli handles the option.
  private boolean help;

  private Optional<ScenarioFile> scenario = Optional.empty();

  private CommandLineOptions() {}

  /**
   * Reads the arguments, and the scenario file that they name.
   *
   * @throws IllegalArgumentException if they are wrong; the message is for the user
   */
  static CommandLineOptions parse(List<String> arguments) {
    CommandLineOptions options = new CommandLineOptions();
    try {
      new CommandLine(options)
          .setTrimQuotes(false)
          .setExpandAtFiles(false)
          .parseArgs(arguments.toArray(String[]::new));
    } catch (ParameterException e) {
      throw new IllegalArgumentException(message(e, arguments), e);
    }
    if (options.scenarioFile != null && options.serve != null) {
      throw new IllegalArgumentException("--scenario and --serve exclude each other");
    }
    options.scenario = Optional.ofNullable(options.scenarioFile).map(ScenarioFile::read);
    return options;
  }

  private static String message(ParameterException e, List<String> arguments) {
    if (e instanceof UnmatchedArgumentException unmatched) {
      return "unknown option: " + unmatched.getUnmatched().get(0);
    }
    if (e instanceof OverwrittenOptionException overwritten) {
      return name(overwritten.getOverwritten()) + " is given twice";
    }
    if (e instanceof MissingParameterException missing) {
      ArgSpec option = missing.getMissing().get(0);
      return arguments.contains(name(option))
          ? name(option) + " needs a value"
          : name(option) + " " + option.paramLabel() + " is missing";
    }
    return e.getCause() instanceof TypeConversionException wrong
        ? name(e.getArgSpec()) + " " + wrong.getMessage()
        : String.valueOf(e.getMessage());
  }

  private static String name(ArgSpec option) {
    return ((OptionSpec) option).longestName();
  }

  static String usage() {
    return new CommandLine(new CommandLineOptions()).getUsageMessage(CommandLine.Help.Ansi.OFF);
  }

  /** Applies the options to a builder; the settings of a scenario take precedence. */
  LambdaEmulatorBuilder configure(LambdaEmulatorBuilder builder) {
    builder
        .opt(opt)
        .timeout(timeout)
        .memorySizeMb(memoryMb)
        .initializationType(initType)
        .variations(variations.toArray(PlatformVariation[]::new))
        .limits(limits == Limits.ON);
    environment.forEach(variable -> builder.environment(variable.getKey(), variable.getValue()));
    Optional.ofNullable(function).ifPresent(builder::function);
    scenario.ifPresent(file -> file.configure(builder));
    return builder;
  }

  /** Returns the call of the function; a custom function decides by itself what it does. */
  Invocation invocation() {
    return function == null ? Invocation.success().lasting(functionTime) : Invocation.success();
  }

  boolean help() {
    return help;
  }

  int invocations() {
    return invocations;
  }

  double rate() {
    return rate;
  }

  /** Returns the number of environments. */
  int environments() {
    return scenario.map(ScenarioFile::environments).orElse(concurrency);
  }

  Optional<ScenarioFile> scenario() {
    return scenario;
  }

  OptionalInt serve() {
    return serve == null ? OptionalInt.empty() : OptionalInt.of(serve);
  }

  int maxRetries() {
    return maxRetries;
  }

  Duration retryDelay() {
    return retryDelay;
  }

  Duration timeout() {
    return timeout;
  }

  Optional<Path> eventsOut() {
    return Optional.ofNullable(eventsOut);
  }

  /** Converts a value, and passes on the message about a wrong one. */
  private abstract static class Converter<T> implements ITypeConverter<T> {
    private final Function<String, T> parser;

    Converter(Function<String, T> parser) {
      this.parser = parser;
    }

    @Override
    public T convert(String value) {
      try {
        return parser.apply(value);
      } catch (IllegalArgumentException e) {
        throw new TypeConversionException(String.valueOf(e.getMessage()));
      }
    }
  }

  private static int integer(String text, int least, int most) {
    if (!text.matches("\\d{1,9}")
        || Integer.parseInt(text) < least
        || Integer.parseInt(text) > most) {
      throw new IllegalArgumentException(
          "must be " + least + " to " + most + ", but is '" + text + "'");
    }
    return Integer.parseInt(text);
  }

  private static final class InvocationCount extends Converter<Integer> {
    InvocationCount() {
      super(text -> integer(text, 1, 1_000_000));
    }
  }

  private static final class EnvironmentCount extends Converter<Integer> {
    EnvironmentCount() {
      super(text -> integer(text, 1, ScenarioFile.MOST_ENVIRONMENTS));
    }
  }

  private static final class Port extends Converter<Integer> {
    Port() {
      super(text -> integer(text, 0, 65_535));
    }
  }

  private static final class RetryCount extends Converter<Integer> {
    RetryCount() {
      super(text -> integer(text, 0, 2));
    }
  }

  private static final class MemorySize extends Converter<Integer> {
    MemorySize() {
      super(text -> integer(text, 128, 10_240));
    }
  }

  private static final class FunctionTime extends Converter<Duration> {
    FunctionTime() {
      super(text -> Duration.ofMillis(integer(text, 0, 5_400_000)));
    }
  }

  private static final class DurationConverter extends Converter<Duration> {
    DurationConverter() {
      super(DurationText::parse);
    }
  }

  private static final class InitTypeConverter extends Converter<InitType> {
    InitTypeConverter() {
      super(text -> EnumText.parse(InitType.class, text));
    }
  }

  private static final class VariationConverter extends Converter<PlatformVariation> {
    VariationConverter() {
      super(text -> EnumText.parse(PlatformVariation.class, text));
    }
  }

  private static final class Rate extends Converter<Double> {
    Rate() {
      super(
          text -> {
            if (!text.matches("\\d{1,6}(\\.\\d{1,6})?") || Double.parseDouble(text) <= 0) {
              throw new IllegalArgumentException("must be a number above 0, but is '" + text + "'");
            }
            return Double.parseDouble(text);
          });
    }
  }

  /** Whether memory and processor are limited. */
  private enum Limits {
    ON,
    OFF
  }

  private static final class LimitsConverter extends Converter<Limits> {
    LimitsConverter() {
      super(text -> EnumText.parse(Limits.class, text));
    }
  }

  /** Does not repeat the value in its message, which may be a secret. */
  private static final class VariableConverter extends Converter<Map.Entry<String, String>> {
    VariableConverter() {
      super(
          text -> {
            int equals = text.indexOf('=');
            if (equals < 1) {
              throw new IllegalArgumentException("must be NAME=VALUE");
            }
            return Map.entry(text.substring(0, equals), text.substring(equals + 1));
          });
    }
  }
}
