// SPDX-License-Identifier: Apache-2.0
package io.lambdametrics.emulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.lambdametrics.emulator.model.EmittedEvent;
import io.lambdametrics.emulator.model.ExtensionReport;
import io.lambdametrics.emulator.model.ExtensionState;
import io.lambdametrics.emulator.model.InitResult;
import io.lambdametrics.emulator.model.Invocation;
import io.lambdametrics.emulator.model.InvocationOutcome;
import io.lambdametrics.emulator.model.InvocationResult;
import io.lambdametrics.emulator.model.PlatformStatus;
import io.lambdametrics.emulator.testing.TestOpt;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InitFailureTest {

  @TempDir Path folder;

  @Test
  void namesTheExtensionThatDidNotRegister() throws Exception {
    TestOpt opt = new TestOpt(folder).script("mute", "exec sleep 60");
    try (LambdaEmulator lambda =
        opt.emulator()
            .initTimeout(Duration.ofMillis(300))
            .timeout(Duration.ofMillis(200))
            .build()) {
      InitResult init = lambda.init();
      InvocationResult invocation = lambda.invoke(Invocation.success());

      assertThat(init.status()).isEqualTo(PlatformStatus.TIMEOUT);
      assertThat(init.message())
          .hasValue("init not ended after 300 ms: extension 'mute' did not call register");
      assertThat(init.durationMs()).isBetween(300.0, 3_000.0);
      assertThat(invocation.outcome()).isEqualTo(InvocationOutcome.INIT_FAILURE);
      assertThat(invocation.message().orElseThrow()).contains("did not call register");
      assertThat(lambda.events())
          .extracting(EmittedEvent::type)
          .containsExactly(
              "platform.initStart",
              "platform.extension",
              "platform.initReport",
              "platform.initStart",
              "platform.extension",
              "platform.initReport",
              "platform.start",
              "platform.runtimeDone",
              "platform.report");
      assertThat(lambda.extensions()).noneMatch(ExtensionReport::behaved);
    }
  }

  @Test
  void reportsAnExtensionThatExitsBeforeRegister() throws Exception {
    TestOpt opt = new TestOpt(folder).script("broken", "echo no such thing; exit 7");
    try (LambdaEmulator lambda = opt.emulator().build()) {
      InitResult init = lambda.init();

      assertThat(init.status()).isEqualTo(PlatformStatus.ERROR);
      assertThat(init.errorType()).hasValue("Extension.Crash");
      assertThat(init.message()).hasValue("extension 'broken' exited with status 7");
      assertThat(lambda.extensions().get(0).log()).containsExactly("no such thing");
      assertThat(lambda.extensions().get(0).problem())
          .hasValue("exited with status 7 outside of shutdown");
    }
  }

  @Test
  void reportsAnInitErrorOfAnExtension() throws Exception {
    TestOpt opt = new TestOpt(folder).probe("probe");
    try (LambdaEmulator lambda = opt.emulator().environment("PROBE_INIT_ERROR", "true").build()) {
      InitResult init = lambda.init();

      assertThat(init.errorType()).hasValue("Extension.InitError");
      assertThat(lambda.events())
          .filteredOn(event -> event.type().equals("platform.extension"))
          .singleElement()
          .satisfies(
              event -> {
                assertThat(event.record().path("state").asText()).isEqualTo("InitError");
                assertThat(event.record().path("errorType").asText())
                    .isEqualTo("Extension.ProbeError");
              });
    }
  }

  @Test
  void reportsAFileThatIsNotAProgram() throws Exception {
    TestOpt opt = new TestOpt(folder).script("text", "");
    Files.writeString(folder.resolve("extensions/text"), "no program at all");
    try (LambdaEmulator lambda = opt.emulator().build()) {
      InitResult init = lambda.init();

      assertThat(init.errorType()).hasValue("Extension.LaunchError");
      assertThat(lambda.extensions().get(0).state()).isEqualTo(ExtensionState.LAUNCH_ERROR);
      assertThat(lambda.extensions().get(0).pid()).isEmpty();
    }
  }

  @Test
  void reportsAScriptWhoseInterpreterIsMissing() throws Exception {
    TestOpt opt = new TestOpt(folder).script("text", "");
    Files.writeString(folder.resolve("extensions/text"), "#!/no/such/shell -e\n");
    try (LambdaEmulator lambda = opt.emulator().build()) {
      InitResult init = lambda.init();

      assertThat(init.errorType()).hasValue("Extension.LaunchError");
      assertThat(init.message().orElseThrow()).contains("No such interpreter: /no/such/shell");
    }
  }

  @Test
  void refusesAFolderWithoutExtensions() throws Exception {
    assertThatThrownBy(() -> LambdaEmulator.builder().opt(folder).build())
        .hasMessageContaining("has no folder 'extensions'");
    Files.createDirectories(folder.resolve("extensions/only-a-folder"));
    assertThatThrownBy(() -> LambdaEmulator.builder().opt(folder).build())
        .hasMessageContaining("no extension in");
    assertThatThrownBy(() -> LambdaEmulator.builder().opt(folder.resolve("none")).build())
        .hasMessageContaining("no such folder");
    Files.createFile(folder.resolve("extensions/file"));
    assertThatThrownBy(() -> LambdaEmulator.builder().opt(folder).build())
        .hasMessageContaining("is not executable");
  }
}
