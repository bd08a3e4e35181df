package io.lambdametrics.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
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
  void separatesAnonymousMemory() {
    ProcessMeter.Memory memory = meter.memory();

    assertThat(memory.anonymousBytes()).isPositive().isLessThan(memory.residentBytes());
  }
}
