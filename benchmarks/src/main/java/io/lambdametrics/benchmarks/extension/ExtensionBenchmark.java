// SPDX-License-Identifier: Apache-2.0
package io.lambdametrics.benchmarks.extension;

import io.lambdametrics.benchmarks.ProcessMeter;
import io.lambdametrics.benchmarks.extension.figures.BenchmarkFigure;
import io.lambdametrics.benchmarks.extension.figures.KeptFigures;
import io.lambdametrics.benchmarks.extension.subject.MisbehavedException;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;

/** Runs {@code benchmarks/extension}; see {@link BenchmarkOptions}. */
public final class ExtensionBenchmark {

  private static final int SUCCESS = 0;
  private static final int FAILURE = 1;
  private static final int INVALID_ARGUMENTS = 2;

  static {
    // In seconds; read when the first client is created. An extension that serves one connection
    // at a time can only serve ours after the emulator's is closed.
    System.setProperty("jdk.httpclient.keepalive.timeout", "1");
  }

  private final BenchmarkOptions options;
  private final PrintStream out;
  private final PrintStream err;

  private ExtensionBenchmark(BenchmarkOptions options, PrintStream out, PrintStream err) {
    this.options = options;
    this.out = out;
    this.err = err;
  }

  /**
   * Runs the command and ends the JVM with its exit code.
   *
   * @param arguments see {@code --help}; the system property {@code layers} is the folder with the
   *     layers that were built
   */
  public static void main(String[] arguments) throws InterruptedException {
    // UTF-8 in every locale, because the table contains a µ.
    PrintStream out =
        new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);
    System.exit(run(List.of(arguments), Path.of(System.getProperty("layers")), out, System.err));
  }

  /**
   * Runs the command and returns its exit code.
   *
   * @param target the folder with the layers that were built, which are the default
   */
  static int run(List<String> arguments, Path target, PrintStream out, PrintStream err)
      throws InterruptedException {
    BenchmarkOptions options = new BenchmarkOptions();
    CommandLine commandLine = options.parser();
    try {
      if (commandLine.parseArgs(arguments.toArray(String[]::new)).isUsageHelpRequested()) {
        commandLine.usage(out);
        return SUCCESS;
      }
      options.validate();
      return new ExtensionBenchmark(options, out, err).run(target);
    } catch (ParameterException | IllegalArgumentException | IOException e) {
      err.println(
          "benchmarks/extension: "
              + (e instanceof IOException ? e : e.getMessage())
              + " (--help shows the options)");
      return INVALID_ARGUMENTS;
    } catch (MisbehavedException e) {
      err.println("benchmarks/extension: " + e.getMessage());
      return FAILURE;
    }
  }

  private int run(Path target) throws IOException, InterruptedException, MisbehavedException {
    if (!ProcessMeter.isSupported()) {
      throw new IOException("this machine has no /proc with figures of processes; Linux is needed");
    }
    if (options.check().isEmpty()) {
      measure(target);
      return SUCCESS;
    }
    KeptFigures kept = KeptFigures.read(options.check().get());
    Map<String, Map<BenchmarkFigure, Double>> measured = measure(target);
    if (passes(kept, measured)) {
      return SUCCESS;
    }
    out.println(
        "\n"
            + "Measuring again, because other work on the machine may be the cause; the lower figure"
            + " counts.\n");
    measure(target)
        .forEach(
            (extension, figures) ->
                figures.forEach(
                    (figure, value) ->
                        measured
                            .computeIfAbsent(extension, e -> new EnumMap<>(BenchmarkFigure.class))
                            .merge(figure, value, Math::min)));
    return passes(kept, measured) ? SUCCESS : FAILURE;
  }

  /** Measures, prints the tables, and returns what can be compared with earlier figures. */
  private Map<String, Map<BenchmarkFigure, Double>> measure(Path target)
      throws IOException, InterruptedException, MisbehavedException {
    try (Comparison comparison = new Comparison(options, target, err::println)) {
      comparison.run();
      comparison.lines().forEach(out::println);
      return comparison.comparable();
    }
  }

  private boolean passes(KeptFigures kept, Map<String, Map<BenchmarkFigure, Double>> measured) {
    out.printf("%nFigures compared with %s:%n", options.check().orElseThrow());
    List<KeptFigures.Verdict> verdicts =
        measured.entrySet().stream()
            .flatMap(entry -> kept.compare(entry.getKey(), entry.getValue()).stream())
            .toList();
    verdicts.forEach(verdict -> out.println("  " + verdict));
    return verdicts.stream().allMatch(KeptFigures.Verdict::good);
  }
}
