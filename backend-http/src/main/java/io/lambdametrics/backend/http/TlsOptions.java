package io.lambdametrics.backend.http;

import java.security.cert.X509Certificate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import javax.net.ssl.X509KeyManager;

/**
 * Whom to trust, and whom to be.
 *
 * @param insecure whether to take any certificate of the server
 * @param authorities certificates to trust in addition to those of the Java runtime
 * @param identity our own certificate and key, for servers that ask for one
 */
public record TlsOptions(
    boolean insecure, List<X509Certificate> authorities, Optional<X509KeyManager> identity) {

  /** What Java does by itself. */
  public static final TlsOptions DEFAULT = new TlsOptions(false, List.of(), Optional.empty());

  public TlsOptions {
    authorities = List.copyOf(authorities);
    Objects.requireNonNull(identity, "identity");
  }

  boolean isDefault() {
    return !insecure && authorities.isEmpty() && identity.isEmpty();
  }
}
