// SPDX-License-Identifier: Apache-2.0
package io.lambdametrics.nativesubstitutions;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.Provider;
import java.security.Security;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class UnusedSecurityServicesFeatureTest {

  /** The providers of the native executable (java.security). */
  private static final List<String> PROVIDERS =
      List.of("SUN", "SunRsaSign", "SunEC", "SunJSSE", "SunJCE");

  /** GraalVM's builder stops if a type has no algorithm. */
  @Test
  void leavesAnAlgorithmOfEachType() {
    Set<String> all = new TreeSet<>();
    Set<String> left = new TreeSet<>();
    for (String name : PROVIDERS) {
      for (Provider.Service service : Security.getProvider(name).getServices()) {
        all.add(service.getType());
        if (!UnusedSecurityServicesFeature.isUnused(
            service.getType() + "." + service.getAlgorithm())) {
          left.add(service.getType());
        }
      }
    }

    assertThat(left).isEqualTo(all).hasSizeGreaterThan(15);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Cipher.AES/GCM/NoPadding",
        "Cipher.AES_128/CBC/NoPadding",
        "Cipher.ChaCha20-Poly1305",
        "Cipher.RSA",
        "Cipher.PBEWithHmacSHA256AndAES_256",
        "KeyAgreement.ECDH",
        "KeyAgreement.XDH",
        "KeyAgreement.DiffieHellman",
        "KeyFactory.RSA",
        "KeyFactory.EC",
        "KeyPairGenerator.EC",
        "KeyPairGenerator.X25519",
        "KeyGenerator.SunTls12Prf",
        "KDF.HKDF-SHA256",
        "KeyStore.PKCS12",
        "Mac.HmacSHA256",
        "MessageDigest.SHA-256",
        "SecretKeyFactory.PBEWithMD5AndDES",
        "SecureRandom.NativePRNG",
        "Signature.SHA256withECDSA",
        "Signature.RSASSA-PSS",
        "Signature.EdDSA",
        "SSLContext.TLS"
      })
  void keepsWhatTlsClientsUse(String service) {
    assertThat(UnusedSecurityServicesFeature.isUnused(service)).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Cipher.Blowfish",
        "Cipher.AES_256/KW/PKCS5Padding",
        "KEM.ML-KEM-768",
        "KeyStore.JCEKS",
        "MessageDigest.SHA3-256",
        "Signature.ML-DSA",
        "Signature.SHA256withDSA",
        "SSLContext.DTLSv1.2"
      })
  void removesTheRest(String service) {
    assertThat(UnusedSecurityServicesFeature.isUnused(service)).isTrue();
  }
}
