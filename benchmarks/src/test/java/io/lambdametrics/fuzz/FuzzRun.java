// SPDX-License-Identifier: Apache-2.0
package io.lambdametrics.fuzz;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/**
 * Runs Jazzer, a coverage-guided fuzzer, in a separate process, because its agent instruments the
 * fuzzed classes.
 */
public final class FuzzRun {

  private static final String SEED = "20261126";

  private final FuzzTarget target;
  private final Path folder;

  /**
   * Creates a run.
   *
   * @param folder the folder for its corpus and its findings
   */
  FuzzRun(FuzzTarget target, Path folder) {
    this.target = target;
    this.folder = folder;
  }

  /**
   * Runs the targets one after the other. Exits with 1 if it found a bug.
   *
   * @param args the minutes for all targets together, and the targets, by default all
   */
  public static void main(String[] args) throws IOException, InterruptedException {
    List<FuzzTarget> targets = new ArrayList<>();
    double minutes;
    try {
      minutes = Double.parseDouble(args.length > 0 ? args[0] : "");
      for (String name : Arrays.asList(args).subList(1, args.length)) {
        targets.add(FuzzTarget.named(name));
      }
    } catch (IllegalArgumentException invalid) {
      System.err.println("usage: benchmarks/fuzz MINUTES [TARGET...]; " + invalid.getMessage());
      System.exit(2);
      return;
    }
    if (targets.isEmpty()) {
      targets.addAll(List.of(FuzzTarget.values()));
    }
    Duration each = Duration.ofSeconds(Math.max(1, Math.round(60 * minutes / targets.size())));
    List<FuzzTarget> failed = new ArrayList<>();
    for (FuzzTarget target : targets) {
      Path folder = Path.of("target", "fuzz", target.toString());
      System.out.println("== " + target + ", " + each.toSeconds() + " s");
      int exitCode = new FuzzRun(target, folder).lasting(each);
      if (exitCode != 0) {
        failed.add(target);
      }
    }
    System.out.println(
        failed.isEmpty()
            ? "found nothing in " + targets
            : "FOUND in "
                + failed
                + ": see above, and benchmarks/target/fuzz/TARGET/findings. Fix the bug, and copy"
                + " the input to benchmarks/src/test/fuzz/TARGET, so that every build tests it.");
    System.exit(failed.isEmpty() ? 0 : 1);
  }

  /** Runs for a time and returns the exit code, which is 0 if it found nothing. */
  int lasting(Duration time) throws IOException, InterruptedException {
    return run(List.of("-max_total_time=" + time.toSeconds(), "-print_final_stats=1"));
  }

  /** Tests a number of inputs, always the same ones, and returns the exit code. */
  int of(int inputs) throws IOException, InterruptedException {
    return run(List.of("-runs=" + inputs, "-seed=" + SEED, "-verbosity=0"));
  }

  private int run(List<String> limits) throws IOException, InterruptedException {
    Path corpus = Files.createDirectories(folder.resolve("corpus"));
    Path findings = Files.createDirectories(folder.resolve("findings"));
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-Xmx256m"));
    command.addAll(List.of("-Djava.util.logging.config.file=src/test/fuzz/logging.properties"));
    command.addAll(
        List.of(
            "-cp",
            System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"))));
    command.add("com.code_intelligence.jazzer.Jazzer");
    command.add("--target_class=" + target.className());
    command.add("--instrumentation_includes=io.lambdametrics.**");
    command.add("--custom_hook_includes=io.lambdametrics.**");
    command.add("--reproducer_path=" + findings);
    command.addAll(limits);
    command.addAll(List.of("-max_len=4096", "-timeout=60", "-rss_limit_mb=2048"));
    command.add("-artifact_prefix=" + findings + "/");
    command.add(corpus.toString());
    command.add(target.seeds().toString());
    return new ProcessBuilder(command).inheritIO().start().waitFor();
  }

  /** Returns the files with inputs that break a property. */
  List<Path> findings() throws IOException {
    try (Stream<Path> files = Files.list(folder.resolve("findings"))) {
      return files.sorted().toList();
    }
  }
}
