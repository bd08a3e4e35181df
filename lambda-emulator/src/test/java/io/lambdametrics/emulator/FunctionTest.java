package io.lambdametrics.emulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FunctionTest {

  @TempDir Path folder;

  @Test
  void runsAnExecutableWithACustomRuntime() throws Exception {
    try (LambdaEmulator lambda = withFunction()) {
      InvocationResult result = lambda.invoke(Invocation.success().withPayload("\"hello\""));

      assertThat(result.response()).hasValue("\"hello\"");
      assertThat(lambda.events())
          .filteredOn(event -> event.type().equals("function"))
          .extracting(event -> event.record().asText())
          .containsExactly("handler app.handle\n");
    }
  }

  @Test
  void noticesThatTheExecutableExits() throws Exception {
    try (LambdaEmulator lambda = withFunction()) {
      InvocationResult result = lambda.invoke(Invocation.success().withPayload("exit"));

      assertThat(result.outcome()).isEqualTo(InvocationOutcome.RUNTIME_CRASH);
      assertThat(result.message()).hasValue("the runtime exited with status 5");
    }
  }

  @Test
  void tellsAnExecutableNothingAboutItsBehaviour() throws Exception {
    try (LambdaEmulator lambda = withFunction()) {
      assertThatThrownBy(() -> lambda.invoke(Invocation.crashing()))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageContaining("only the built-in function can be told what to do");
    }
  }

  @Test
  void theBuiltInFunctionDoesWhatItIsTold() throws Exception {
    try (LambdaEmulator lambda = new TestOpt(folder).probe("probe").emulator().build()) {
      InvocationResult result =
          lambda.invoke(Invocation.success().producing(100_000).lasting(Duration.ofMillis(80)));

      assertThat(result.response().orElseThrow()).hasSize(100_000);
      assertThat(result.responseMs().orElseThrow()).isGreaterThanOrEqualTo(80.0);
    }
  }

  private LambdaEmulator withFunction() throws Exception {
    Path function = folder.resolve("bootstrap");
    Files.writeString(
        function,
        "#!/bin/sh\nexec '"
            + Path.of(System.getProperty("java.home"), "bin", "java")
            + "' -Xshare:auto -XX:TieredStopAtLevel=1 -cp '"
            + Path.of("target", "test-classes").toAbsolutePath()
            + "' "
            + ProbeFunction.class.getName()
            + "\n");
    Files.setPosixFilePermissions(function, PosixFilePermissions.fromString("rwxr-xr-x"));
    return new TestOpt(folder)
        .probe("probe")
        .emulator()
        .function(function)
        .handler("app.handle")
        .build();
  }
}
