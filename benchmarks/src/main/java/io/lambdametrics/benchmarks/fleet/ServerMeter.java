// SPDX-License-Identifier: Apache-2.0
package io.lambdametrics.benchmarks.fleet;

import io.lambdametrics.benchmarks.ProcessMeter;
import io.lambdametrics.testsupport.LocalServer;
import java.util.List;

/** Measures what running servers cost from now on, all of them together. */
final class ServerMeter {

  private final List<ProcessMeter> meters;
  private final Cost start;

  ServerMeter(List<LocalServer> servers) {
    this.meters = servers.stream().map(server -> new ProcessMeter(server.pid())).toList();
    this.start = total();
  }

  /**
   * What servers cost.
   *
   * @param cpuNanos the CPU time
   * @param residentBytes the resident memory
   */
  record Cost(long cpuNanos, long residentBytes) {

    static final Cost NONE = new Cost(0, 0);

    /** Returns the cost of the same memory and a multiple of the CPU time. */
    Cost withCpuTimes(double factor) {
      return new Cost(Math.round(cpuNanos * factor), residentBytes);
    }

    private Cost plus(Cost other) {
      return new Cost(cpuNanos + other.cpuNanos, residentBytes + other.residentBytes);
    }
  }

  /** Returns the CPU time since the start, and by how much the memory has grown. */
  Cost cost() {
    Cost now = total();
    return new Cost(now.cpuNanos - start.cpuNanos, now.residentBytes - start.residentBytes);
  }

  private Cost total() {
    return meters.stream()
        .map(meter -> new Cost(meter.cpuNanos(), meter.memory().residentBytes()))
        .reduce(Cost.NONE, Cost::plus);
  }
}
