// SPDX-License-Identifier: Apache-2.0
package io.lambdametrics.emulator.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.lambdametrics.emulator.internal.json.PlatformJson;
import io.lambdametrics.emulator.testing.TestOpt;
import io.lambdametrics.testsupport.Await;
import io.lambdametrics.testsupport.NeedsProgram;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Runs the jar that the build creates. */
class EmulatorCommandIT {

  @TempDir Path folder;

  private record Run(int exitCode, String output) {}

  @Test
  void endsWithZeroWhenEveryExtensionBehaved() throws Exception {
    new TestOpt(folder).probe("probe");
    Path events = folder.resolve("events.jsonl");

    Run run =
        run(
            "--opt",
            folder.toString(),
            "--invocations",
            "4",
            "--rate",
            "50",
            "--concurrency",
            "2",
            "--events-out",
            events.toString());

    assertThat(run.exitCode()).as(run.output()).isZero();
    assertThat(run.output())
        .doesNotContain("platform.report", "\u001B")
        .contains(
            "invocations: 4 {SUCCESS=4}",
            "extension probe, processes: 2",
            "exit code 0 (2x)",
            "every extension behaved");
    List<String> kinds = new ArrayList<>();
    for (String line : Files.readAllLines(events)) {
      JsonNode entry = PlatformJson.parse(line.getBytes(StandardCharsets.UTF_8));
      kinds.add(entry.path("kind").asText());
    }
    assertThat(kinds).contains("request", "response", "telemetry", "delivery", "process");
    assertThat(run.output().lines().filter(line -> line.contains("success"))).hasSize(4);
  }

  @Test
  void writesReportAndSummaryOfARunAndOfAnEventLog() throws Exception {
    new TestOpt(folder).probe("probe");
    Path events = folder.resolve("events.jsonl");
    Path report = folder.resolve("report.html");
    Path summary = folder.resolve("summary.json");

    Run run =
        run(
            "--opt",
            folder.toString(),
            "--invocations",
            "2",
            "--env",
            "PROBE_HOLD_MS=30",
            "--quiet",
            "--function-name",
            "orders",
            "--events-out",
            events.toString(),
            "--report",
            report.toString());
    Run later =
        run(
            "--report-from",
            events.toString(),
            "--compare",
            events.toString(),
            "--report",
            folder.resolve("later.html").toString(),
            "--summary",
            summary.toString());

    assertThat(run.exitCode()).as(run.output()).isZero();
    assertThat(run.output()).contains("report: " + report).doesNotContain("success");
    assertThat(report).content().contains("<title>orders: ", "uPlot", "Copyright");
    assertThat(later.exitCode()).as(later.output()).isZero();
    assertThat(folder.resolve("later.html")).content().contains("id=\"compared\"");
    JsonNode figures = PlatformJson.parse(Files.readAllBytes(summary));
    assertThat(figures.path("invocations").path("success").asInt()).isEqualTo(2);
    assertThat(figures.path("extensions").path(0).path("addedMs").path("count").asInt())
        .isEqualTo(2);
  }

  @Test
  void reportsOnARunThatCouldNotGoOn() throws Exception {
    new TestOpt(folder).probe("probe");
    Path report = folder.resolve("report.html");
    Path scenario =
        Files.writeString(
            folder.resolve("scenario.json"),
            "{\"steps\":[{\"invoke\":{}},{\"shutdown\":{}},{\"invoke\":{}}]}");

    Run run =
        run(
            "--opt",
            folder.toString(),
            "--scenario",
            scenario.toString(),
            "--report",
            report.toString());

    assertThat(run.exitCode()).as(run.output()).isEqualTo(1);
    assertThat(run.output())
        .contains("stopped: The environment has been shut down", "report: " + report);
    assertThat(report).content().contains("<b>1 invocation</b>");
  }

