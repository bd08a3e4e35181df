// SPDX-License-Identifier: Apache-2.0
package io.lambdametrics.endtoend.fault;

import java.io.IOException;
import java.time.Duration;

/**
 * The phase of an execution environment's life in which a fault happens. Except for {@link #END},
 * each phase continues after the fault, with a healthy receiver.
 */
enum Phase {
  BEFORE("before the first invocation") {
    @Override
    void run(Script script) throws IOException, InterruptedException {
      script.startFault();
      script.burst(3);
      // Long enough for a push and a retry.
      script.invokeFor(LONG.multipliedBy(2));
      script.burst(2);
      script.endFault();
      finish(script, 2);
    }
  },
  DURING("during an invocation") {
    @Override
    void run(Script script) throws IOException, InterruptedException {
      script.burst(2);
      script.invokeWhile(LONG.multipliedBy(2), script::startFault);
      script.burst(3);
      script.endFault();
      finish(script, 2);
    }
  },
  BETWEEN("between invocations") {
    @Override
    void run(Script script) throws IOException, InterruptedException {
      script.burst(2);
      script.invokeFor(LONG);
      script.startFault();
      // Long enough for the next invocation to be held for a push.
      script.freeze(Duration.ofMillis(3200));
      script.burst(8);
      script.invokeFor(LONG);
      script.endFault();
      finish(script, 2);
    }
  },
  FREEZE("across a freeze") {
    @Override
    void run(Script script) throws IOException, InterruptedException {
      script.burst(2);
      script.startFault();
      script.invokeWithPushInFlight(LONG.multipliedBy(2));
      script.freeze(Duration.ofSeconds(3));
      script.endFault();
      finish(script, 4);
    }
  },
  RESET("at SHUTDOWN of a reset") {
    @Override
    void run(Script script) throws IOException, InterruptedException {
      script.burst(2);
      script.invokeFor(LONG);
      script.startFault();
      script.burst(3);
      script.reset();
      script.endFault();
      finish(script, 2);
    }
  },
  END("at the final SHUTDOWN") {
    @Override
    void run(Script script) throws IOException, InterruptedException {
      script.burst(2);
      script.invokeFor(LONG);
      script.startFault();
      script.burst(3);
      script.shutdown();
      script.endFault();
    }
  },
  KILLED("process killed") {
    @Override
    void run(Script script) throws IOException, InterruptedException {
      script.burst(2);
      script.invokeFor(LONG);
      script.startFault();
      script.burst(2);
      script.killDuringPush();
      script.burst(3);
      script.killWhileFrozen();
      script.endFault();
      finish(script, 2);
    }
  };

  /** Longer than the push interval, so that a push happens during such an invocation. */
  private static final Duration LONG = Duration.ofMillis(1500);

  private final String title;

  Phase(String title) {
    this.title = title;
  }

  /** Returns its name in the table of results. */
  String title() {
    return title;
  }

  /** Runs the phase from the environment's start to its end. */
  abstract void run(Script script) throws IOException, InterruptedException;

  private static void finish(Script script, int invocations) throws InterruptedException {
    script.burst(invocations);
    script.invokeFor(LONG);
    script.shutdown();
  }
}
