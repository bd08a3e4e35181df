// SPDX-License-Identifier: Apache-2.0
package io.lambdametrics.emulator.model;

/** The states of an extension that {@code platform.extension} names. */
public enum ExtensionState {
  /** The extension is being started and has not registered yet. */
  STARTED("Started"),
  /** The extension has registered, but not yet asked for an event. */
  REGISTERED("Registered"),
  /** The extension waits for an event. */
  READY("Ready"),
  /** The extension handles an event. */
  RUNNING("Running"),
  /** The extension reported an error of its init. */
  INIT_ERROR("InitError"),
  /** The extension reported an error before its exit. */
  EXIT_ERROR("ExitError"),
  /** The process was killed because it did not exit in time after SHUTDOWN. */
  SHUTDOWN_FAILED("ShutdownFailed"),
  /** The process has exited, during a shutdown or not. */
  EXITED("Exited"),
  /** The file could not be started. */
  LAUNCH_ERROR("LaunchError");

  private final String platformName;

  ExtensionState(String platformName) {
    this.platformName = platformName;
  }

  /** Returns AWS's name of the state. */
  public String platformName() {
    return platformName;
  }
}
