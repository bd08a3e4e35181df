// SPDX-License-Identifier: Apache-2.0
package io.lambdametrics.testsupport;

import java.net.URI;
import java.security.GeneralSecurityException;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import mockwebserver3.RecordedRequest;
import okio.ByteString;

/**
 * Checks the AWS signature of a received request. It signs the same bytes and headers again, by
 * AWS's description instead of the library that signs in production, and compares.
 */
public final class SignatureOracle {

  public static final String KEY_ID = "AKIDEXAMPLE";
  public static final String KEY = "wJalrXUtnFEMI/K7MDENG+bPxRfiCYEXAMPLEKEY";
  public static final String SESSION = "session-token-of-the-role";

  private static final Set<String> NEEDED =
      Set.of("content-type", "host", "x-amz-date", "x-amz-security-token");
  private static final Pattern AUTHORIZATION =
      Pattern.compile(
          "AWS4-HMAC-SHA256 Credential=[^/]+/\\d{8}/([^/]+)/([^/]+)/aws4_request,"
              + " SignedHeaders=([^,]+), Signature=[0-9a-f]{64}");

  private SignatureOracle() {}

  /**
   * Checks a signature.
   *
   * @return {@code service region} of a correct signature, or a message that says what is wrong
   */
  public static String check(RecordedRequest request) {
    String authorization = header(request, "Authorization");
    Matcher claimed = AUTHORIZATION.matcher(authorization);
    if (!claimed.matches()) {
      return "not signed: " + authorization;
    }
    Map<String, String> headers = new HashMap<>();
    for (String name : claimed.group(3).split(";", -1)) {
      headers.put(name, header(request, name));
    }
    if (!headers.keySet().containsAll(NEEDED)) {
      return "these headers must be signed: " + NEEDED + ", not only " + headers.keySet();
    }
    String expected = expected(request, claimed.group(1) + "/" + claimed.group(2), headers);
    return expected.equals(authorization)
        ? claimed.group(2) + " " + claimed.group(1)
        : "signed as " + authorization + " instead of " + expected;
  }

  private static String expected(
      RecordedRequest request, String scope, Map<String, String> headers) {
    try {
      return ReferenceSignature.authorization(
          KEY_ID,
          KEY,
          scope,
          Objects.requireNonNull(request.getMethod()),
          URI.create("http://" + header(request, "Host") + request.getTarget()),
          headers,
          body(request).toByteArray());
    } catch (GeneralSecurityException broken) {
      throw new IllegalStateException(broken);
    }
  }

  private static ByteString body(RecordedRequest request) {
    return Objects.requireNonNull(request.getBody());
  }

  private static String header(RecordedRequest request, String name) {
    return Objects.requireNonNullElse(request.getHeaders().get(name), "");
  }
}
