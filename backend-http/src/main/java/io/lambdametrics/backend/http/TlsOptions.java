// SPDX-License-Identifier: Apache-2.0
package io.lambdametrics.backend.http;

import java.security.cert.X509Certificate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import okhttp3.OkHttpClient;
import okhttp3.tls.HandshakeCertificates;
import okhttp3.tls.HeldCertificate;

/**
 * Which certificates to trust, and which to present.
 *
 * @param insecure whether to trust every certificate of the server, for any host name
 * @param authorities certificates to trust in addition to those of the Java runtime
 * @param identity the certificate and key for servers that ask for one
 * @param intermediates the certificates between the identity and its authority
 */
record TlsOptions(
    boolean insecure,
    List<X509Certificate> authorities,
    Optional<HeldCertificate> identity,
    List<X509Certificate> intermediates) {

  /** Java's own defaults. */
  static final TlsOptions DEFAULT = new TlsOptions(false, List.of(), Optional.empty(), List.of());

  TlsOptions {
    authorities = List.copyOf(authorities);
    intermediates = List.copyOf(intermediates);
    Objects.requireNonNull(identity, "identity");
  }

  /**
   * Configures a client. Does nothing for the defaults, which saves loading okhttp-tls.
   *
   * @param host the host that is trusted with any certificate if {@link #insecure}
   */
  void configure(OkHttpClient.Builder client, String host) {
    if (equals(DEFAULT)) {
      return;
    }
    HandshakeCertificates certificates = certificates(host);
    client.sslSocketFactory(certificates.sslSocketFactory(), certificates.trustManager());
    if (insecure) {
      client.hostnameVerifier((name, session) -> true);
    }
  }

  /** Returns these options in the form of okhttp-tls. */
  HandshakeCertificates certificates(String host) {
    HandshakeCertificates.Builder certificates = new HandshakeCertificates.Builder();
    if (insecure) {
      certificates.addInsecureHost(host);
    } else {
      certificates.addPlatformTrustedCertificates();
      authorities.forEach(certificates::addTrustedCertificate);
    }
    identity.ifPresent(
        held -> certificates.heldCertificate(held, intermediates.toArray(X509Certificate[]::new)));
    return certificates.build();
  }
}
