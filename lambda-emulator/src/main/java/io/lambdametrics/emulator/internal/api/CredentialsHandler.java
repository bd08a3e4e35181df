// SPDX-License-Identifier: Apache-2.0
package io.lambdametrics.emulator.internal.api;

import io.lambdametrics.emulator.internal.core.ApiException;
import io.lambdametrics.emulator.internal.core.DummyCredentials;
import io.lambdametrics.emulator.internal.json.PlatformJson;
import java.time.Duration;
import java.time.Instant;

/** Serves the dummy credentials to the processes of an environment that is in a snapshot. */
final class CredentialsHandler {

  private CredentialsHandler() {}

  static ServedResponse handle(ApiRequest request) {
    if (!DummyCredentials.TOKEN.equals(request.header("Authorization"))) {
      throw new ApiException(404, "InvalidToken", "The authorization token is not valid");
    }
    return ServedResponse.json(
        200,
        PlatformJson.object()
            .put("AccessKeyId", DummyCredentials.ACCESS_KEY)
            .put("SecretAccessKey", DummyCredentials.SECRET_KEY)
            .put("Token", DummyCredentials.SESSION_TOKEN)
            .put("Expiration", Instant.now().plus(Duration.ofHours(1)).toString()));
  }
}
