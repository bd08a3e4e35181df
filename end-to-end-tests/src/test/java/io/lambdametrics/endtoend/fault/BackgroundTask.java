package io.lambdametrics.endtoend.fault;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** Something that happens on another thread; its failure is not lost. */
final class BackgroundTask {

  private final Thread thread;
  private volatile @Nullable Exception failure;

  /** Begins at once. */
  BackgroundTask(Script.Interference interference) {
    this.thread =
        new Thread(
            () -> {
              try {
                interference.run();
              } catch (IOException | InterruptedException | RuntimeException thrown) {
                failure = thrown;
              }
            },
            "meanwhile");
    thread.setDaemon(true);
    thread.start();
  }

  /** Waits for its end. */
  void join() throws IOException, InterruptedException {
    thread.join();
    Exception thrown = failure;
    if (thrown != null) {
      throw new IOException(thrown);
    }
  }
}
