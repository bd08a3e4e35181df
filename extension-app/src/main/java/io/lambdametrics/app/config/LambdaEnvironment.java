// SPDX-License-Identifier: Apache-2.0
package io.lambdametrics.app.config;

import io.lambdametrics.api.telemetry.InitializationType;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/**
 * The execution environment as Lambda describes it to an extension in environment variables.
 *
 * @param variables all variables, including the function's own
 * @param temporaryFolder the folder that survives a reset
 */
public record LambdaEnvironment(Map<String, String> variables, Path temporaryFolder) {

  private static final String RUNTIME_API = "AWS_LAMBDA_RUNTIME_API";
  private static final String REGION = "AWS_REGION";
  private static final String INITIALIZATION_TYPE = "AWS_LAMBDA_INITIALIZATION_TYPE";
  private static final String TEMPORARY_FOLDER = "TMPDIR";
  private static final String DEFAULT_TEMPORARY_FOLDER = "/tmp";

  /**
   * Returns {@code TMPDIR}, or {@code /tmp} if that is not set or contains characters that a path
   * cannot have in this process's locale.
   */
  public static Path temporaryFolder(Map<String, String> variables) {
    String folder = variables.getOrDefault(TEMPORARY_FOLDER, "");
    // Lambda does not set TMPDIR. Exiting because of an unusable one would fail the function.
    return path(folder.isEmpty() ? DEFAULT_TEMPORARY_FOLDER : folder)
        .orElse(Path.of(DEFAULT_TEMPORARY_FOLDER));
  }

  /** Returns whether {@code TMPDIR} is set and cannot be used. */
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
   * Returns host and port of Lambda's APIs.
   *
   * @throws IllegalStateException if Lambda did not start this process
   */
  public String runtimeApi() {
    String runtimeApi = variables.get(RUNTIME_API);
    if (runtimeApi == null) {
      throw new IllegalStateException(
          RUNTIME_API + " is not set: this program is a Lambda extension, and Lambda starts it");
    }
    return runtimeApi;
  }

  /** Returns the AWS region; empty outside of Lambda. */
  public Optional<String> region() {
    return Optional.ofNullable(variables.get(REGION));
  }

  /** Returns the extension's own folder in the temporary folder; the journal creates it. */
  public Path ownFolder() {
    return temporaryFolder.resolve("lambda-metrics");
  }

  /** Returns how this environment was initialized. */
  public InitializationType initializationType() {
    return InitializationType.of(variables.getOrDefault(INITIALIZATION_TYPE, ""));
  }

  /** Returns whether this environment serves concurrent invocations and is never frozen. */
  public boolean isManagedInstance() {
    return initializationType() == InitializationType.MANAGED_INSTANCES;
  }

  /**
   * Returns whether the extension registers for INVOKE events. Managed instances refuse an
   * extension that does. Elsewhere Lambda then waits for the extension at the end of every
   * invocation, which the strategy {@code periodic} avoids.
   */
  public boolean registersForInvoke(PushStrategy strategy) {
    return !isManagedInstance() && strategy != PushStrategy.PERIODIC;
  }
}
