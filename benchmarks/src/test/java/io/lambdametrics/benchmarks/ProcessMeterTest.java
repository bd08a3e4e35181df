// SPDX-License-Identifier: Apache-2.0
package io.lambdametrics.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;

@EnabledOnOs(value = OS.LINUX, disabledReason = "needs Linux's /proc")
class ProcessMeterTest {

  private final ProcessMeter meter = new ProcessMeter(ProcessHandle.current().pid());

  @Test
  void countsCpuTimeOfEndedChild() throws IOException, InterruptedException {
    String work = "(i=0; while [ $i -lt 400000 ]; do i=$((i+1)); done)";
    Process parent = new ProcessBuilder("/bin/sh", "-c", work + "; echo done; cat; exit").start();
    try {
      assertThat(parent.inputReader().readLine()).isEqualTo("done");

      assertThat(new ProcessMeter(parent.pid()).cpuNanos())
          .isGreaterThan(TimeUnit.MILLISECONDS.toNanos(50));
    } finally {
      parent.getOutputStream().close();
      parent.waitFor();
    }
  }

  @Test
  void countsDescendants() throws IOException, InterruptedException {
    Process parent = new ProcessBuilder("/bin/sh", "-c", "cat; exit").start();
    try {
      ProcessMeter family = new ProcessMeter(parent.pid());
      while (parent.descendants().findAny().isEmpty()) {
        Thread.onSpinWait();
      }
      long child = parent.descendants().findAny().orElseThrow().pid();

      assertThat(family.memory().residentBytes())
          .isGreaterThan(new ProcessMeter(child).memory().residentBytes());
    } finally {
      parent.getOutputStream().close();
      parent.waitFor();
    }
  }

  @Test
  void countsPageFaults() {
    long before = meter.pageFaults();
    ByteBuffer touched = ByteBuffer.allocateDirect(64 << 20);

    // Huge pages would need one for each 2 MB.
    assertThat(meter.pageFaults() - before).isGreaterThan(touched.capacity() / (2 << 20) / 2);
  }

  @Test
  void separatesCodeFromReadOnlyAndWritableDataOfFiles() {
    assertThat(
            ProcessMeter.memory(
                """
                55d8c0000000-55d8c0001000 r-xp 00000000 fe:00 123       /opt/extensions/mine
                Rss:                   4 kB
                Anonymous:             0 kB
                55d8c0001000-55d8c0003000 r--p 00001000 fe:00 123       /opt/extensions/mine
                Rss:                   8 kB
                Anonymous:             0 kB
                55d8c0003000-55d8c0007000 rw-p 00003000 fe:00 123       /opt/extensions/mine
                Rss:                  16 kB
                Anonymous:            12 kB
                7ffd80000000-7ffd80021000 rw-p 00000000 00:00 0         [stack]
                Rss:                  32 kB
                Anonymous:            32 kB
                """
                    .lines()
                    .toList()))
        .isEqualTo(new ProcessMeter.Memory(60 * 1024, 44 * 1024, 4 * 1024, 8 * 1024));
  }

  @Test
  void separatesAnonymousMemory() {
    ProcessMeter.Memory memory = meter.memory();

    assertThat(memory.anonymousBytes()).isPositive().isLessThan(memory.residentBytes());
  }
}
