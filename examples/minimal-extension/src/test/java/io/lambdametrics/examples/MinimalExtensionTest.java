// SPDX-License-Identifier: Apache-2.0
package io.lambdametrics.examples;

import static org.assertj.core.api.Assertions.assertThat;

import io.lambdametrics.emulator.LambdaEmulator;
import io.lambdametrics.emulator.model.ExtensionReport;
import io.lambdametrics.emulator.model.Invocation;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(value = 1, unit = TimeUnit.MINUTES)
class MinimalExtensionTest {

  @Test
  void logsTheDurationOfEachInvocation(@TempDir Path opt) throws Exception {
    Path launcher = Files.createDirectory(opt.resolve("extensions")).resolve("minimal-extension");
    Files.writeString(
        launcher,
        String.format(
            "#!/bin/sh%nexec '%s/bin/java' -cp '%s' %s%n",
            System.getProperty("java.home"),
            System.getProperty("java.class.path"),
            MinimalExtension.class.getName()));
    Files.setPosixFilePermissions(launcher, PosixFilePermissions.fromString("rwxr-xr-x"));

    try (LambdaEmulator lambda = LambdaEmulator.builder().opt(opt).build()) {
      Invocation invocation = Invocation.success().lasting(Duration.ofMillis(200));
      String first = lambda.invoke(invocation).requestId();
      // Lambda sends the report of an invocation with the next invocation, or at SHUTDOWN.
      String last = lambda.invoke(invocation).requestId();
      lambda.shutdown();

      ExtensionReport report = lambda.extensions().get(0);
      assertThat(report.behaved()).as("%s", report).isTrue();
      assertThat(report.log())
          .anyMatch(line -> line.startsWith(first + " took"))
          .anyMatch(line -> line.startsWith(last + " took"));
    }
  }
}
