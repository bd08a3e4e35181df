// SPDX-License-Identifier: Apache-2.0
package io.lambdametrics.emulator.internal.process;

import static org.assertj.core.api.Assertions.assertThat;

import io.lambdametrics.emulator.LambdaEmulator;
import io.lambdametrics.emulator.model.Invocation;
import io.lambdametrics.emulator.model.InvocationOutcome;
import io.lambdametrics.emulator.testing.TestOpt;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ResourceLimitsTest {

  @TempDir Path folder;

  @Test
  void writesMemoryAndProcessorOfTheMemorySize() throws Exception {
    ResourceLimits limits = ResourceLimits.in(folder, 1_769);

    Path group = folder.resolve(groupName());
    assertThat(group.resolve("memory.max")).hasContent(Long.toString(1_769L * 1024 * 1024));
    assertThat(group.resolve("memory.swap.max")).hasContent("0");
    assertThat(group.resolve("cpu.max")).hasContent("100000 100000");
    assertThat(limits.command(Path.of("/opt/extensions/x")))
        .contains("/opt/extensions/x", group.resolve("cgroup.procs").toString());
  }

  @Test
  void detectsOutOfMemory() throws Exception {
    ResourceLimits limits = ResourceLimits.in(folder, 128);
    Path events = folder.resolve(groupName()).resolve("memory.events");

    assertThat(limits.outOfMemory()).isFalse();
    Files.writeString(events, "oom 1\noom_kill 0\n");
    assertThat(limits.outOfMemory()).isFalse();
    Files.writeString(events, "oom 1\noom_kill 1\n");
    assertThat(limits.outOfMemory()).isTrue();
  }

  @Test
  void readsThePeakOfTheGroup() throws Exception {
    ResourceLimits limits = ResourceLimits.in(folder, 128);
    assertThat(limits.peakBytes()).isEmpty();

    Files.writeString(folder.resolve(groupName()).resolve("memory.peak"), "1234567\n");

    assertThat(limits.peakBytes()).hasValue(1_234_567);
  }

  @Test
  void onlyMeasuresWithoutLimits() throws Exception {
    TestOpt opt = new TestOpt(folder).probe("probe");
    try (LambdaEmulator without = opt.emulator().build();
        LambdaEmulator with = opt.emulator().limits(true).build()) {
      assertThat(without.limits()).isEqualTo("not requested");
      assertThat(with.limits()).matches("(?s)(limited by|measured only:) .*");
      assertThat(with.invoke(Invocation.success()).outcome()).isEqualTo(InvocationOutcome.SUCCESS);
    }
  }

  private String groupName() throws Exception {
    try (var entries = Files.list(folder)) {
      return entries
          .map(entry -> entry.getFileName().toString())
          .filter(name -> name.startsWith("lambda-emulator-"))
          .findFirst()
          .orElseThrow();
    }
  }
}
