package io.lambdametrics.benchmarks;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The command line of {@code benchmarks/extension}; {@code --help} says how it is used. */
public final class ExtensionBenchmark {

  private static final int GOOD = 0;
  private static final int FAILED = 1;
  private static final int WRONG_USE = 2;

  static {
    // Seconds; read when the first client is made. A listener that serves one connection at a time
    // has to be rid of the emulator's before it can serve ours.
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
   * @param arguments as {@code --help} tells; the system property {@code layer} is the exploded JVM
   *     layer
   */
  public static void main(String[] arguments) throws InterruptedException {
    // The table has a µ in it, whatever the locale.
    PrintStream out =
        new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);
    System.exit(run(List.of(arguments), Path.of(System.getProperty("layer")), out, System.err));
  }

  /**
   * Returns the exit code.
   *
   * @param layer the exploded JVM layer, whose extension and whose Java are the defaults
   */
  static int run(List<String> arguments, Path layer, PrintStream out, PrintStream err)
      throws InterruptedException {
    int end = arguments.contains("--") ? arguments.indexOf("--") : arguments.size();
    if (arguments.subList(0, end).contains("--help")) {
      out.print(BenchmarkOptions.USAGE);
      return GOOD;
    }
    try {
      return new ExtensionBenchmark(BenchmarkOptions.parse(arguments), out, err).run(layer);
    } catch (IllegalArgumentException | IOException e) {
      err.println(
          "extension: "
              + (e instanceof IOException ? e : e.getMessage())
              + " (--help shows the options)");
      return WRONG_USE;
    } catch (MisbehavedException e) {
      err.println("extension: " + e.getMessage());
      return FAILED;
    }
  }

  private int run(Path layer) throws IOException, InterruptedException, MisbehavedException {
    if (!ProcessMeter.works()) {
      throw new IOException("this machine has no /proc that tells of processes, as Linux has");
    }
    if (options.check().isEmpty()) {
      measure(layer);
      return GOOD;
    }
    KeptRatios kept = KeptRatios.read(options.check().get());
    Map<Figure, Double> measured = measure(layer);
    if (passes(kept, measured)) {
      return GOOD;
    }
    out.println(
        "\nOnce more, since other work on the machine may be the reason: the lesser counts.\n");
    Map<Figure, Double> lesser = new HashMap<>(measured);
    measure(layer).forEach((figure, ratio) -> lesser.merge(figure, ratio, Math::min));
    return passes(kept, lesser) ? GOOD : FAILED;
  }

  /** Returns the ratios. */
  private Map<Figure, Double> measure(Path layer)
      throws IOException, InterruptedException, MisbehavedException {
    try (Comparison comparison = new Comparison(options, layer, err::println)) {
      comparison.run();
      comparison.lines().forEach(out::println);
      return comparison.ratios();
    }
  }

  private boolean passes(KeptRatios kept, Map<Figure, Double> measured) {
    List<KeptRatios.Verdict> verdicts = kept.compare(measured);
    out.printf("%nRatios against those in %s:%n", options.check().orElseThrow());
    verdicts.forEach(verdict -> out.println("  " + verdict));
    return verdicts.stream().allMatch(KeptRatios.Verdict::good);
  }
}
