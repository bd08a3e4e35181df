// SPDX-License-Identifier: Apache-2.0
package io.lambdametrics.endtoend.fault;

import java.io.IOException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;

/** A task on a thread of its own. */
public final class BackgroundTask {

  /** The work of a background task. */
  @FunctionalInterface
  public interface Work {
    void run() throws IOException, InterruptedException;
  }

  private final FutureTask<Boolean> task;

  private BackgroundTask(FutureTask<Boolean> task) {
    this.task = task;
  }

  /** Starts a task. */
  public static BackgroundTask start(Work work) {
    FutureTask<Boolean> task =
        new FutureTask<>(
            () -> {
              work.run();
              return true;
            });
    Thread thread = new Thread(task, "background-task");
    thread.setDaemon(true);
    thread.start();
    return new BackgroundTask(task);
  }

  /**
   * Waits until the task has ended.
   *
   * @throws IOException if the task failed
   */
  public void join() throws IOException, InterruptedException {
    try {
      task.get();
    } catch (ExecutionException failure) {
      throw new IOException(failure.getCause());
    }
  }
}
