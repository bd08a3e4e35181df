// SPDX-License-Identifier: Apache-2.0
package io.lambdametrics.emulator.junit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.lambdametrics.emulator.LambdaEmulator;
import io.lambdametrics.emulator.Scenario;
import io.lambdametrics.emulator.model.Invocation;
import io.lambdametrics.emulator.model.InvocationOutcome;
import io.lambdametrics.emulator.model.InvocationResult;
import io.lambdametrics.testsupport.NeedsProgram;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.platform.engine.discovery.DiscoverySelectors;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;
import org.junit.platform.launcher.listeners.SummaryGeneratingListener;
import org.junit.platform.launcher.listeners.TestExecutionSummary;

/** Uses only the published API, like a test of a user. */
class EmulatedLambdaTest {

  static final String EXTENSION =
      """
      #!/bin/sh
      API="http://$AWS_LAMBDA_RUNTIME_API/2020-01-01/extension"
      curl -s -o /dev/null -D "$TMPDIR/h" -H "Lambda-Extension-Name: ${0##*/}" \
        -d '{"events":["INVOKE","SHUTDOWN"]}' "$API/register"
      ID=$(sed -n 's/^[Ll]ambda-[Ee]xtension-[Ii]dentifier: *//p' "$TMPDIR/h" | tr -d '\\r')
      while true; do
        EVENT=$(curl -s -H "Lambda-Extension-Identifier: $ID" "$API/event/next")
        case "$EVENT" in *SHUTDOWN*) exit 0 ;; esac
      done
      """;

  @TempDir Path folder;

  @RegisterExtension
  final EmulatedLambda lambda =
      EmulatedLambda.of(
          () ->
              LambdaEmulator.builder()
                  .opt(layer(folder))
                  .initTimeout(Duration.ofSeconds(60))
                  .timeout(Duration.ofSeconds(1)));

  @Test
  @NeedsProgram("curl")
  void playsAScenario() throws Exception {
    List<InvocationResult> results =
        lambda.play(
            Scenario.start()
                .invoke()
                .lasting(Duration.ofMillis(5))
                .times(2)
                .freezeFor(Duration.ofMillis(20))
                .invoke()
                .failingWith("Function.NoSuchOrder")
                .invoke()
                .timingOut());

    assertThat(results)
        .extracting(InvocationResult::outcome)
        .containsExactly(
            InvocationOutcome.SUCCESS,
            InvocationOutcome.SUCCESS,
            InvocationOutcome.HANDLER_ERROR,
            InvocationOutcome.TIMEOUT);
    assertThat(results.get(2).errorType()).hasValue("Function.NoSuchOrder");
    assertThat(lambda.extensions()).allMatch(report -> report.behaved());
  }

  @Test
  void passesTheEmulatorAsAParameter(LambdaEmulator emulator) {
    assertThat(emulator).isSameAs(lambda.emulator());
    assertThat(emulator.events()).isEmpty();
  }

  @Test
  @NeedsProgram("curl")
  void failureNamesAReport() throws Exception {
    Throwable failure = failures(folder.resolve("reports")).get(0);

    assertThat(failure).hasMessage("fails on purpose");
    Path report = report(failure);
    assertThat(report.getParent()).isEqualTo(folder.resolve("reports"));
    assertThat(report.getFileName().toString())
        .startsWith(Failing.class.getCanonicalName() + ".failsAfterAnInvocation-");
    assertThat(report).content().contains("1 invocation", "The extension behaved.");
  }

  @Test
  @NeedsProgram("curl")
  void testsOfTheSameNameHaveReportsOfTheirOwn() throws Exception {
    List<Path> reports =
        failures(folder.resolve("reports")).stream().map(EmulatedLambdaTest::report).toList();

    assertThat(reports).hasSize(2).doesNotHaveDuplicates().allSatisfy(r -> assertThat(r).exists());
    assertThat(folder.resolve("reports")).isDirectoryNotContaining(file -> !reports.contains(file));
  }

  @Test
  void everyFileSystemAcceptsTheNameOfAReport() {
    assertThat(FailureReport.fileName("shop.Bestellung.pr\u00fcft$1 \u20ac"))
        .isEqualTo("shop.Bestellung.pr_ft_1__");
    assertThat(FailureReport.fileName("\u20ac".repeat(300))).hasSize(200).matches("_+");
  }