  @Test
  void noticesAWrongFileToCompareWithBeforeTheRun() throws Exception {
    new TestOpt(folder).probe("probe");
    Path other = Files.writeString(folder.resolve("other.txt"), "one\ntwo\n");

    Run run =
        run(
            "--opt",
            folder.toString(),
            "--report",
            folder.resolve("report.html").toString(),
            "--compare",
            other.toString());

    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(run.output())
        .contains("--compare " + other + ": line 1 is not a line of an event log")
        .doesNotContain("success");
  }

  @Test
  void reportsOnARunThatIsStopped() throws Exception {
    TestOpt opt = new TestOpt(folder).probe("probe");
    Path report = folder.resolve("report.html");
    Process process =
        start(
            "--opt",
            folder.toString(),
            "--invocations",
            "1000",
            "--env",
            "PROBE_RECORD=" + opt.record(),
            "--report",
            report.toString());
    Await.until(Duration.ofSeconds(30), () -> contains(opt, "INVOKE"));

    process.destroy();

    assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
    assertThat(output()).contains("report: " + report);
    assertThat(report).content().contains("SHUTDOWN");
  }

  /** Writing waits until somebody reads the pipe, and the signal comes before. */
  @Test
  @NeedsProgram("mkfifo")
  void aSignalAfterTheLastInvocationKeepsTheReport() throws Exception {
    new TestOpt(folder).probe("probe");
    Path temp = Files.createDirectory(folder.resolve("temp"));
    Path pipe = folder.resolve("report");
    assertThat(new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor()).isZero();
    List<String> command =
        command("--opt", folder.toString(), "--invocations", "1", "--report", pipe.toString());
    command.add(1, "-Djava.io.tmpdir=" + temp);
    Process process = start(command);
    Await.until(Duration.ofSeconds(60), () -> output().contains("every extension behaved"));

    process.destroy();
    Path report = folder.resolve("report.html");
    Process reader =
        new ProcessBuilder("cat", pipe.toString()).redirectOutput(report.toFile()).start();

    boolean read = reader.waitFor(30, TimeUnit.SECONDS);
    reader.destroyForcibly();
    assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
    assertThat(read).as(output()).isTrue();
    assertThat(report).content().endsWith("</html>\n");
    assertThat(process.exitValue()).as(output()).isZero();
    try (Stream<Path> left = Files.list(temp)) {
      assertThat(left.filter(file -> file.toString().endsWith(".jsonl"))).isEmpty();
    }
  }

  @Test
  void verboseOutputHasEverything() throws Exception {
    new TestOpt(folder).probe("probe");

    Run run = run("--opt", folder.toString(), "--invocations", "1", "--verbose");

    assertThat(run.output()).contains("platform.report", "started as process", "register");
  }

  @Test
  void printsItsVersion() throws Exception {
    Run run = run("--version");

    assertThat(run.exitCode()).isZero();
    assertThat(run.output()).matches("lambda-emulator \\d+\\.\\d+\\.\\d+.*\\R");
  }

  @Test
  void endsWithOneWhenAnExtensionHadToBeKilled() throws Exception {
    new TestOpt(folder).probe("probe");

    Run run =
        run(
            "--opt",
            folder.toString(),
            "--invocations",
            "1",
            "--env",
            "PROBE_IGNORE_SHUTDOWN=true");

    assertThat(run.exitCode()).isEqualTo(1);
    assertThat(run.output()).contains("killed at the deadline", "NOT every extension behaved");
  }

  @Test
  void endsWithOneWhenAnExtensionCrashed() throws Exception {
    new TestOpt(folder).probe("probe");

    Run run = run("--opt", folder.toString(), "--invocations", "2", "--env", "PROBE_CRASH_AT=2");

    assertThat(run.exitCode()).isEqualTo(1);
    assertThat(run.output()).contains("exited with status 3 outside of shutdown");
  }

  @Test
  void endsWithTwoWhenThereIsNothingToRun() throws Exception {
    Run run = run("--opt", folder.resolve("none").toString());

    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(run.output()).contains("no such folder");
  }

