// SPDX-License-Identifier: Apache-2.0
package io.lambdametrics.emulator.internal.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.lambdametrics.emulator.LambdaEmulator;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ProcessEnvironmentTest {

  @TempDir Path folder;

  @Test
  void givesAnExtensionExactlyTheDocumentedVariables() throws Exception {
    Path extensions = Files.createDirectories(folder.resolve("extensions"));
    // A program that prints its variables. A shell would add its own.
    Files.copy(
        Path.of("/usr/bin/env"), extensions.resolve("env"), StandardCopyOption.COPY_ATTRIBUTES);
    try (LambdaEmulator lambda =
        LambdaEmulator.builder()
            .opt(folder)
            .functionName("orders")
            .functionVersion("7")
            .region("eu-west-3")
            .memorySizeMb(256)
            .environment("MY_SETTING", "a = b")
            .environment("_HIDDEN", "x")
            .environment("AWS_XRAY_CONTEXT_MISSING", "x")
            .build()) {
      lambda.init();

      assertThat(lambda.extensions().get(0).log())
          .containsExactlyInAnyOrder(
              "AWS_LAMBDA_RUNTIME_API=" + lambda.runtimeApi(),
              "AWS_LAMBDA_FUNCTION_NAME=orders",
              "AWS_LAMBDA_FUNCTION_VERSION=7",
              "AWS_LAMBDA_FUNCTION_MEMORY_SIZE=256",
              "AWS_LAMBDA_INITIALIZATION_TYPE=on-demand",
              "AWS_REGION=eu-west-3",
              "AWS_DEFAULT_REGION=eu-west-3",
              "AWS_ACCESS_KEY_ID=AKIAIOSFODNN7EXAMPLE",
              "AWS_SECRET_ACCESS_KEY=wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY",
              "AWS_SESSION_TOKEN=emulated-session-token",
              "LANG=en_US.UTF-8",
              "TZ=:UTC",
              "PATH=/var/lang/bin:/usr/local/bin:/usr/bin/:/bin:/opt/bin",
              "LD_LIBRARY_PATH=/var/lang/lib:/lib64:/usr/lib64:/var/runtime:/var/runtime/lib"
                  + ":/var/task:/var/task/lib:/opt/lib",
              "TMPDIR=" + lambda.temp(),
              "MY_SETTING=a = b");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"AWS_REGION", "_HANDLER", "TMPDIR", "AWS_LAMBDA_RUNTIME_API"})
  void refusesReservedNames(String name) {
    assertThatThrownBy(() -> LambdaEmulator.builder().environment(name, "x"))
        .hasMessage("environment: " + name + " is reserved; the emulator sets it");
  }
}
