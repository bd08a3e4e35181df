// SPDX-License-Identifier: Apache-2.0
package io.lambdametrics.nativesubstitutions;

import java.lang.reflect.Method;
import java.security.Provider;
import java.security.Security;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.graalvm.nativeimage.hosted.Feature;

/**
 * Removes the algorithms that no TLS client uses from the JDK's security providers. The image
 * builder would otherwise include every algorithm of each kind that the program uses anywhere, for
 * example all ciphers.
 *
 * <p>TLS 1.2 and 1.3 keep all cipher suites, named groups and signature schemes that OkHttp offers.
 * Code that asks for a removed algorithm gets the JDK's {@code NoSuchAlgorithmException}.
 */
public final class UnusedSecurityServicesFeature implements Feature {

  /** Patterns of "type.algorithm". The builder needs at least one algorithm of each type. */
  private static final List<Pattern> UNUSED =
      List.of(
          // Post-quantum and hash-based algorithms, which the JDK's TLS does not offer.
          Pattern.compile("\\w+\\.(ML-(DSA|KEM).*|HSS/LMS)"),
          // SHA-3 and MD2, which no certificate and no cipher suite uses.
          Pattern.compile("\\w+\\.(.*SHA3-.*|SHAKE.*|MD2.*)"),
          // DSA: OkHttp offers no cipher suite for such certificates.
          Pattern.compile("\\w+\\.(DSA|.*withDSA(inP1363Format)?)"),
          // Ciphers that TLS does not have, has disabled, or uses for servers only.
          Pattern.compile("\\w+\\.(ARCFOUR|Blowfish|DES|DESede|DESedeWrap|RC2|AES.*/KWP?/.*)"),
          Pattern.compile("Cipher\\.PBEWith(MD5|SHA1).*"),
          Pattern.compile("Mac\\.(HmacPBE|PBEWith|SslMac).*"),
          // Generators of keys that the extension only reads.
          Pattern.compile("KeyGenerator\\.(?!SunTls).*"),
          Pattern.compile("KeyPairGenerator\\.(RSA.*|Ed.*)"),
          // Formats of key stores. Certificates and keys come from PEM files.
          Pattern.compile("KeyStore\\.(JCEKS|DKS|CaseExactJKS)"),
          // TLS over UDP, and random numbers from another source than the kernel.
          Pattern.compile("SSLContext\\.DTLS.*"),
          Pattern.compile("SecureRandom\\.DRBG"));

  @Override
  public void afterRegistration(AfterRegistrationAccess access) {
    for (Provider provider : Security.getProviders()) {
      for (Provider.Service service : Set.copyOf(provider.getServices())) {
        if (isUnused(service.getType() + "." + service.getAlgorithm())) {
          remove(provider, service);
        }
      }
    }
  }

  static boolean isUnused(String service) {
    return UNUSED.stream().anyMatch(pattern -> pattern.matcher(service).matches());
  }

  /** Calls a protected method, since the providers of the JDK offer no other way. */
  private static void remove(Provider provider, Provider.Service service) {
    try {
      Method remove = Provider.class.getDeclaredMethod("removeService", Provider.Service.class);
      remove.setAccessible(true);
      remove.invoke(provider, service);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("cannot remove " + service, e);
    }
  }
}
