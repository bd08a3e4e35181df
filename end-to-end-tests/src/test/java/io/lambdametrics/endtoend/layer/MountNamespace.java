// SPDX-License-Identifier: Apache-2.0
package io.lambdametrics.endtoend.layer;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Assumptions;

/**
 * A Linux mount namespace: other processes do not see what is mounted in it.
 *
 * @param command the command that starts a program in a new namespace
 */
record MountNamespace(String command) {

  /** The second command is for users other than root, if the system permits it. */
  private static final List<String> COMMANDS = List.of("unshare -m", "unshare -rm");

  /** Returns a namespace; skips the test if this user may not create one. */
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
