package io.lambdametrics.emulator;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ColdStartTest {

  @TempDir Path folder;

  @Test
  void generatesTheEventsInTheDocumentedOrder() throws Exception {
    TestOpt opt = new TestOpt(folder).probe("probe");
    try (LambdaEmulator lambda = opt.emulator().build()) {
      lambda.invoke(Invocation.success());

      assertThat(lambda.events())
          .extracting(EmittedEvent::type)
          .containsExactly(
              "platform.initStart",
              "platform.telemetrySubscription",
              "platform.initRuntimeDone",
              "platform.extension",
              "platform.initReport",
              "platform.start",
              "platform.runtimeDone",
              "platform.report");
    }
  }
}
