// SPDX-License-Identifier: Apache-2.0
package io.lambdametrics.layertools;

import io.lambdametrics.emulator.LambdaEmulator;
import io.lambdametrics.emulator.model.Invocation;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Records the profile by which the native layer's executable is laid out: which methods and objects
 * it uses, in the order of their first use.
 *
 * <p>Runs the executable in Valgrind, which slows it down about a hundred times, and plays what
 * happens in Lambda: a start, a start after a reset, invocations with each strategy, collections of
 * garbage, pushes over TLS, a shutdown. What a start uses comes first, because a start uses nothing
 * else.
 *
 * <p>Arguments: the executable; the map that its build wrote; the map that the linker wrote; the
 * profile to write.
 */
public final class LayoutRecorder {

  private static final String NAME = "sysdig-lambda-extension";

  private static final Duration LONG = Duration.ofMinutes(5);

  private static final Invocation INVOCATION = Invocation.success().lasting(Duration.ofMillis(20));

  /** A young generation that is full after a few invocations. */
  private static final String SMALL_HEAP = " -Xmn512k";

  /** Loading a backend takes minutes in Valgrind, so only the last scenario is to push. */
  private static final String NO_PUSH = "15m";

  private static final List<String> STRATEGIES = List.of("adaptive", "periodic");

  private final Path executable;
  private final Path opt;

  /** Takes the extension's place in {@code opt}. */
  private final Path script;

  private final ValgrindRuns valgrind;
  private final Path profile;
  private final Set<String> used = new LinkedHashSet<>();

  private LayoutRecorder(
      Path executable, Path opt, Path script, ValgrindRuns valgrind, Path profile) {
    this.executable = executable;
    this.opt = opt;
    this.script = script;
    this.valgrind = valgrind;
    this.profile = profile;
  }

  /** Writes the profile. */
  public static void main(String[] args) throws Exception {
    Path executable = Path.of(args[0]).toAbsolutePath();
    ImageMap image = ImageMap.read(Path.of(args[1]), Path.of(args[2]));
    Path work = Files.createTempDirectory("layout");
    Path opt = work.resolve("opt");
    Path traces = Files.createDirectory(work.resolve("traces"));
    Path script = Files.createDirectories(opt.resolve("extensions")).resolve(NAME);
    try {
      new LayoutRecorder(executable, opt, script, new ValgrindRuns(image, traces), Path.of(args[3]))
          .record(work);
    } finally {
      try (Stream<Path> files = Files.walk(work)) {
        for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
          Files.delete(file);
        }
      }
    }
  }

  private void record(Path work) throws IOException, InterruptedException {
    useHeap("");
    start();
    startAfterReset();
    for (String strategy : STRATEGIES) {
      invoke(strategy, 10);
    }
    useHeap(SMALL_HEAP);
    invoke("adaptive", 50);
    useHeap("");
    int pushes = TrainingRun.run(opt, work, 1, Duration.ofMinutes(10));
    collect(pushes + " pushes over TLS");
  }

  private void useHeap(String options) throws IOException {
    Files.writeString(script, valgrind.script(executable + options));
    Files.setPosixFilePermissions(script, PosixFilePermissions.fromString("rwxr-xr-x"));
  }

  private void start() throws IOException, InterruptedException {
    try (LambdaEmulator lambda = emulator("adaptive")) {
      lambda.init();
    }
    collect("start");
  }

  private void startAfterReset() throws IOException, InterruptedException {
    try (LambdaEmulator lambda = emulator("adaptive")) {
      for (int i = 0; i < 3; i++) {
        lambda.invoke(INVOCATION);
      }
      lambda.invoke(Invocation.crashing());
      lambda.invoke(INVOCATION);
    }
    collect("start after a reset");
  }

  private void invoke(String strategy, int times) throws IOException, InterruptedException {
    try (LambdaEmulator lambda = emulator(strategy)) {
      for (int i = 0; i < times; i++) {
        lambda.invoke(INVOCATION);
      }
    }
    collect(times + " invocations, strategy " + strategy);
  }

  private LambdaEmulator emulator(String strategy) {
    return LambdaEmulator.builder()
        .opt(opt)
        .timeout(LONG)
        .initTimeout(LONG)
        .shutdownTimeout(LONG)
        .environment("LAMBDA_METRICS_PUSH_STRATEGY", strategy)
        .environment("LAMBDA_METRICS_PUSH_INTERVAL", NO_PUSH)
        .environment("SYSDIG_MONITOR_URL", "http://127.0.0.1:9")
        .environment("SYSDIG_MONITOR_API_TOKEN", "none")
        .build();
  }

  private void collect(String scenario) throws IOException {
    int before = used.size();
    used.addAll(valgrind.used());
    System.out.printf("%s: %,d more methods and objects%n", scenario, used.size() - before);
    Files.write(profile, lines());
  }

  private List<String> lines() {
    List<String> lines = new ArrayList<>();
    lines.add(
        "# The methods and objects that the native layer uses, in the order of the first use.");
    lines.add("# Written by LayoutRecorder of the module layer-tools.");
    lines.addAll(used);
    return lines;
  }
}