  @Test
  void printsHelp() throws Exception {
    Run run = run("--help");

    assertThat(run.exitCode()).isZero();
    assertThat(run.output()).contains("--opt DIR", "--events-out FILE");
  }

  @Test
  void playsAScenarioFile() throws Exception {
    new TestOpt(folder).probe("probe");
    Path scenario =
        Files.writeString(
            folder.resolve("scenario.json"),
            "{\"environments\":2,\"steps\":[{\"invoke\":{\"times\":2}},"
                + "{\"invoke\":{\"crashing\":true}}]}");

    Run run = run("--opt", folder.toString(), "--scenario", scenario.toString());

    assertThat(run.exitCode()).as(run.output()).isZero();
    assertThat(run.output()).contains("invocations: 6 {SUCCESS=4, RUNTIME_CRASH=2}");
  }

  @Test
  void endsWithTwoAndNamesTheLineOfABadScenario() throws Exception {
    new TestOpt(folder).probe("probe");
    Path scenario = Files.writeString(folder.resolve("s.json"), "{\n\"steps\":[{\"jump\":{}}]}");

    Run run = run("--opt", folder.toString(), "--scenario", scenario.toString());

    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(run.output()).contains("s.json: line 2, steps/0/jump: unknown field");
  }

  @Test
  @NeedsProgram("curl")
  void servesCallsUntilItIsStopped() throws Exception {
    TestOpt opt = new TestOpt(folder).probe("probe");
    Process process =
        start(
            "--opt",
            folder.toString(),
            "--serve",
            "0",
            "--timeout",
            "20s",
            "--function",
            opt.function("bootstrap", TestOpt.SHELL_RUNTIME).toString(),
            "--env",
            "PROBE_RECORD=" + opt.record());
    Await.until(Duration.ofSeconds(30), () -> output().contains("/invocations"));
    URI url = URI.create(output().lines().findFirst().orElseThrow().replace("POST ", ""));

    assertThat(post(url, "\"hello\"", "Root=1-2-3").body()).isEqualTo("\"hello\"");
    assertThat(post(url, "\"trace\"", "Root=1-2-3").body()).isEqualTo("Root=1-2-3");
    HttpResponse<String> failed = post(url, "\"fail\"", "Root=1-2-3");
    assertThat(failed.statusCode()).isEqualTo(200);
    assertThat(failed.body())
        .isEqualTo("{\"errorMessage\":\"the shell says no\",\"errorType\":\"ShellSaysNo\"}");
    process.destroy();

    assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
    assertThat(output()).contains("invocations: 3 {SUCCESS=2, HANDLER_ERROR=1}");
    assertThat(opt.recorded("EVENT")).last().asString().contains("SHUTDOWN");
  }

  private String output() {
    try {
      return Files.readString(folder.resolve("output"));
    } catch (IOException e) {
      return "";
    }
  }

  private static HttpResponse<String> post(URI url, String body, String trace) throws Exception {
    return HttpClient.newHttpClient()
        .send(
            HttpRequest.newBuilder(url)
                .header("X-Amzn-Trace-Id", trace)
                .POST(BodyPublishers.ofString(body))
                .build(),
            BodyHandlers.ofString());
  }

  @Test
  void leavesNoProcessWhenInterrupted() throws Exception {
    TestOpt opt = new TestOpt(folder).probe("probe");
    Process process = start("--opt", folder.toString(), "--env", "PROBE_RECORD=" + opt.record());
    Await.until(Duration.ofSeconds(20), () -> !recorded(opt).isEmpty());
    long pid = Long.parseLong(recorded(opt).get(0).replace("PID ", ""));

    process.destroy();

    assertThat(process.waitFor(20, TimeUnit.SECONDS)).isTrue();
    assertThat(ProcessHandle.of(pid).filter(ProcessHandle::isAlive)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"TERM", "INT", "HUP"})
  void servingEndsWithZeroWhenEveryExtensionBehaved(String signal) throws Exception {
    assertThat(serveOneCallAndStop(signal, 0)).as(output()).isZero();
    assertThat(output()).contains("invocations: 1 {SUCCESS=1}", "every extension behaved");
  }

