package io.lambdametrics.app.config;

import io.lambdametrics.api.telemetry.InitializationType;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/**
 * Where the process runs: what Lambda tells an extension by environment variables.
 *
 * @param variables all of them, the function's own included
 * @param extensionName the name of our executable, by which Lambda knows us
 * @param temporaryFolder what survives a reset
 */
public record LambdaEnvironment(
    Map<String, String> variables, String extensionName, Path temporaryFolder) {

  private static final String RUNTIME_API = "AWS_LAMBDA_RUNTIME_API";
  private static final String REGION = "AWS_REGION";
  private static final String INITIALIZATION_TYPE = "AWS_LAMBDA_INITIALIZATION_TYPE";
  private static final String TEMPORARY_FOLDER = "TMPDIR";
  private static final String DEFAULT_TEMPORARY_FOLDER = "/tmp";

  /**
   * Returns {@code TMPDIR}, or {@code /tmp} where that is not set, or has characters that no path
   * can have in this process's locale.
   */
  public static Path temporaryFolder(Map<String, String> variables) {
    String folder = variables.getOrDefault(TEMPORARY_FOLDER, "");
    // Lambda sets no TMPDIR. Exiting because of it would fail the function.
    return path(folder.isEmpty() ? DEFAULT_TEMPORARY_FOLDER : folder)
        .orElse(Path.of(DEFAULT_TEMPORARY_FOLDER));
  }

  /** Returns whether {@code TMPDIR} is set to something that cannot be used. */
  public boolean isTemporaryFolderIgnored() {
    return path(variables.getOrDefault(TEMPORARY_FOLDER, "")).isEmpty();
  }

  private static Optional<Path> path(String folder) {
    try {
      return Optional.of(Path.of(folder));
    } catch (InvalidPathException unmappable) {
      return Optional.empty();
    }
  }

  /**
   * Host and port of Lambda's APIs.
   *
   * @throws IllegalStateException if we were not started by Lambda
   */
  public String runtimeApi() {
    String runtimeApi = variables.get(RUNTIME_API);
    if (runtimeApi == null) {
      throw new IllegalStateException(
          RUNTIME_API + " is not set: this program is a Lambda extension, and Lambda starts it");
    }
    return runtimeApi;
  }

  public Optional<String> region() {
    return Optional.ofNullable(variables.get(REGION));
  }

  /** Our own part of what survives a reset; made by whoever writes to it first. */
  public Path ownFolder() {
    return temporaryFolder.resolve("lambda-metrics");
  }

  /** How this environment came to be. */
  public InitializationType initializationType() {
    return InitializationType.of(variables.getOrDefault(INITIALIZATION_TYPE, ""));
  }

  /** Whether it is one that serves several invocations at a time, and is never frozen. */
  public boolean isManagedInstance() {
    return initializationType() == InitializationType.MANAGED_INSTANCES;
  }

  /**
   * Whether we register for INVOKE. Managed instances refuse an extension that does; elsewhere it
   * means that Lambda waits for us at the end of an invocation, which the strategy decides.
   */
  public boolean tellsOfInvocations(PushStrategy strategy) {
    return !isManagedInstance() && strategy != PushStrategy.PERIODIC;
  }
}
