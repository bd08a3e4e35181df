// SPDX-License-Identifier: Apache-2.0
package io.lambdametrics.emulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import io.lambdametrics.emulator.model.InitResult;
import io.lambdametrics.emulator.model.InitType;
import io.lambdametrics.emulator.model.Invocation;
import io.lambdametrics.emulator.model.InvocationResult;
import io.lambdametrics.emulator.model.ShutdownResult;
import io.lambdametrics.emulator.testing.Records;
import io.lambdametrics.emulator.testing.TestOpt;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class InitTypeTest {

  @TempDir Path folder;

  @ParameterizedTest
  @CsvSource({
    "ON_DEMAND, 3, 10",
    "PROVISIONED_CONCURRENCY, 3, 130",
    "SNAP_START, 300, 300",
    "MANAGED_INSTANCES, 5400, 900"
  })
  void limitsTheInitAsDocumented(InitType type, int timeout, int limit) {
    assertThat(type.initTimeout(Duration.ofSeconds(timeout))).isEqualTo(Duration.ofSeconds(limit));
  }

  @Test
  void onlyAManagedInstanceRunsForNinetyMinutes() throws Exception {
    LambdaEmulatorBuilder builder =
        new TestOpt(folder)
            .script("light", TestOpt.SHELL_EXTENSION)
            .emulator()
            .timeout(Duration.ofMinutes(90));

    assertThatThrownBy(builder::build)
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("timeout must be above 0 and at most 15 minutes, but is PT1H30M");
    builder.initializationType(InitType.MANAGED_INSTANCES).build().close();
    assertThatThrownBy(() -> builder.timeout(Duration.ofMinutes(91)))
        .hasMessageContaining("at most 90 minutes");
  }

  @Test
  void provisionedConcurrencyNeverReportsItsInit() throws Exception {
    try (LambdaEmulator lambda =
        new TestOpt(folder)
            .probe("probe")
            .emulator()
            .initializationType(InitType.PROVISIONED_CONCURRENCY)
            .build()) {
      lambda.init();
      InvocationResult first = lambda.invoke(Invocation.success());

      assertThat(first.initDurationMs()).isEmpty();
      assertThat(Records.last(lambda, "platform.report").path("metrics").has("initDurationMs"))
          .isFalse();
      for (String type : new String[] {"initStart", "initRuntimeDone", "initReport"}) {
        JsonNode record = Records.last(lambda, "platform." + type);
        assertThat(record.path("initializationType").asText()).isEqualTo("provisioned-concurrency");
        assertThat(record.path("phase").asText()).isEqualTo("init");
      }
    }
  }

  @Test
  void statesTheTypeToTheProcesses() throws Exception {
    TestOpt opt =
        new TestOpt(folder).script("prints", "echo $AWS_LAMBDA_INITIALIZATION_TYPE; exit 1");
    for (InitType type : InitType.values()) {
      try (LambdaEmulator lambda = opt.emulator().initializationType(type).build()) {
        lambda.init();

        assertThat(lambda.extensions().get(0).log()).containsExactly(type.platformName());
      }
    }
  }

  @Test
  void anEnvironmentMayBeInitialisedLongBeforeItsFirstInvocation() throws Exception {
    try (LambdaEmulator lambda = new TestOpt(folder).probe("probe").emulator().build()) {
      InitResult init = lambda.init();
      lambda.freezeFor(Duration.ofMillis(300));
      InvocationResult first = lambda.invoke(Invocation.success());

      assertThat(first.initDurationMs()).hasValue(init.durationMs());
      assertThat(first.durationMs()).isLessThan(init.durationMs() + 300);
      Duration gap =
          Duration.between(
              lambda.events().stream()
                  .filter(e -> e.type().equals("platform.initReport"))
                  .findFirst()
                  .orElseThrow()
                  .time(),
              lambda.events().stream()
                  .filter(e -> e.type().equals("platform.start"))
                  .findFirst()
                  .orElseThrow()
                  .time());
      assertThat(gap).isGreaterThanOrEqualTo(Duration.ofMillis(299));
    }
  }

  @Test
  void anEnvironmentMaySeeOnlyShutdown() throws Exception {
    TestOpt opt = new TestOpt(folder).probe("probe");
    try (LambdaEmulator lambda = opt.emulator().environment("PROBE_LINGER_MS", "1500").build()) {
      lambda.init();
      ShutdownResult end = lambda.shutdown();

      assertThat(end.inTime()).isTrue();
      assertThat(opt.recorded("EVENT")).singleElement().asString().contains("SHUTDOWN");
      assertThat(Records.delivered(lambda)).contains("platform.initStart", "platform.initReport");
    }
  }
}
