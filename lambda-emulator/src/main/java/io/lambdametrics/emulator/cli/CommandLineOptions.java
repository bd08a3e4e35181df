// SPDX-License-Identifier: Apache-2.0
package io.lambdametrics.emulator.cli;

import io.lambdametrics.emulator.LambdaEmulatorBuilder;
import io.lambdametrics.emulator.cli.internal.scenario.ScenarioFile;
import io.lambdametrics.emulator.model.InitType;
import io.lambdametrics.emulator.model.Invocation;
import io.lambdametrics.emulator.model.Payload;
import io.lambdametrics.emulator.model.PlatformVariation;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Mixin;
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
    footer = "Exit code 0: every extension behaved. 1: one did not. 2: wrong options or files.")
final class CommandLineOptions {

  @Option(
      names = "--opt",
      paramLabel = "DIR",
      description =
          "Folder that is /opt on Lambda; its extensions are the files in DIR/extensions.")
  private @Nullable Path opt;

  @Option(
      names = "--invocations",
      paramLabel = "N",
      converter = OptionConverters.InvocationCount.class,
      description = "Number of calls of the function (default: 10).")
  private int invocations = 10;

  @Option(
      names = "--rate",
      paramLabel = "PER_SECOND",
      converter = OptionConverters.Rate.class,
      description = "Number of calls that start in a second, for example 0.5 (default: 5).")
  private double rate = 5;

  @Option(
      names = "--concurrency",
      paramLabel = "N",
      converter = OptionConverters.EnvironmentCount.class,
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
      converter = OptionConverters.Port.class,
      description = {
        "Serves calls over HTTP instead, until the emulator is stopped (0: any free port):",
        "POST http://127.0.0.1:PORT/2015-03-31/functions/function/invocations"
      })
  private @Nullable Integer serve;

  @Option(
      names = "--max-retries",
      paramLabel = "N",
      converter = OptionConverters.RetryCount.class,
      description = "Number of retries of a failed asynchronous call, 0 to 2 (default: 2).")
  private int maxRetries = 2;

  @Option(
      names = "--retry-delay",
      paramLabel = "DURATION",
      converter = OptionConverters.DurationOption.class,
      description = "Pause before a retry (default: 0s; Lambda: one minute, then two).")
  private Duration retryDelay = Duration.ZERO;

  @Option(
      names = "--env",
      paramLabel = "NAME=VALUE",
      converter = OptionConverters.EnvironmentVariable.class,
      description = "Environment variable of the function; repeatable.")
  private List<Map.Entry<String, String>> environment = new ArrayList<>();

  @Option(
      names = "--env-file",
      paramLabel = "FILE",
      description = "File with a NAME=VALUE on each line; lines with # are comments. --env wins.")
  private @Nullable Path environmentFile;

  @Option(
      names = "--event",
      paramLabel = "FILE",
      description = "File whose bytes the function gets as its event (default: {}).")
  private @Nullable Path eventFile;

  @Option(
      names = "--function-name",
      paramLabel = "NAME",
      description = "Name of the function (default: emulated-function).")
  private @Nullable String functionName;

  @Option(
      names = "--function",
      paramLabel = "PATH",
      description = "Executable with a custom runtime, instead of the built-in function.")
  private @Nullable Path function;

  @Option(
      names = "--function-ms",
      paramLabel = "N",
      converter = OptionConverters.FunctionTime.class,
      description = "Milliseconds that the built-in function works (default: 20).")
  private Duration functionTime = Duration.ofMillis(20);

  @Option(
      names = "--timeout",
      paramLabel = "DURATION",
      converter = OptionConverters.DurationOption.class,
      description = {
        "Timeout of the function, for example 500ms, 3s, 15m (default: 3s);",
        "at most 15m, or 90m for managed instances."
      })
  private Duration timeout = Duration.ofSeconds(3);

  @Option(
      names = "--memory",
      paramLabel = "MB",
      converter = OptionConverters.MemorySize.class,
      description = "Memory size of the function (default: 512).")
  private int memoryMb = 512;

  @Option(
      names = "--init-type",
      paramLabel = "TYPE",
      converter = OptionConverters.InitTypeOption.class,
      description =
          "on-demand (default), provisioned-concurrency, snap-start or managed-instances.")
  private InitType initType = InitType.ON_DEMAND;

