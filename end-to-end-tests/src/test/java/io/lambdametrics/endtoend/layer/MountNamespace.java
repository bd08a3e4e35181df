package io.lambdametrics.endtoend.layer;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Assumptions;

/**
 * A view of the file system of one process's own (Linux): what it mounts, nobody else sees.
 *
 * @param command starts a program in one
 */
record MountNamespace(String command) {

  /** The second one is for users other than root, where the system lets them. */
  private static final List<String> COMMANDS = List.of("unshare -m", "unshare -rm");

  /** Skips the test where this machine lets nobody make one. */
  static MountNamespace orSkip() throws IOException, InterruptedException {
    for (String command : COMMANDS) {
      Process trial =
          new ProcessBuilder("sh", "-c", command + " mount -t tmpfs none /mnt")
              .redirectErrorStream(true)
              .start();
      trial.getInputStream().readAllBytes();
      if (trial.waitFor() == 0) {
        return new MountNamespace(command);
      }
    }
    return Assumptions.abort(
        "needs unshare (package util-linux), and a user who may mount in a namespace");
  }
}
