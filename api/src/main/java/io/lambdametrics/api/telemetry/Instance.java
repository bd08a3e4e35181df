// SPDX-License-Identifier: Apache-2.0
package io.lambdametrics.api.telemetry;

import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * The execution environment, as described by the event at the start of an initialization or a
 * restore. Every component is optional. An empty text counts as missing.
 *
 * @param functionName the function
 * @param functionVersion its version, {@code $LATEST} or a number
 * @param functionArn its ARN; not documented, but contained in AWS's code
 * @param runtimeVersion such as {@code nodejs:18.v28}; durable functions have {@code
 *     DurableFunction} in it
 * @param runtimeVersionArn the ARN of that version
 * @param instanceId the id of the environment: its CloudWatch log stream or an opaque id
 * @param maxMemoryBytes the environment's memory limit in bytes
 */
public record Instance(
    Optional<String> functionName,
    Optional<String> functionVersion,
    Optional<String> functionArn,
    Optional<String> runtimeVersion,
    Optional<String> runtimeVersionArn,
    Optional<String> instanceId,
    OptionalLong maxMemoryBytes) {

  /** An environment about which the platform reports nothing. */
  public static final Instance UNSTATED =
      new Instance(
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          OptionalLong.empty());

  public Instance {
    Objects.requireNonNull(functionName, "functionName");
    Objects.requireNonNull(functionVersion, "functionVersion");
    Objects.requireNonNull(functionArn, "functionArn");
    Objects.requireNonNull(runtimeVersion, "runtimeVersion");
    Objects.requireNonNull(runtimeVersionArn, "runtimeVersionArn");
    Objects.requireNonNull(instanceId, "instanceId");
    Objects.requireNonNull(maxMemoryBytes, "maxMemoryBytes");
  }
}
