// SPDX-License-Identifier: Apache-2.0
package io.lambdametrics.backend.aws;

import io.lambdametrics.api.settings.Secret;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * A key that signs requests to AWS.
 *
 * @param accessKeyId the name of the key; not secret
 * @param secretAccessKey the key
 * @param sessionToken the token that belongs to the key of a role, such as a function's
 */
public record AwsCredentials(
    String accessKeyId, Secret secretAccessKey, Optional<Secret> sessionToken) {

  public AwsCredentials {
    Objects.requireNonNull(accessKeyId, "accessKeyId");
    Objects.requireNonNull(secretAccessKey, "secretAccessKey");
    Objects.requireNonNull(sessionToken, "sessionToken");
  }

  /** Returns the parts that must not be logged. */
  public List<Secret> secrets() {
    List<Secret> secrets = new ArrayList<>(List.of(secretAccessKey));
    sessionToken.ifPresent(secrets::add);
    return secrets;
  }
}
