package io.lambdametrics.emulator;

import java.time.Duration;
import java.time.Instant;

/** The dummy credentials of an environment, and where one that is in a snapshot gets them. */
final class SnapshotCredentials {

  static final String PATH = "/2021-04-23/credentials";
  static final String TOKEN = "emulated-authorization-token";
  static final String ACCESS_KEY = "AKIAIOSFODNN7EXAMPLE";
  static final String SECRET_KEY = "wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY";
  static final String SESSION_TOKEN = "emulated-session-token";

  private SnapshotCredentials() {}

  static Reply answer(ApiRequest request) {
    if (!TOKEN.equals(request.header("Authorization"))) {
      throw new ApiException(404, "InvalidToken", "The authorization token is not valid");
    }
    return Reply.json(
        200,
        Json.object()
            .put("AccessKeyId", ACCESS_KEY)
            .put("SecretAccessKey", SECRET_KEY)
            .put("Token", SESSION_TOKEN)
            .put("Expiration", Instant.now().plus(Duration.ofHours(1)).toString()));
  }
}
