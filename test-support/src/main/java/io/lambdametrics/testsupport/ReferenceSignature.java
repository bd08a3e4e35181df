// SPDX-License-Identifier: Apache-2.0
package io.lambdametrics.testsupport;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URI;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Computes Signature Version 4 step by step as AWS describes it ("Create a signed AWS API
 * request"). It uses only the JDK, and shares no code with the library that signs in production.
 */
final class ReferenceSignature {

  private static final String ALGORITHM = "AWS4-HMAC-SHA256";

  private ReferenceSignature() {}

  /**
   * Returns the value of the header {@code Authorization}.
   *
   * @param url the URL as it is sent
   * @param headers the headers to sign, including {@code Host} and {@code X-Amz-Date}
   * @param scope {@code region/service}
   */
  static String authorization(
      String keyId,
      String key,
      String scope,
      String method,
      URI url,
      Map<String, String> headers,
      byte[] body)
      throws GeneralSecurityException {
    SortedMap<String, String> signed = new TreeMap<>();
    headers.forEach(
        (name, value) ->
            signed.put(name.toLowerCase(Locale.ROOT), value.strip().replaceAll(" +", " ")));
    String names = String.join(";", signed.keySet());
    String canonical =
        String.join(
            "\n",
            method,
            path(url),
            query(url),
            signed.entrySet().stream()
                .map(header -> header.getKey() + ":" + header.getValue() + "\n")
                .collect(Collectors.joining()),
            names,
            hash(body));
    String time = signed.getOrDefault("x-amz-date", "");
    String[] regionAndService = scope.split("/", -1);
    String day = time.substring(0, 8);
    String credential = String.join("/", day, scope, "aws4_request");
    String toSign = String.join("\n", ALGORITHM, time, credential, hash(canonical.getBytes(UTF_8)));
    byte[] signingKey = ("AWS4" + key).getBytes(UTF_8);
    for (String part :
        new String[] {day, regionAndService[0], regionAndService[1], "aws4_request"}) {
      signingKey = hmac(signingKey, part);
    }
    String signature = HexFormat.of().formatHex(hmac(signingKey, toSign));
    return ALGORITHM
        + (" Credential=" + keyId + "/" + credential)
        + (", SignedHeaders=" + names)
        + (", Signature=" + signature);
  }

  /** Returns the path, encoded once more than on the wire, as every service except S3 requires. */
  private static String path(URI url) {
    String raw = url.getRawPath().isEmpty() ? "/" : url.getRawPath();
    return Arrays.stream(raw.split("/", -1))
        .map(ReferenceSignature::encode)
        .collect(Collectors.joining("/"));
  }

  private static String query(URI url) {
    String raw = url.getRawQuery();
    return raw == null
        ? ""
        : Arrays.stream(raw.split("&", -1))
            .map(pair -> pair.contains("=") ? pair : pair + "=")
            .sorted()
            .collect(Collectors.joining("&"));
  }

  private static String encode(String text) {
    StringBuilder encoded = new StringBuilder();
    for (byte each : text.getBytes(UTF_8)) {
      char c = (char) (each & 0xff);
      boolean plain = c < 0x80 && (Character.isLetterOrDigit(c) || "-._~".indexOf(c) >= 0);
      encoded.append(
          plain ? String.valueOf(c) : "%" + HexFormat.of().withUpperCase().toHexDigits(each));
    }
    return encoded.toString();
  }

  private static String hash(byte[] bytes) throws GeneralSecurityException {
    return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
  }

  private static byte[] hmac(byte[] key, String text) throws GeneralSecurityException {
    Mac mac = Mac.getInstance("HmacSHA256");
    mac.init(new SecretKeySpec(key, "HmacSHA256"));
    return mac.doFinal(text.getBytes(UTF_8));
  }
}
