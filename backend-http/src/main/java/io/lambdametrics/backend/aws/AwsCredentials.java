package io.lambdametrics.backend.aws;

import io.lambdametrics.api.settings.Secret;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * What requests to AWS are signed with.
 *
 * @param accessKeyId names the key; not secret
 * @param secretAccessKey the key
 * @param sessionToken goes with a key of a role, as a function has it
 */
public record AwsCredentials(
    String accessKeyId, Secret secretAccessKey, Optional<Secret> sessionToken) {

  public AwsCredentials {
    Objects.requireNonNull(accessKeyId, "accessKeyId");
    Objects.requireNonNull(secretAccessKey, "secretAccessKey");
    Objects.requireNonNull(sessionToken, "sessionToken");
  }

  /** What must not be seen. */
  public List<Secret> secrets() {
    List<Secret> secrets = new ArrayList<>(List.of(secretAccessKey));
    sessionToken.ifPresent(secrets::add);
    return secrets;
  }
}
