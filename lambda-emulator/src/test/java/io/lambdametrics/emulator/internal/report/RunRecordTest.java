// SPDX-License-Identifier: Apache-2.0
package io.lambdametrics.emulator.internal.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.lambdametrics.emulator.LambdaEmulator;
import io.lambdametrics.emulator.internal.json.PlatformJson;
import io.lambdametrics.emulator.model.DeliveryAttempt;
import io.lambdametrics.emulator.model.ExtensionReport;
import io.lambdametrics.emulator.model.Invocation;
import io.lambdametrics.emulator.model.InvocationResult;
import io.lambdametrics.emulator.model.TimelineEntry;
import io.lambdametrics.emulator.testing.TestOpt;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RunRecordTest {

  @TempDir Path folder;

  private RunRecord read(EventLogWriter log) throws Exception {
    return RunRecord.read(log.write(folder.resolve("events.jsonl")));
  }

  private static EventLogWriter run() {
    return new EventLogWriter(1, "ours").init("orders", 20);
  }

  private static List<String> kinds(RunRecord run) {
    return Findings.of(run).stream().map(f -> f.kind() + " " + f.extension()).toList();
  }

  @Test
  void findsNothingIfTheExtensionBehaved() throws Exception {
    RunRecord run =
        read(run().invocation("success", 30, 0.5).shutdown(100, true, Map.of("registerMs", 20.0)));

    assertThat(Findings.of(run)).isEmpty();
    assertThat(run.name()).isEqualTo("orders");
    assertThat(Verdict.of(run, List.of()).text()).startsWith("The extension behaved.");
    assertThat(run.invocations()).hasSize(1);
    assertThat(run.invocations().get(0).done()).isEqualTo(51_000);
    assertThat(run.spans())
        .extracting(TimeSpan::kind)
        .contains(
            TimeSpan.Kind.INIT, TimeSpan.Kind.START, TimeSpan.Kind.BUSY, TimeSpan.Kind.SHUTDOWN);
  }

  @Test
  void findsInvocationsThatWaitedForTheExtension() throws Exception {
    RunRecord run =
        read(
            run()
                .invocation("success", 30, 480)
                .invocation("success", 30, 1)
                .invocation("success", 30, 512)
                .shutdown(100, true, Map.of()));

    assertThat(Findings.of(run))
        .singleElement()
        .satisfies(
            finding -> {
              assertThat(finding.kind()).isEqualTo(Finding.Kind.ADDED_TIME);
              assertThat(finding.invocations()).containsExactly(0, 2);
              assertThat(finding.what())
                  .isEqualTo(
                      "held 2 invocations after the function was done: median 480.0 ms, at most"
                          + " 512.0 ms");
            });
  }

  @Test
  void findsTimeoutsThatTheExtensionCaused() throws Exception {
    RunRecord run = read(run().invocation("timeout", 30, 2_970).shutdown(100, true, Map.of()));

    assertThat(kinds(run)).containsExactly("CAUSED_TIMEOUTS ours");
  }

  @Test
  void findsRefusedAndLostTelemetry() throws Exception {
    RunRecord run =
        read(
            run()
                .delivery(500, 30)
                .delivery(200, 60)
                .shutdown(100, true, Map.of("undelivered", 4)));

    assertThat(kinds(run)).containsExactly("TELEMETRY_REFUSED ours", "TELEMETRY_LOST ours");
    assertThat(Findings.of(run).get(0).what()).contains("1 telemetry POST with 500");
    assertThat(run.deliveries().get(1).delayMs()).isEqualTo(60);
  }

  @Test
  void findsSlowStartsAndLongShutdowns() throws Exception {
    RunRecord run = read(run().shutdown(1_900, true, Map.of("registerMs", 2_300.0)));

    assertThat(kinds(run)).containsExactly("SHUTDOWN_TOO_LONG ours", "SLOW_REGISTRATION ours");
  }

  @Test
  void putsBrokenRulesFirst() throws Exception {
    RunRecord run =
        read(run().invocation("success", 30, 80).shutdown(2_000, false, Map.of("killed", true)));

    assertThat(kinds(run)).containsExactly("DID_NOT_BEHAVE ours", "ADDED_TIME ours");
    Verdict verdict = Verdict.of(run, Findings.of(run));
    assertThat(verdict.level()).isEqualTo(Verdict.Level.BROKEN);
    assertThat(verdict.text())
        .isEqualTo("0 of 1 extension behaved. ours was killed 2,000 ms after SHUTDOWN.");
  }

  private String notBehaved(ObjectNode process) throws Exception {
    process.put("behaved", false);
    return Findings.of(read(run().ended(process))).get(0).what();
  }

  @Test
  void saysHowFarAnExtensionCameThatWasKilled() throws Exception {
    ObjectNode unregistered = PlatformJson.object().put("killed", true).put("exitCode", 137);
    unregistered.putArray("events");
    ObjectNode silent = unregistered.deepCopy().put("registerMs", 5.0);
    silent.putArray("events").add("INVOKE").add("SHUTDOWN");

    assertThat(notBehaved(unregistered)).isEqualTo("did not register");
    assertThat(notBehaved(silent)).isEqualTo("never asked for an event");
  }

  /** It is killed as soon as the shutdown begins, which is no fault of it. */
  @Test
  void anExtensionWithoutShutdownMayBeKilled() throws Exception {
    ObjectNode process =
        PlatformJson.object()
            .put("behaved", true)
            .put("killed", true)
            .put("registerMs", 5.0)
            .put("firstNextMs", 9.0);
    process.putArray("events").add("INVOKE");
    RunRecord run = read(run().shutdown(1_900, true, Map.of("registerMs", 20.0)).ended(process));
    Path page = folder.resolve("report.html");
    ReportPage.write(run, Optional.empty(), page);

    assertThat(kinds(run)).containsExactly("SHUTDOWN_TOO_LONG ours");
    assertThat(page).content().doesNotContain("<td>killed</td>");
  }

  @Test
  void linksOnlyInvocationsThatTheExtensionItselfEnded() throws Exception {
    ObjectNode crashed =
        PlatformJson.object()
            .put("behaved", false)
            .put("crashed", true)
            .put("registerMs", 5.0)
            .put("firstNextMs", 9.0)
            .put("problem", "exited with status 3 outside of shutdown");
    RunRecord run =
        read(
            run()
                .failure("extension 'ours-too' exited with status 3")
                .failure("extension 'ours' exited with status 3")
                .ended(crashed)
                .shutdown(100, false, Map.of("registerMs", 5.0, "exitCode", 4)));

    assertThat(Findings.of(run))
        .extracting(finding -> finding.what() + " " + finding.invocations())
        .containsExactly(
            "exited with status 3 outside of shutdown [1]",
            "exited with status 4 after SHUTDOWN []");
  }

  @Test
  void namesTheLineWithAWrongValue() throws Exception {
    ObjectNode delivery = PlatformJson.object().put("startedAt", "yesterday");
    ObjectNode refusal = PlatformJson.object();
    refusal.putObject("response").put("errorType", "Extension.Unknown");
    List<EventLogWriter> wrong =
        List.of(
            run().entry(TimelineEntry.Kind.DELIVERY, "ours", "POST", delivery),
            run().entry(TimelineEntry.Kind.RESPONSE, "ours", "4", refusal));

    for (EventLogWriter log : wrong) {
      int line = log.lines().size();
      assertThatThrownBy(() -> read(log.invocation("success", 30, 0)))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageContaining("line " + line + " is not a line of an event log");
    }
  }

  @Test
  void readsBytesThatAreNoText() throws Exception {
    Path file = run().log("ours", "b\u00e4d").write(folder.resolve("events.jsonl"));
    String text = Files.readString(file);
    Files.writeString(file, text, StandardCharsets.ISO_8859_1);

    assertThat(RunRecord.read(file).extensions().values())
        .extracting(figures -> figures.logLines)
        .containsExactly(1);
  }

  @Test
  void leavesOutALastLineThatWasCut() throws Exception {
    Path file = run().invocation("success", 30, 0).write(folder.resolve("events.jsonl"));
    Files.writeString(file, "{\"time\":\"2026-", StandardOpenOption.APPEND);

    assertThat(RunRecord.read(file).invocations()).hasSize(1);
  }

  @Test
  void namesTheLineThatIsNoEvent() throws Exception {
    Path file = folder.resolve("events.jsonl");
    Files.writeString(file, run().lines().get(0) + "\n{\"a\":1}\n" + run().lines().get(1) + "\n");

    assertThatThrownBy(() -> RunRecord.read(file))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("line 2 is not a line of an event log");
    assertThatThrownBy(() -> RunRecord.read(Files.createFile(folder.resolve("empty"))))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageEndingWith("the event log is empty");
  }

  @Test
  void summaryHasFiguresAndFindings() throws Exception {
    RunRecord run =
        read(
            run()
                .invocation("success", 30, 480)
                .invocation("handler-error", 30, 0)
                .shutdown(100, true, Map.of("registerMs", 20.0)));

    JsonNode summary = RunSummaryJson.of(run);

    assertThat(summary.path("verdict").asText()).isEqualTo("costly");
    assertThat(summary.path("invocations").path("all").asInt()).isEqualTo(2);
    assertThat(summary.path("invocations").path("handler-error").asInt()).isEqualTo(1);
    JsonNode extension = summary.path("extensions").path(0);
    assertThat(extension.path("addedMs").path("max").asDouble()).isEqualTo(480);
    assertThat(extension.path("registerMs").path("p50").asDouble()).isEqualTo(20);
    assertThat(summary.path("findings").path(0).path("kind").asText()).isEqualTo("added-time");
  }

  /** The emulator knows the id of a process late on a busy machine. */
  @Test
  void startThatIsLoggedAfterRegisterDoesNotLastForTheWholeRun() throws Exception {
    String extension = "other-extension";
    RunRecord run =
        read(
            new EventLogWriter(1, extension)
                .entry(
                    TimelineEntry.Kind.REQUEST,
                    extension,
                    "POST /2020-01-01/extension/register",
                    null)
                .after(5)
                .entry(TimelineEntry.Kind.PROCESS, extension, "started as process 1", null)
                .after(5)
                .entry(
                    TimelineEntry.Kind.REQUEST,
                    extension,
                    "GET /2020-01-01/extension/event/next",
                    null)
                .invocation("success", 30, 0)
                .shutdown(100, true, Map.of()));

    assertThat(run.spans())
        .filteredOn(span -> span.lane().equals(Lane.of(extension)))
        .extracting(TimeSpan::kind)
        .containsExactly(TimeSpan.Kind.PREPARING, TimeSpan.Kind.BUSY, TimeSpan.Kind.ENDING);
    assertThat(run.extensions().values()).allMatch(figures -> figures.processes.size() == 1);
  }

  @Test
  void aLogThatEndsWhileTheExtensionRunsIsNotGood() throws Exception {
    RunRecord afterAReset =
        read(
            run()
                .ended(PlatformJson.object().put("behaved", true).put("firstNextMs", 9.0))
                .entry(TimelineEntry.Kind.PROCESS, "ours", "started as process 2", null));

    assertThat(afterAReset.allBehaved()).isFalse();
    assertThat(kinds(afterAReset)).containsExactly("LOG_ENDS_EARLY ours");
    JsonNode summary = RunSummaryJson.of(afterAReset);
    assertThat(summary.path("verdict").asText()).isEqualTo("unfinished");
    assertThat(summary.path("verdictText").asText())
        .isEqualTo("0 of 1 extension behaved, 1 was still running when the log ended.");
  }

  @Test
  void aLogThatEndsEarlyCanStillShowWhatWasCostly() throws Exception {
    JsonNode summary = RunSummaryJson.of(read(run().invocation("success", 30, 80)));

    assertThat(summary.path("verdict").asText()).isEqualTo("unfinished");
    assertThat(summary.path("verdictText").asText())
        .startsWith(
            "0 of 1 extension behaved, 1 was still running when the log ended. ours held 1");
  }

  @Test
  void putsTheExtensionThatHeldLongestFirst() throws Exception {
    List<String> lines =
        new ArrayList<>(
            new EventLogWriter(1, "a-bit")
                .init("orders", 20)
                .invocation("success", 30, 15)
                .shutdown(100, true, Map.of())
                .lines());
    lines.addAll(
        new EventLogWriter(2, "b-lot")
            .init("orders", 20)
            .invocation("success", 30, 480)
            .shutdown(100, true, Map.of())
            .lines());

    JsonNode summary =
        RunSummaryJson.of(RunRecord.read(Files.write(folder.resolve("two.jsonl"), lines)));

    assertThat(summary.path("findings").findValuesAsText("extension"))
        .containsExactly("b-lot", "a-bit");
    assertThat(summary.path("verdictText").asText()).contains("b-lot held 1 invocation");
  }

  @Test
  void comparesShutdownsWithTheTimeThatTheyHad() throws Exception {
    RunRecord inTime = read(run().shutdown(1_900, 5_000, true, Map.of()));
    RunRecord late = read(run().shutdown(450, 500, true, Map.of()));
    RunRecord killed = read(run().shutdown(500, 500, false, Map.of("killed", true)));
    Path page = folder.resolve("report.html");
    ReportPage.write(late, Optional.empty(), page);

    assertThat(Findings.of(inTime)).isEmpty();
    assertThat(Findings.of(late))
        .extracting(Finding::what)
        .containsExactly("used up to 450.0 ms of the 500 ms after SHUTDOWN");
    assertThat(Findings.of(killed))
        .extracting(Finding::what)
        .containsExactly("was killed 500 ms after SHUTDOWN");
    assertThat(page).content().contains("<td>450.0 ms of 500 ms</td>");
  }

  @Test
  void readsALineOfAnyLength() throws Exception {
    RunRecord run = read(run().log("ours", "x".repeat(20_000_001)));

    assertThat(run.extensions().values())
        .extracting(figures -> figures.logBytes)
        .containsExactly(20_000_002L);
  }

  @Test
  void aDeeplyNestedBodyIsLoggedAsText() {
    String body = "[".repeat(999) + "]".repeat(999);
    ObjectNode detail = PlatformJson.object();
    detail.putObject("response").set("body", PlatformJson.parseOrText(body));

    String line =
        LoggedEntry.line(
            1,
            new TimelineEntry(
                Instant.EPOCH,
                TimelineEntry.Kind.RESPONSE,
                "ours",
                "200 to x",
                Optional.of(detail)));

    assertThat(LoggedEntry.parse(line).detail().findValue("body").asText()).isEqualTo(body);
  }

  @Test
  void findsRefusedRequestsByTheirStatus() throws Exception {
    ObjectNode forbidden = PlatformJson.object();
    forbidden.putObject("response").put("errorType", "Extension.UnknownExtensionIdentifier");
    RunRecord run =
        read(
            run()
                .entry(TimelineEntry.Kind.RESPONSE, "unknown", "403 to GET /next", forbidden)
                .entry(TimelineEntry.Kind.RESPONSE, "ours", "404 to GET /nexxt", null)
                .entry(TimelineEntry.Kind.RESPONSE, "ours", "404 to GET /nexxt", null)
                .shutdown(100, true, Map.of()));

    assertThat(Findings.of(run))
        .extracting(Finding::what)
        .containsExactly(
            "sent 2 requests that Lambda refuses: GET /nexxt (404)",
            "sent 1 request that Lambda refuses: GET /next"
                + " (403 Extension.UnknownExtensionIdentifier)");
  }

  @Test
  void doesNotGuessWhichOfSeveralExtensionsSentARequest() throws Exception {
    RunRecord run =
        read(
            run()
                .entry(TimelineEntry.Kind.RESPONSE, "unknown", "403 to GET /next", null)
                .entry(TimelineEntry.Kind.PROCESS, "other", "started as process 2", null)
                .shutdown(100, true, Map.of()));

    assertThat(kinds(run)).containsExactly("LOG_ENDS_EARLY other");
  }

  @Test
  void countsTheBytesOfLogLines() throws Exception {
    RunRecord run = read(run().log("ours", "\u00e4\u20ac").shutdown(100, true, Map.of()));

    assertThat(run.extensions().values())
        .extracting(figures -> figures.logBytes)
        .containsExactly(6L);
  }

  @Test
  void theTimeOfAFailedInvocationIsNotAddedTime() throws Exception {
    RunRecord run =
        read(
            run()
                .invocation("extension-failure", 30, 70)
                .invocation("timeout", 30, 2_970)
                .shutdown(100, true, Map.of()));

    assertThat(kinds(run)).containsExactly("CAUSED_TIMEOUTS ours");
  }

  @Test
  void refusesTheLogsOfTwoRunsInOneFile() throws Exception {
    List<String> ended = run().shutdown(100, true, Map.of()).lines();
    List<String> stopped = run().invocation("success", 30, 0).lines();

    for (List<String> first : List.of(ended, stopped)) {
      List<String> both = new ArrayList<>(first);
      both.addAll(ended);
      Path file = Files.write(folder.resolve("both.jsonl"), both);

      assertThatThrownBy(() -> RunRecord.read(file))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageStartingWith(file + ": line ")
          .hasMessageEndingWith(
              "belongs to another run; give the log of each run a file of its own");
    }
  }

  @Test
  void anExtensionMayBeCalledRuntime() throws Exception {
    RunRecord run =
        read(new EventLogWriter(1, "runtime").init("orders", 20).shutdown(100, true, Map.of()));

    JsonNode spans = PageData.of(run, Optional.empty()).path("spans");
    List<TimeSpan.Kind> kinds = List.of(TimeSpan.Kind.values());
    List<String> shown = new ArrayList<>();
    for (int i = 0; i < spans.path("kind").size(); i++) {
      shown.add(
          kinds.get(spans.path("kind").path(i).asInt()) + " " + spans.path("lane").path(i).asInt());
    }

    assertThat(shown)
        .containsExactlyInAnyOrder("INIT 0", "START 1", "PREPARING 1", "ENDING 1", "SHUTDOWN -1");
  }

  @Test
  void agreesWithTheEmulator() throws Exception {
    TestOpt opt = new TestOpt(folder).probe("probe");
    List<String> lines = Collections.synchronizedList(new ArrayList<>());
    List<InvocationResult> results = new ArrayList<>();
    List<ExtensionReport> reports;
    List<DeliveryAttempt> deliveries;
    try (LambdaEmulator lambda =
        opt.emulator()
            .environment("PROBE_HOLD_MS", "40")
            .environment("PROBE_REFUSE", "1")
            .initTimeout(Duration.ofSeconds(60))
            .timeout(Duration.ofSeconds(20))
            .listener(entry -> lines.add(LoggedEntry.line(1, entry)))
            .build()) {
      results.add(lambda.invoke(Invocation.success()));
      results.add(lambda.invoke(Invocation.handlerError()));
      lambda.shutdown();
      reports = lambda.extensions();
      deliveries = lambda.deliveries();
    }

    RunRecord run = RunRecord.read(Files.write(folder.resolve("events.jsonl"), lines));

    assertThat(run.invocations())
        .extracting(Invoked::outcome)
        .containsExactly("success", "handler-error");
    assertThat(run.invocations())
        .extracting(Invoked::durationMs)
        .containsExactlyElementsOf(results.stream().map(InvocationResult::durationMs).toList());
    assertThat(run.extensions()).containsOnlyKeys("probe");
    ExtensionFigures probe = run.extensions().values().iterator().next();
    assertThat(probe.addedMs.values()).containsExactlyElementsOf(reports.get(0).holdMs());
    assertThat(probe.behaved()).isTrue();
    assertThat(run.deliveries())
        .extracting(Delivered::accepted)
        .containsExactlyElementsOf(deliveries.stream().map(DeliveryAttempt::accepted).toList());
    assertThat(probe.refusedDeliveries()).isPositive();
    assertThat(probe.acceptedEvents())
        .isEqualTo(
            deliveries.stream()
                .filter(DeliveryAttempt::accepted)
                .mapToInt(delivery -> delivery.events().size())
                .sum());
    assertThat(kinds(run)).contains("TELEMETRY_REFUSED probe");
    // On a busy machine the runtime may be done after the probe.
    boolean held = reports.get(0).holdMs().stream().anyMatch(ms -> ms >= 10);
    assertThat(kinds(run).contains("ADDED_TIME probe")).isEqualTo(held);
    Path page = folder.resolve("report.html");
    ReportPage.write(run, Optional.empty(), page);
    assertThat(page).content().contains("Telemetry was refused");
  }
}
