package io.lambdametrics.backend.http;

import io.lambdametrics.api.settings.Secret;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** A proof that is the same for every request. */
record FixedAuthorization(Secret header, List<Secret> secrets) implements HttpAuthorization {

  FixedAuthorization {
    secrets = List.copyOf(secrets);
  }

  @Override
  public Map<String, Secret> headers(URI url, String contentType, byte[] body, Duration timeout) {
    return Map.of("Authorization", header);
  }
}