  @Test
  @NeedsProgram("curl")
  void anAssumptionThatDoesNotHoldIsNoFailure() {
    assertThat(failures(folder.resolve("reports"), Aborted.class)).isEmpty();
    assertThat(folder.resolve("reports")).doesNotExist();
  }

  /** Run only by the test above. */
  static class Aborted {

    @TempDir Path folder;

    @RegisterExtension
    final EmulatedLambda lambda =
        EmulatedLambda.of(
            () ->
                LambdaEmulator.builder()
                    .opt(layer(folder))
                    .initTimeout(Duration.ofSeconds(60))
                    .timeout(Duration.ofSeconds(20)));

    @Test
    void isAborted() throws Exception {
      assumeTrue(Failing.wanted);
      lambda.play(Scenario.start().invoke());
      assumeTrue(false, "does not hold on purpose");
    }
  }

  /** Runs the tests that fail, and returns their failures. */
  private static List<Throwable> failures(Path reports) {
    return failures(reports, Failing.class);
  }

  private static List<Throwable> failures(Path reports, Class<?> tests) {
    SummaryGeneratingListener summary = new SummaryGeneratingListener();
    String before = System.getProperty(FailureReport.FOLDER);
    System.setProperty(FailureReport.FOLDER, reports.toString());
    Failing.wanted = true;
    try {
      LauncherFactory.create()
          .execute(
              LauncherDiscoveryRequestBuilder.request()
                  .selectors(DiscoverySelectors.selectClass(tests))
                  .build(),
              summary);
    } finally {
      Failing.wanted = false;
      if (before == null) {
        System.clearProperty(FailureReport.FOLDER);
      } else {
        System.setProperty(FailureReport.FOLDER, before);
      }
    }
    return summary.getSummary().getFailures().stream()
        .map(TestExecutionSummary.Failure::getException)
        .toList();
  }

  private static Path report(Throwable failure) {
    assertThat(failure.getSuppressed()).hasSize(1);
    return Path.of(
        String.valueOf(failure.getSuppressed()[0].getMessage()).replaceFirst("^.*: ", ""));
  }

  /** Surefire keeps the standard output of a test in its XML report. */
  @Test
  @NeedsProgram("curl")
  void printsTheTimelineOfAFailedTest() {
    PrintStream before = System.out;
    ByteArrayOutputStream printed = new ByteArrayOutputStream();
    System.setOut(new PrintStream(printed, true, StandardCharsets.UTF_8));
    Failing.wanted = true;
    try {
      LauncherFactory.create()
          .execute(
              LauncherDiscoveryRequestBuilder.request()
                  .selectors(DiscoverySelectors.selectClass(Failing.class))
                  .build());
    } finally {
      Failing.wanted = false;
      System.setOut(before);
    }

    assertThat(printed.toString(StandardCharsets.UTF_8))
        .contains("Timeline of failsAfterAnInvocation()", "platform platform.runtimeDone")
        .doesNotContain("Timeline of passes()");
  }

  /** Run only by the tests above; otherwise its failing tests are skipped. */
  static class Failing {

    private static volatile boolean wanted;

    @TempDir Path folder;

    @RegisterExtension
    final EmulatedLambda lambda =
        EmulatedLambda.of(
            () ->
                LambdaEmulator.builder()
                    .opt(layer(folder))
                    .initTimeout(Duration.ofSeconds(60))
                    .timeout(Duration.ofSeconds(20)));

    @Test
    void failsAfterAnInvocation() throws Exception {
      assumeTrue(wanted);
      lambda.play(Scenario.start().invoke());
      throw new AssertionError("fails on purpose");
    }

    @Test
    void failsAfterAnInvocation(LambdaEmulator emulator) throws Exception {
      assumeTrue(wanted);
      emulator.invoke(Invocation.success());
      throw new AssertionError("fails on purpose");
    }

    @Test
    void passes() throws Exception {
      lambda.play(Scenario.start().invoke());
    }
  }

  @Test
  void changesOnlyInvocations() {
    assertThatThrownBy(() -> Scenario.start().init().lasting(Duration.ofMillis(1)))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("call invoke() first");
  }

  @Test
  void refusesAccessOutsideOfATest() {
    assertThatThrownBy(() -> EmulatedLambda.of(LambdaEmulator::builder).emulator())
        .isInstanceOf(IllegalStateException.class);
  }

  private static Path layer(Path folder) {
    try {
      Path file = Files.createDirectories(folder.resolve("extensions")).resolve("shell");
      Files.writeString(file, EXTENSION);
      Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
      return folder;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
