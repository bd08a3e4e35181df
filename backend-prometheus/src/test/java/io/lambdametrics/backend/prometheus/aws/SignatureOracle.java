package io.lambdametrics.backend.prometheus.aws;

import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import mockwebserver3.RecordedRequest;
import okio.ByteString;
import software.amazon.awssdk.http.ContentStreamProvider;
import software.amazon.awssdk.http.SdkHttpMethod;
import software.amazon.awssdk.http.SdkHttpRequest;
import software.amazon.awssdk.http.auth.aws.signer.AwsV4HttpSigner;
import software.amazon.awssdk.http.auth.spi.signer.HttpSigner;
import software.amazon.awssdk.identity.spi.AwsSessionCredentialsIdentity;

/**
 * Tells whether what came over the wire is signed as AWS wants it: signs the same bytes and headers
 * once more, as the AWS SDK does, and compares.
 */
public final class SignatureOracle {

  public static final String KEY_ID = "AKIDEXAMPLE";
  public static final String KEY = "wJalrXUtnFEMI/K7MDENG+bPxRfiCYEXAMPLEKEY";
  public static final String SESSION = "session-token-of-the-role";

  private static final DateTimeFormatter DATE =
      DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);
  private static final Pattern AUTHORIZATION =
      Pattern.compile(
          "AWS4-HMAC-SHA256 Credential=[^/]+/\\d{8}/([^/]+)/([^/]+)/aws4_request,"
              + " SignedHeaders=([^,]+), Signature=[0-9a-f]{64}");

  private SignatureOracle() {}

  /**
   * Whether the signature is right.
   *
   * @return {@code service region} that the request is rightly signed for; else what is wrong
   */
  public static String judge(RecordedRequest request) {
    String authorization = header(request, "Authorization");
    Matcher claimed = AUTHORIZATION.matcher(authorization);
    if (!claimed.matches()) {
      return "not signed: " + authorization;
    }
    SdkHttpRequest.Builder again =
        SdkHttpRequest.builder()
            .method(SdkHttpMethod.POST)
            .uri(URI.create("http://" + header(request, "Host") + request.getTarget()));
    for (String name : claimed.group(3).split(";", -1)) {
      if (!name.equals("host")) {
        again.putHeader(name, header(request, name));
      }
    }
    String expected =
        AwsV4HttpSigner.create()
            .sign(
                sign ->
                    sign.identity(AwsSessionCredentialsIdentity.create(KEY_ID, KEY, SESSION))
                        .request(again.build())
                        .payload(ContentStreamProvider.fromByteArray(body(request).toByteArray()))
                        .putProperty(AwsV4HttpSigner.SERVICE_SIGNING_NAME, claimed.group(2))
                        .putProperty(AwsV4HttpSigner.REGION_NAME, claimed.group(1))
                        .putProperty(
                            HttpSigner.SIGNING_CLOCK,
                            Clock.fixed(
                                DATE.parse(header(request, "X-Amz-Date"), Instant::from),
                                ZoneOffset.UTC)))
            .request()
            .firstMatchingHeader("Authorization")
            .orElseThrow();
    return expected.equals(authorization)
        ? claimed.group(2) + " " + claimed.group(1)
        : "signed as " + authorization + " in place of " + expected;
  }

  private static ByteString body(RecordedRequest request) {
    return Objects.requireNonNull(request.getBody());
  }

  private static String header(RecordedRequest request, String name) {
    return Objects.requireNonNullElse(request.getHeaders().get(name), "");
  }
}
