package io.lambdametrics.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ProcessMeterTest {

  private static final long WORK = TimeUnit.MILLISECONDS.toNanos(300);

  /** The whole process is told of in steps, rounded down. */
  private static final long STEPS = TimeUnit.MILLISECONDS.toNanos(50);

  private final ProcessMeter meter = new ProcessMeter(ProcessHandle.current().pid());

  @BeforeEach
  void needsAMachineThatTells() {
    assumeTrue(ProcessMeter.works(), "no /proc as Linux has");
  }

  @Test
  void countsWhatAThreadUsedThatHasEnded() throws InterruptedException {
    long before = meter.cpuNanos();
    Thread worker = new Thread(ProcessMeterTest::work);
    worker.start();
    worker.join();

    assertThat(meter.cpuNanos() - before).isGreaterThanOrEqualTo(WORK - STEPS);
  }

  private static void work() {
    ThreadMXBean threads = ManagementFactory.getThreadMXBean();
    long used = 0;
    while (used < WORK) {
      used = threads.getCurrentThreadCpuTime();
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
  void tellsAnonymousMemoryFromTheRest() {
    ProcessMeter.Memory memory = meter.memory();

    assertThat(memory.anonymousBytes()).isPositive().isLessThan(memory.residentBytes());
  }
}
