package io.lambdametrics.backend.sysdig;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.lambdametrics.backend.prometheus.aws.JsonTexts;
import io.lambdametrics.backend.prometheus.aws.SignatureOracle;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CopyOnWriteArrayList;
import mockwebserver3.Dispatcher;
import mockwebserver3.MockResponse;
import mockwebserver3.RecordedRequest;

/**
 * Secrets Manager, SSM and KMS of one account, as far as tokens go: refuses what is not rightly
 * signed, and knows one secret, one parameter and one ciphertext.
 */
final class AwsStandIn extends Dispatcher {

  static final String ARN = "arn:aws:secretsmanager:ap-south-1:123456789012:secret:sysdig-AbCdEf";
  static final String PARAMETER = "/sysdig/token";
  static final String CIPHERTEXT = Base64.getEncoder().encodeToString("cipher".getBytes(UTF_8));

  /** What was asked, and for which service and region it was signed. */
  final List<String> calls = new CopyOnWriteArrayList<>();

  private final String kept;

  AwsStandIn(String kept) {
    this.kept = kept;
  }

  @Override
  public MockResponse dispatch(RecordedRequest request) {
    String target = Objects.requireNonNullElse(request.getHeaders().get("X-Amz-Target"), "none");
    String json = Objects.requireNonNull(request.getBody()).utf8();
    String signedFor = SignatureOracle.judge(request);
    calls.add(target + " " + signedFor);
    if (!signedFor.matches("[a-z]+ [a-z0-9-]+")) {
      return error("InvalidSignatureException", signedFor);
    }
    return switch (target) {
      case "secretsmanager.GetSecretValue" ->
          JsonTexts.at(json, "/SecretId").orElse("").equals(ARN)
              ? answer(Map.of("ARN", ARN, "SecretString", kept))
              : error("ResourceNotFoundException", "Secrets Manager can't find the secret.");
      case "AmazonSSM.GetParameter" ->
          JsonTexts.at(json, "/Name").orElse("").equals(PARAMETER)
              ? answer(Map.of("Parameter", Map.of("Name", PARAMETER, "Value", kept)))
              : error("ParameterNotFound", "");
      case "TrentService.Decrypt" ->
          JsonTexts.at(json, "/EncryptionContext/LambdaFunctionName").orElse("").equals("checkout")
              ? answer(
                  Map.of("Plaintext", Base64.getEncoder().encodeToString(kept.getBytes(UTF_8))))
              : error("InvalidCiphertextException", "");
      default -> error("UnknownOperationException", target);
    };
  }

  private static MockResponse answer(Map<String, ?> json) {
    return new MockResponse.Builder().body(JsonTexts.object(json)).build();
  }

  private static MockResponse error(String type, String message) {
    return new MockResponse.Builder()
        .code(400)
        .body(JsonTexts.object(Map.of("__type", "com.amazonaws#" + type, "message", message)))
        .build();
  }
}
