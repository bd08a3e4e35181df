package io.lambdametrics.emulator.internal.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import io.lambdametrics.emulator.LambdaEmulator;
import io.lambdametrics.emulator.model.DeliveryAttempt;
import io.lambdametrics.emulator.model.ExtensionReport;
import io.lambdametrics.emulator.model.Invocation;
import io.lambdametrics.emulator.model.InvocationResult;
import io.lambdametrics.emulator.model.TimelineEntry;
import io.lambdametrics.emulator.testing.TestOpt;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
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
        .extracting(Span::kind)
        .contains(Span.Kind.INIT, Span.Kind.START, Span.Kind.BUSY, Span.Kind.SHUTDOWN);
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

    assertThat(kinds(run)).containsExactly("CAUSED_TIMEOUTS ours", "ADDED_TIME ours");
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
        .filteredOn(span -> span.lane().equals(extension))
        .extracting(Span::kind)
        .containsExactly(Span.Kind.PREPARING, Span.Kind.BUSY, Span.Kind.ENDING);
    assertThat(run.extensions().values()).allMatch(figures -> figures.started);
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
