package io.lambdametrics.emulator.internal.run;

/** The states that {@code platform.extension} names. */
public enum ExtensionState {
  STARTED("Started"),
  REGISTERED("Registered"),
  READY("Ready"),
  RUNNING("Running"),
  INIT_ERROR("InitError"),
  EXIT_ERROR("ExitError"),
  SHUTDOWN_FAILED("ShutdownFailed"),
  EXITED("Exited"),
  LAUNCH_ERROR("LaunchError");

  private final String platformName;

  ExtensionState(String platformName) {
    this.platformName = platformName;
  }

  @Override
  public String toString() {
    return platformName;
  }
}