  @Test
  void servingEndsWithOneWhenAnExtensionDidNotBehave() throws Exception {
    assertThat(serveOneCallAndStop("TERM", 7)).as(output()).isEqualTo(1);
    assertThat(output()).contains("exit code 7 (1x)", "NOT every extension behaved");
  }

  @Test
  void servingEndsWithTwoWhenTheReportCannotBeWritten() throws Exception {
    new TestOpt(folder).probe("probe");
    Path report = folder.resolve("report.html");
    Process process =
        start("--opt", folder.toString(), "--serve", "0", "--report", report.toString());
    Await.until(Duration.ofSeconds(30), () -> output().contains("/invocations"));
    URI url = URI.create(output().lines().findFirst().orElseThrow().replace("POST ", ""));
    post(url, "{}", "Root=1-2-3");
    Files.createDirectory(report);

    kill("TERM", process.pid());

    assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
    assertThat(process.exitValue()).as(output()).isEqualTo(2);
    assertThat(output()).contains("--report " + report + ": cannot be written");
  }

  @Test
  void servingEndsWithTwoWhenThePortIsTaken() throws Exception {
    new TestOpt(folder).probe("probe");
    try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      String port = Integer.toString(taken.getLocalPort());

      Run run = run("--opt", folder.toString(), "--serve", port);

      assertThat(run.exitCode()).as(run.output()).isEqualTo(2);
      assertThat(run.output()).contains("--serve " + port + ": the port cannot be opened");
    }
  }

  @Test
  @NeedsProgram("curl")
  void saysHowManyAcceptedCallsWereNotCompleted() throws Exception {
    TestOpt opt = new TestOpt(folder).probe("probe");
    Process process =
        start(
            "--opt",
            folder.toString(),
            "--serve",
            "0",
            "--timeout",
            "60s",
            "--function-ms",
            "50000",
            "--env",
            "PROBE_RECORD=" + opt.record());
    Await.until(Duration.ofSeconds(30), () -> output().contains("/invocations"));
    URI url = URI.create(output().lines().findFirst().orElseThrow().replace("POST ", ""));
    HttpRequest asynchronous =
        HttpRequest.newBuilder(url)
            .header("X-Amz-Invocation-Type", "Event")
            .POST(BodyPublishers.ofString("{}"))
            .build();
    for (int i = 0; i < 3; i++) {
      HttpClient.newHttpClient().send(asynchronous, BodyHandlers.discarding());
    }
    Await.until(Duration.ofSeconds(30), () -> contains(opt, "INVOKE"));

    process.destroy();

    assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
    assertThat(output()).contains("3 accepted asynchronous calls not completed");
  }

  private int serveOneCallAndStop(String signal, int exitCode) throws Exception {
    assumeNotIgnored(signal);
    new TestOpt(folder).probe("probe");
    Process process =
        start(
            "--opt",
            folder.toString(),
            "--serve",
            "0",
            "--timeout",
            "20s",
            "--env",
            "PROBE_EXIT_CODE=" + exitCode);
    Await.until(Duration.ofSeconds(30), () -> output().contains("/invocations"));
    URI url = URI.create(output().lines().findFirst().orElseThrow().replace("POST ", ""));
    post(url, "{}", "Root=1-2-3");
    kill(signal, process.pid());
    assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
    return process.exitValue();
  }

  /** Ctrl-C in a terminal sends SIGINT to the whole process group of the emulator. */
  @ParameterizedTest
  @NeedsProgram("setsid")
  @ValueSource(strings = {"TERM", "INT"})
  void extensionsGetShutdownWhenTheWholeGroupIsSignalled(String signal) throws Exception {
    assumeNotIgnored(signal);
    TestOpt opt = new TestOpt(folder).probe("probe");
    Process process =
        startInOwnGroup("--opt", folder.toString(), "--env", "PROBE_RECORD=" + opt.record());
    Await.until(Duration.ofSeconds(30), () -> contains(opt, "INVOKE"));

    kill(signal, -process.pid());

    assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
    assertThat(opt.recorded("EVENT")).last().asString().contains("SHUTDOWN");
    assertThat(process.exitValue()).as(output()).isZero();
  }

  @Test
  void leavesNothingBehindWhenKilled() throws Exception {
    TestOpt opt = new TestOpt(folder).probe("probe");
    Process process =
        start(
            "--opt",
            folder.toString(),
            "--rate",
            "0.001",
            "--timeout",
            "20s",
            "--env",
            "PROBE_RECORD=" + opt.record(),
            "--verbose");
    Await.until(Duration.ofSeconds(30), () -> output().contains("frozen"));
    long pid = Long.parseLong(recorded(opt).get(0).replace("PID ", ""));
    Path temp = tempOf(pid);
    assertThat(temp).exists();

    process.destroyForcibly();

    Await.until(
        Duration.ofSeconds(20),
        () -> ProcessHandle.of(pid).filter(ProcessHandle::isAlive).isEmpty());
    Await.until(Duration.ofSeconds(20), () -> !Files.exists(temp));
  }

  private static Path tempOf(long pid) throws IOException {
    return Arrays.stream(Files.readString(Path.of("/proc/" + pid + "/environ")).split("\0", -1))
        .filter(variable -> variable.startsWith("TMPDIR="))
        .map(variable -> Path.of(variable.substring("TMPDIR=".length())))
        .findFirst()
        .orElseThrow();
  }

  private static boolean contains(TestOpt opt, String text) {
    return recorded(opt).stream().anyMatch(line -> line.contains(text));
  }

  /**
   * A JVM ignores the signals that its parent ignores; a shell ignores SIGINT for background jobs.
   */
  private static void assumeNotIgnored(String signal) throws IOException {
    int number = List.of("", "HUP", "INT", "QUIT").indexOf(signal);
    String ignored =
        Files.readAllLines(Path.of("/proc/self/status")).stream()
            .filter(line -> line.startsWith("SigIgn:"))
            .map(line -> line.substring("SigIgn:".length()).strip())
            .findFirst()
            .orElse("0");
    assumeTrue(
        number < 0 || (Long.parseUnsignedLong(ignored, 16) >> (number - 1) & 1) == 0,
        signal + " is ignored by the process that started this build; start it in the foreground");
  }

  private static void kill(String signal, long target) throws Exception {
    Process kill = new ProcessBuilder("/bin/sh", "-c", "kill -" + signal + " " + target).start();
    assertThat(kill.waitFor()).isZero();
  }

  private Process startInOwnGroup(String... arguments) throws IOException {
    List<String> command = new ArrayList<>(List.of("setsid"));
    command.addAll(command(arguments));
    return start(command);
  }

  private static List<String> recorded(TestOpt opt) {
    try {
      return opt.recorded();
    } catch (IOException e) {
      return List.of();
    }
  }

  private Run run(String... arguments) throws Exception {
    Process process = start(arguments);
    assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
    return new Run(process.exitValue(), Files.readString(folder.resolve("output")));
  }

  private Process start(String... arguments) throws IOException {
    return start(command(arguments));
  }

  private static List<String> command(String... arguments) {
    List<String> command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-jar",
                Path.of("target", "lambda-emulator.jar").toString()));
    command.addAll(List.of(arguments));
    return command;
  }

  private Process start(List<String> command) throws IOException {
    return new ProcessBuilder(command)
        .redirectErrorStream(true)
        .redirectOutput(folder.resolve("output").toFile())
        .start();
  }
}
