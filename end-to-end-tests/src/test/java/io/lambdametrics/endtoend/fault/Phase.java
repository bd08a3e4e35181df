package io.lambdametrics.endtoend.fault;

import java.io.IOException;
import java.time.Duration;

/** When in an environment's life a fault is there. Each ends with a healthy receiver. */
enum Phase {
  BEFORE("before the first invocation") {
    @Override
    void play(Script play) throws IOException, InterruptedException {
      play.faultBegins();
      play.burst(3);
      // For so long that a push is tried, and tried again.
      play.work(LONG.multipliedBy(2));
      play.burst(2);
      play.faultEnds();
      play.burst(2);
      play.work(LONG);
      play.shutdown();
    }
  },
  DURING("during an invocation") {
    @Override
    void play(Script play) throws IOException, InterruptedException {
      play.burst(2);
      play.meanwhile(LONG.multipliedBy(2), play::faultBeginsSoon);
      play.burst(3);
      play.faultEnds();
      play.burst(2);
      play.work(LONG);
      play.shutdown();
    }
  },
  AFTER("between invocations") {
    @Override
    void play(Script play) throws IOException, InterruptedException {
      play.burst(2);
      play.work(LONG);
      play.faultBegins();
      // For so long that the next one is held for a push.
      play.freeze(Duration.ofMillis(3200));
      play.burst(8);
      play.work(LONG);
      play.faultEnds();
      play.burst(2);
      play.work(LONG);
      play.shutdown();
    }
  },
  FREEZE("across a freeze") {
    @Override
    void play(Script play) throws IOException, InterruptedException {
      play.burst(2);
      play.faultBegins();
      play.frozenInFlight(LONG.multipliedBy(2));
      play.freeze(Duration.ofSeconds(3));
      play.faultEnds();
      play.burst(4);
      play.work(LONG);
      play.shutdown();
    }
  },
  RESET("at SHUTDOWN, a next process comes") {
    @Override
    void play(Script play) throws IOException, InterruptedException {
      play.burst(2);
      play.work(LONG);
      play.faultBegins();
      play.burst(3);
      play.reset();
      play.faultEnds();
      play.burst(2);
      play.work(LONG);
      play.shutdown();
    }
  },
  END("at SHUTDOWN, for good") {
    @Override
    void play(Script play) throws IOException, InterruptedException {
      play.burst(2);
      play.work(LONG);
      play.faultBegins();
      play.burst(3);
      play.shutdown();
      play.faultEnds();
    }
  },
  KILLED("process killed") {
    @Override
    void play(Script play) throws IOException, InterruptedException {
      play.burst(2);
      play.work(LONG);
      play.faultBegins();
      play.burst(2);
      play.killed();
      play.burst(3);
      play.killedWhileFrozen();
      play.faultEnds();
      play.burst(2);
      play.work(LONG);
      play.shutdown();
    }
  };

  /** Longer than the interval, so that a push falls into it. */
  private static final Duration LONG = Duration.ofMillis(1500);

  private final String title;

  Phase(String title) {
    this.title = title;
  }

  /** As the table has it. */
  String title() {
    return title;
  }

  abstract void play(Script play) throws IOException, InterruptedException;
}
