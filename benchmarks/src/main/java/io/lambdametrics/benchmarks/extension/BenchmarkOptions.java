// SPDX-License-Identifier: Apache-2.0
package io.lambdametrics.benchmarks.extension;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** The command line of {@code benchmarks/extension}. */
@Command(
    name = "benchmarks/extension",
    description =
        "Measures extensions in the emulator, and in turns with them a floor to compare with.",
    customSynopsis = "benchmarks/extension [options] [-- EXECUTABLE [arguments]]",
    sortOptions = false,
    usageHelpAutoWidth = true,
    footer = {
      "",
      "A number of 0 leaves that part out. By default the layers of this project that are built are"
          + " measured, with the variables that they need. Before each first start the files of the"
          + " extension are taken out of the page cache: the executable, or the whole layer if the"
          + " executable is in a folder \"extensions\".",
      "Exit code 0: measured. 1: a figure has grown, or an extension violated Lambda's rules. 2:"
          + " invalid arguments."
    })
final class BenchmarkOptions {

  private static final int MOST = 10_000_000;
  private static final List<String> LAYERS = List.of("native", "jvm");

  @Spec private @Nullable CommandSpec spec;

  @Option(
      names = "--starts",
      paramLabel = "N",
      description = "Starts of each, and as many after a reset (default ${DEFAULT-VALUE}).")
  private int starts = 10;

  @Option(
      names = "--invocations",
      paramLabel = "N",
      description =
          "Invocations of a function of 5 ms, in one process for each push strategy (default"
              + " ${DEFAULT-VALUE}).")
  private int invocations = 1_000;

  @Option(
      names = "--events",
      paramLabel = "N",
      description =
          "Telemetry events sent to each, as fast as it takes them (default ${DEFAULT-VALUE}).")
  private int events = 100_000;

  @Option(
      names = "--env",
      paramLabel = "NAME=VALUE",
      description =
          "Environment variable of the function; repeatable. {receiver} in a value is replaced by"
              + " HOST:PORT of a receiver on this machine that accepts every push by HTTP.")
  private Map<String, String> environment = new LinkedHashMap<>();

  @Option(
      names = "--name",
      description = "The name that EXECUTABLE registers, if it is not its file name.")
  private Optional<String> name = Optional.empty();

  @Option(
      names = "--floor",
      paramLabel = "EXECUTABLE",
      description = "The extension to compare with (default: one in C that does nothing).")
  private Optional<Path> floor = Optional.empty();

  @Option(
      names = "--layer",
      paramLabel = "native|jvm",
      description = "Measures only this layer of the project.")
  private Optional<String> layer = Optional.empty();

  @Option(
      names = "--check",
      paramLabel = "FILE",
      description =
          "Fails if a figure has grown by more than the factor in FILE (EXTENSION.FIGURE = VALUE x"
              + " FACTOR). Measures a second time before it fails, and uses the lower figure.")
  private Optional<Path> check = Optional.empty();

  @Option(names = "--help", usageHelp = true, description = "Shows this text.")
  @SuppressWarnings("unused") // Picocli handles the option.
  private boolean help;

  @Parameters(arity = "0..*", hidden = true)
  private List<String> command = new ArrayList<>();

  /** Returns a parser of the command line; what follows the executable are its own arguments. */
  CommandLine parser() {
    return new CommandLine(this).setStopAtPositional(true);
  }

  /**
   * Checks what the parser cannot check, and makes paths absolute.
   *
   * @throws ParameterException with a message for the user
   */
  void validate() {
    requireInRange("--starts", starts);
    requireInRange("--invocations", invocations);
    requireInRange("--events", events);
    if (starts + invocations + events == 0) {
      throw invalid("nothing to measure: --starts, --invocations and --events are all 0");
    }
    if (environment.containsKey("")) {
      throw invalid("--env must be NAME=VALUE");
    }
    if (name.isPresent() && command.isEmpty()) {
      throw invalid("--name needs an EXECUTABLE");
    }
    if (layer.isPresent() && !LAYERS.contains(layer.get())) {
      throw invalid("--layer must be one of " + LAYERS + ", but is " + layer.get());
    }
    if (layer.isPresent() && !command.isEmpty()) {
      throw invalid("--layer and EXECUTABLE exclude each other");
    }
    if (check.isPresent() && !Files.isRegularFile(check.get())) {
      throw invalid("--check: no such file: " + check.get());
    }
    floor = floor.map(path -> executable(path.toString()));
    if (!command.isEmpty()) {
      command.set(0, executable(command.get(0)).toString());
    }
  }

  private void requireInRange(String option, int number) {
    if (number < 0 || number > MOST) {
      throw invalid(option + " must be 0 to " + MOST + ", but is " + number);
    }
  }

  /** Searches the caller's folder, and then the PATH for a name without a folder. */
  private Path executable(String text) {
    Path path = Path.of(text);
    if (!Files.exists(path) && path.getNameCount() == 1) {
      for (String folder : System.getenv().getOrDefault("PATH", "").split(File.pathSeparator, -1)) {
        if (Files.isExecutable(Path.of(folder, text))) {
          return Path.of(folder, text).toAbsolutePath();
        }
      }
    }
    if (!Files.isRegularFile(path) || !Files.isExecutable(path)) {
      throw invalid("no such executable file: " + text);
    }
    return path.toAbsolutePath().normalize();
  }

  private ParameterException invalid(String message) {
    return new ParameterException(spec == null ? parser() : spec.commandLine(), message);
  }

  /** Returns how many starts of each extension are counted. */
  int starts() {
    return starts;
  }

  /** Returns how many invocations of each extension are counted. */
  int invocations() {
    return invocations;
  }

  /** Returns how many telemetry events each extension is sent. */
  int events() {
    return events;
  }

  /** Returns the function's environment variables, with placeholders. */
  Map<String, String> environment() {
    return Map.copyOf(environment);
  }

  /** Returns the name that the extension registers, if it is not that of its file. */
  Optional<String> name() {
    return name;
  }

  /** Returns the absolute path of the extension to compare with; empty for the one in C. */
  Optional<Path> floor() {
    return floor;
  }

  /** Returns the keys of the project's layers to measure, if they are built. */
  List<String> layers() {
    return layer.map(List::of).orElse(LAYERS);
  }

  /** Returns the file of kept figures. */
  Optional<Path> check() {
    return check;
  }

  /** Returns the executable's absolute path and its arguments; empty for the layers. */
  List<String> command() {
    return List.copyOf(command);
  }
}
