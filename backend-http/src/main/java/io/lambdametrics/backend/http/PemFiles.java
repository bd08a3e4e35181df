// SPDX-License-Identifier: Apache-2.0
package io.lambdametrics.backend.http;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.Certificate;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import okhttp3.tls.Certificates;
import okhttp3.tls.HeldCertificate;

/**
 * Reads certificates and keys from PEM files (RFC 7468).
 *
 * <p>okhttp-tls decodes only a text with exactly one certificate and at most one key. Users have
 * files with several certificates and with comments, so this class finds the parts.
 */
final class PemFiles {

  private static final Pattern KEY =
      Pattern.compile("-----BEGIN PRIVATE KEY-----[A-Za-z0-9+/=\\s]+-----END PRIVATE KEY-----");

  private PemFiles() {}

  /** Returns the certificates in a file, or none if the file cannot be read as certificates. */
  static List<X509Certificate> certificates(Path file) {
    List<X509Certificate> found = new ArrayList<>();
    try (InputStream pem = Files.newInputStream(file)) {
      for (Certificate each : CertificateFactory.getInstance("X.509").generateCertificates(pem)) {
        found.add((X509Certificate) each);
      }
    } catch (IOException | CertificateException invalid) {
      return List.of();
    }
    return found;
  }

  /**
   * Returns a certificate together with its private key.
   *
   * @throws IllegalArgumentException if the file has no key in PKCS#8, RSA or EC, without a
   *     password
   */
  static HeldCertificate withKey(X509Certificate certificate, Path keyFile) throws IOException {
    Matcher key = KEY.matcher(Files.readString(keyFile));
    if (!key.find()) {
      throw new IllegalArgumentException("no private key");
    }
    return HeldCertificate.decode(
        Certificates.certificatePem(certificate) + key.group() + System.lineSeparator());
  }
}
