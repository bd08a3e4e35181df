package io.lambdametrics.testsupport;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
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
public final class AwsStandIn extends Dispatcher {

  public static final String ARN =
      "arn:aws:secretsmanager:ap-south-1:123456789012:secret:sysdig-AbCdEf";
  public static final String PARAMETER = "/sysdig/token";
  public static final String CIPHERTEXT =
      Base64.getEncoder().encodeToString("cipher".getBytes(UTF_8));

  /** What was asked, and for which service and region it was signed. */
  public final List<String> calls = new CopyOnWriteArrayList<>();

  private static final ObjectMapper JSON = new ObjectMapper();

  private final String kept;

  public AwsStandIn(String kept) {
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
          textAt(json, "/SecretId").equals(ARN)
              ? answer(Map.of("ARN", ARN, "SecretString", kept))
              : error("ResourceNotFoundException", "Secrets Manager can't find the secret.");
      case "AmazonSSM.GetParameter" ->
          textAt(json, "/Name").equals(PARAMETER)
              ? answer(Map.of("Parameter", Map.of("Name", PARAMETER, "Value", kept)))
              : error("ParameterNotFound", "");
      case "TrentService.Decrypt" ->
          textAt(json, "/EncryptionContext/LambdaFunctionName").equals("checkout")
              ? answer(
                  Map.of("Plaintext", Base64.getEncoder().encodeToString(kept.getBytes(UTF_8))))
              : error("InvalidCiphertextException", "");
      default -> error("UnknownOperationException", target);
    };
  }

  private static MockResponse answer(Map<String, ?> json) {
    return new MockResponse.Builder().body(json(json)).build();
  }

  private static MockResponse error(String type, String message) {
    return new MockResponse.Builder()
        .code(400)
        .body(json(Map.of("__type", "com.amazonaws#" + type, "message", message)))
        .build();
  }

  private static String textAt(String json, String pointer) {
    try {
      return JSON.readTree(json).at(pointer).asText();
    } catch (JsonProcessingException notJson) {
      return "";
    }
  }

  private static String json(Map<String, ?> members) {
    try {
      return JSON.writeValueAsString(members);
    } catch (JsonProcessingException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
