// SPDX-License-Identifier: Apache-2.0
package io.lambdametrics.backend.http;

import io.lambdametrics.api.settings.Secret;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Sends a secret in the header {@code Authorization}. */
final class SecretAuthorization implements HttpAuthorization {

  private final String scheme;
  private final SecretSource<Secret> source;
  private final UnaryOperator<String> encoding;
  private volatile @Nullable Secret sent;

  /**
   * @param scheme the first word of the header
   * @param source returns the secret
   * @param encoding makes the rest of the header from the secret
   */
  SecretAuthorization(String scheme, SecretSource<Secret> source, UnaryOperator<String> encoding) {
    this.scheme = scheme;
    this.source = source;
    this.encoding = encoding;
  }

  @Override
  public Map<String, Secret> headers(URI url, String contentType, byte[] body, Duration timeout)
      throws IOException, InterruptedException {
    Secret encoded = Secret.of(encoding.apply(source.get(timeout).reveal()));
    sent = encoded;
    return Map.of("Authorization", Secret.of(scheme + " " + encoded.reveal()));
  }

  @Override
  public List<Secret> secrets() {
    List<Secret> secrets = new ArrayList<>(source.secrets());
    Secret encoded = sent;
    if (encoded != null) {
      secrets.add(encoded);
    }
    return secrets;
  }

  @Override
  public boolean refused() {
    return source.refused();
  }
}
