// SPDX-License-Identifier: Apache-2.0
package io.lambdametrics.emulator.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.lambdametrics.emulator.cli.internal.print.Console;
import io.lambdametrics.emulator.cli.internal.print.RunSummary;
import io.lambdametrics.emulator.model.InvocationOutcome;
import io.lambdametrics.emulator.testing.TestOpt;
import io.lambdametrics.testsupport.Await;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

class EnvironmentPoolTest {

  private static final int ENVIRONMENTS = 50;
  private static final int INVOCATIONS = Integer.getInteger("pool.invocations", 1_000);

  @TempDir Path folder;

  /**
   * The JDK keeps a thread for each process for a minute, and its HTTP client keeps some for ever.
   */
  private static final Pattern JDK_THREADS = Pattern.compile("(process reaper|HttpClient-).*");

  /** The counts that a leak would increase. */
  private record Footprint(long processes, long files, long sockets, long threads, long folders) {

    static Footprint now() throws IOException {
      return new Footprint(
          ProcessHandle.current().descendants().count(),
          links().filter(link -> link.startsWith("pipe:") || link.startsWith("/")).count(),
          links().filter(link -> link.startsWith("socket:")).count(),
          Thread.getAllStackTraces().keySet().stream()
              .filter(thread -> !JDK_THREADS.matcher(thread.getName()).matches())
              .count(),
          count(Path.of(System.getProperty("java.io.tmpdir")), "lambda-emulator-"));
    }

    private static Stream<String> links() throws IOException {
      List<String> links = new ArrayList<>();
      try (Stream<Path> entries = Files.list(Path.of("/proc/self/fd"))) {
        for (Path entry : entries.toList()) {
          try {
            links.add(Files.readSymbolicLink(entry).toString());
          } catch (IOException e) {
            links.add("closed meanwhile");
          }
        }
      }
      return links.stream();
    }

    private static long count(Path folder, String prefix) throws IOException {
      try (Stream<Path> entries = Files.list(folder)) {
        return entries.filter(e -> e.getFileName().toString().startsWith(prefix)).count();
      }
    }

    boolean within(Footprint before) {
      return processes <= before.processes
          && files <= before.files
          && sockets <= before.sockets + 20
          && threads <= before.threads + 5
          && folders <= before.folders;
    }
  }

  @Test
  @EnabledOnOs(value = OS.LINUX, disabledReason = "needs Linux's /proc")
  void leavesNothingBehindOfFiftyEnvironments() throws Exception {
    new TestOpt(folder).script("light", TestOpt.SHELL_EXTENSION);
    // Creates everything that all environments share before counting.
    play(1, 2);
    Footprint before = Footprint.now();

    RunSummary summary = play(ENVIRONMENTS, INVOCATIONS);

    assertThat(summary.allBehaved()).as(String.join("\n", summary.lines())).isTrue();
    assertThat(summary.invocations()).hasSize(INVOCATIONS);
    assertThat(summary.invocations())
        .allMatch(result -> result.outcome() == InvocationOutcome.SUCCESS);
    assertThat(summary.extensions()).hasSize(ENVIRONMENTS);
    try {
      Await.until(Duration.ofSeconds(20), () -> isWithin(before));
    } catch (AssertionError e) {
      throw new AssertionError("left behind: " + Footprint.now() + ", before: " + before, e);
    }
  }

  @Test
  void failureOfOneEnvironmentDoesNotHideThatOfAnother() throws Exception {
    new TestOpt(folder).script("light", TestOpt.SHELL_EXTENSION);
    CommandLineOptions options =
        CommandLineOptions.parse(List.of("--opt", folder.toString(), "--concurrency", "2"));
    try (PrintStream nowhere =
            new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8);
        EnvironmentPool pool =
            new EnvironmentPool(
                options, new Console(nowhere, false, false), new EventLog(options.files()))) {
      AtomicInteger environment = new AtomicInteger();

      assertThatThrownBy(
              () ->
                  pool.run(
                      (lambda, results) -> {
                        if (environment.incrementAndGet() == 1) {
                          throw new AssertionError("an error");
                        }
                        throw new IllegalStateException("an exception");
                      }))
          .satisfies(
              failure ->
                  assertThat(Stream.of(failure, failure.getSuppressed()[0]))
                      .extracting(Throwable::getMessage)
                      .containsExactlyInAnyOrder(
                          "an environment failed: java.lang.AssertionError: an error",
                          "an exception"));
    }
  }

  private static boolean isWithin(Footprint before) {
    try {
      return Footprint.now().within(before);
    } catch (IOException e) {
      return false;
    }
  }

  private RunSummary play(int environments, int invocations) throws Exception {
    CommandLineOptions options =
        CommandLineOptions.parse(
            List.of(
                "--opt",
                folder.toString(),
                "--invocations",
                Integer.toString(invocations),
                "--concurrency",
                Integer.toString(environments),
                "--rate",
                "100000",
                "--function-ms",
                "0",
                "--timeout",
                "60s",
                "--init-type",
                "provisioned-concurrency"));
    try (PrintStream nowhere =
            new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8);
        EnvironmentPool pool =
            new EnvironmentPool(
                options, new Console(nowhere, false, false), new EventLog(options.files()))) {
      return pool.run(new LoadGenerator(options));
    }
  }
}
