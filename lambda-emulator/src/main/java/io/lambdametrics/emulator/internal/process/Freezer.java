// SPDX-License-Identifier: Apache-2.0
package io.lambdametrics.emulator.internal.process;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/** Stops and continues all processes of an environment, as Lambda does between invocations. */
public final class Freezer {

  private static final long LONGEST_WAIT = TimeUnit.MILLISECONDS.toNanos(500);
  private static final long POLL = TimeUnit.MICROSECONDS.toNanos(200);

  private final Signals signals;
  private final Set<Long> frozen = new LinkedHashSet<>();

  /** Ids of process groups, negative as {@link Signals#send} expects them. */
  private final Set<Long> groups = new LinkedHashSet<>();

  public Freezer(Signals signals) {
    this.signals = signals;
  }

  /** Stops the processes and all their descendants, and returns when they are stopped. */
  public void freeze(Collection<ChildProcess> processes) {
    // Stopping a group also stops its processes that have lost their parent.
    processes.forEach(process -> groups.add(-process.pid()));
    signals.send("STOP", groups);
    stop(processes.stream().filter(ChildProcess::isAlive).map(ChildProcess::pid).toList());
    List<Long> found = notYetFrozen(processes);
    while (!found.isEmpty()) {
      stop(found);
      // A process may have forked before it was stopped.
      found = notYetFrozen(processes);
    }
    awaitStopped();
  }

  /** Waits until all threads are stopped, which takes a while on a busy machine. */
  private void awaitStopped() {
    long deadline = System.nanoTime() + LONGEST_WAIT;
    while (!ProcessStatistics.stopped(frozen) && System.nanoTime() < deadline) {
      // The JDK does not offer waitpid, the only call that waits for a process to stop.
      LockSupport.parkNanos(POLL);
    }
  }

  private List<Long> notYetFrozen(Collection<ChildProcess> processes) {
    List<Long> found = new ArrayList<>();
    processes.forEach(process -> found.addAll(process.family()));
    found.removeAll(frozen);
    return found;
  }

  private void stop(List<Long> pids) {
    signals.send("STOP", pids);
    frozen.addAll(pids);
  }

  public void thaw() {
    List<Long> all = new ArrayList<>(groups);
    all.addAll(frozen);
    signals.send("CONT", all);
    groups.clear();
    frozen.clear();
  }

  public boolean isFrozen() {
    return !frozen.isEmpty();
  }
}