  @Option(
      names = "--variation",
      paramLabel = "NAME",
      converter = OptionConverters.VariationOption.class,
      description = {
        "Enables a platform variation: behaviour of Lambda that AWS does not document;",
        "repeatable. The message about a wrong name lists all names."
      })
  private List<PlatformVariation> variations = new ArrayList<>();

  @Option(
      names = "--limits",
      paramLabel = "on|off",
      converter = OptionConverters.SwitchOption.class,
      description =
          "Limits memory and processor to what the memory size gives, where the machine can"
              + " (default: off).")
  private OptionConverters.Switch limits = OptionConverters.Switch.OFF;

  @Mixin private final FileOptions files = new FileOptions();

  @Option(
      names = "--verbose",
      description = "Prints everything that happens instead of one line for each invocation.")
  private boolean verbose;

  @Option(names = "--quiet", description = "Prints only the summary at the end.")
  private boolean quiet;

  @Option(names = "--version", versionHelp = true, description = "Shows the version.")
  private boolean version;

  @Option(names = "--help", usageHelp = true, description = "Shows this text.")
  @SuppressWarnings("unused") // Picocli handles the option.
  private boolean help;

  private Optional<ScenarioFile> scenario = Optional.empty();
  private Optional<Payload> event = Optional.empty();
  private List<Map.Entry<String, String>> fileEnvironment = List.of();

  private CommandLineOptions() {}

  /**
   * Reads the arguments, and the scenario file that they name.
   *
   * @throws IllegalArgumentException if they are wrong; the message is for the user
   */
  static CommandLineOptions parse(List<String> arguments) {
    CommandLineOptions options = new CommandLineOptions();
    Set<String> given;
    try {
      given =
          names(
              new CommandLine(options)
                  .setSeparator("=")
                  .setTrimQuotes(false)
                  .setExpandAtFiles(false)
                  .parseArgs(arguments.toArray(String[]::new)));
    } catch (ParameterException e) {
      throw new IllegalArgumentException(message(e, arguments), e);
    }
    options.check(given);
    options.scenario = Optional.ofNullable(options.scenarioFile).map(ScenarioFile::read);
    options.event = Optional.ofNullable(options.eventFile).map(OptionFiles::event);
    options.fileEnvironment =
        options.environmentFile == null
            ? List.of()
            : OptionFiles.environment(options.environmentFile);
    return options;
  }

  private static Set<String> names(CommandLine.ParseResult parsed) {
    return parsed.matchedOptions().stream()
        .map(OptionSpec::longestName)
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }

  private void check(Set<String> given) {
    OptionRules.check(given);
    if (opt == null && files.reportFrom().isEmpty() && !help && !version) {
      throw new IllegalArgumentException("--opt DIR is missing");
    }
    Map<String, Path> inputs = new LinkedHashMap<>();
    Optional.ofNullable(scenarioFile).ifPresent(file -> inputs.put("--scenario", file));
    Optional.ofNullable(eventFile).ifPresent(file -> inputs.put("--event", file));
    Optional.ofNullable(environmentFile).ifPresent(file -> inputs.put("--env-file", file));
    files.check(inputs);
  }

  /** Returns a message that names the option as the user writes it. */
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
    Optional.ofNullable(opt).ifPresent(builder::opt);
    builder
        .timeout(timeout)
        .memorySizeMb(memoryMb)
        .initializationType(initType)
        .variations(variations.toArray(PlatformVariation[]::new))
        .limits(limits == OptionConverters.Switch.ON);
    Optional.ofNullable(functionName).ifPresent(builder::functionName);
    fileEnvironment.forEach(
        variable -> builder.environment(variable.getKey(), variable.getValue()));
    environment.forEach(variable -> builder.environment(variable.getKey(), variable.getValue()));
    Optional.ofNullable(function).ifPresent(builder::function);
    scenario.ifPresent(file -> file.configure(builder));
    return builder;
  }

  /** Returns the call of the function; a custom function decides by itself what it does. */
  Invocation invocation() {
    Invocation invocation =
        function == null ? Invocation.success().lasting(functionTime) : Invocation.success();
    return event.map(invocation::withPayload).orElse(invocation);
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

  FileOptions files() {
    return files;
  }

  boolean verbose() {
    return verbose;
  }

  boolean quiet() {
    return quiet;
  }

  boolean version() {
    return version;
  }
}
