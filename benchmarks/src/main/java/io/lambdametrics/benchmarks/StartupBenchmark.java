package io.lambdametrics.benchmarks;

import io.lambdametrics.emulator.ExtensionReport;
import io.lambdametrics.emulator.Invocation;
import io.lambdametrics.emulator.LambdaEmulator;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;

/**
 * How long the extension takes from its start to {@code register} and to the first {@code next},
 * and what it takes of memory and processor until then: medians, beside those of {@link
 * BareExtension} on the same Java runtime in the same run, in turns. Then: how many bytes a push
 * has.
 */
public final class StartupBenchmark {

  private static final double MEGABYTE = 1_000_000;

  private final Path layer;
  private final int starts;

  private StartupBenchmark(Path layer, int starts) {
    this.layer = layer;
    this.starts = starts;
  }

  /**
   * Runs the benchmark.
   *
   * @param args the exploded layer, and the number of starts
   */
  public static void main(String[] args) throws Exception {
    new StartupBenchmark(Path.of(args[0]).toAbsolutePath(), Integer.parseInt(args[1])).run();
  }

  private void run() throws IOException, InterruptedException {
    List<ExtensionReport> bare = new ArrayList<>();
    List<ExtensionReport> ours = new ArrayList<>();
    Path floor = bareLayer();
    try (WeighingReceiver receiver = new WeighingReceiver()) {
      // The first of each is not counted: it brings the files into the page cache.
      for (int i = -1; i < starts; i++) {
        ExtensionReport one = start(floor, receiver);
        ExtensionReport other = start(layer, receiver);
        if (i >= 0) {
          bare.add(one);
          ours.add(other);
        }
      }
      print(bare, ours, receiver.bytes());
    }
  }

  private static ExtensionReport start(Path opt, WeighingReceiver receiver)
      throws InterruptedException {
    try (LambdaEmulator lambda =
        LambdaEmulator.builder()
            .opt(opt)
            .environment("SYSDIG_MONITOR_URL", receiver.url())
            .environment("SYSDIG_MONITOR_API_TOKEN", "a-token")
            .build()) {
      lambda.invoke(Invocation.success());
      lambda.shutdown();
      return lambda.extensions().get(0);
    }
  }

  private Path bareLayer() throws IOException {
    Path opt = Files.createTempDirectory("bare-layer");
    Path launcher = Files.createDirectory(opt.resolve("extensions")).resolve("bare");
    Files.writeString(
        launcher,
        String.format(
            "#!/bin/sh%nexec %s @%s -cp %s %s bare%n",
            layer.resolve("lambda-metrics/runtime/bin/java"),
            layer.resolve("lambda-metrics/jvm.options"),
            Path.of("benchmarks/target/classes").toAbsolutePath(),
            BareExtension.class.getName()));
    Files.setPosixFilePermissions(launcher, PosixFilePermissions.fromString("rwxr-xr-x"));
    launcher.toFile().deleteOnExit();
    return opt;
  }

  private static void print(
      List<ExtensionReport> bare, List<ExtensionReport> ours, List<Integer> pushes) {
    System.out.println("| median of " + bare.size() + " starts | bare | ours | ratio |");
    System.out.println("|---|---|---|---|");
    row("exec to register, ms", bare, ours, report -> report.registerMs().orElse(Double.NaN));
    row("exec to first next, ms", bare, ours, report -> report.firstNextMs().orElse(Double.NaN));
    row("CPU until then, ms", bare, ours, report -> report.cpuMs().orElse(Double.NaN));
    row("resident then, MB", bare, ours, report -> report.residentBytes().orElse(0) / MEGABYTE);
    System.out.printf(
        Locale.ROOT,
        "%nA push of one invocation, cold start included: %d bytes (median of %d).%n",
        pushes.stream().sorted().skip(pushes.size() / 2).findFirst().orElse(0),
        pushes.size());
  }

  private static void row(
      String name,
      List<ExtensionReport> bare,
      List<ExtensionReport> ours,
      ToDoubleFunction<ExtensionReport> figure) {
    double floor = median(bare, figure);
    double value = median(ours, figure);
    System.out.printf(
        Locale.ROOT, "| %s | %.1f | %.1f | %.2f |%n", name, floor, value, value / floor);
  }

  private static double median(
      List<ExtensionReport> reports, ToDoubleFunction<ExtensionReport> figure) {
    double[] sorted = reports.stream().mapToDouble(figure).sorted().toArray();
    return sorted[sorted.length / 2];
  }
}
