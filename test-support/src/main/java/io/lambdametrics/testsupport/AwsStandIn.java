// SPDX-License-Identifier: Apache-2.0
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
 * Stands in for Secrets Manager, SSM and KMS of one AWS account. It has one secret, one parameter
 * and one ciphertext, all with the same value, and refuses requests that are not correctly signed.
 */
public final class AwsStandIn extends Dispatcher {

  /** The ARN of the secret. */
  public static final String ARN =
      "arn:aws:secretsmanager:ap-south-1:123456789012:secret:sysdig-AbCdEf";

  /** The name of the parameter. */
  public static final String PARAMETER = "/sysdig/token";

  /** The ciphertext in Base64. */
  public static final String CIPHERTEXT =
      Base64.getEncoder().encodeToString("cipher".getBytes(UTF_8));

  private static final ObjectMapper JSON = new ObjectMapper();

  private final List<String> calls = new CopyOnWriteArrayList<>();
  private volatile String stored;

  /**
   * Creates a stand-in.
   *
   * @param stored the value of the secret, the parameter and the ciphertext
   */
  public AwsStandIn(String stored) {
    this.stored = stored;
  }

  /**
   * Returns the variables of a function in {@code eu-west-1} that calls AWS at a local port, and
   * has the credentials that the stand-in knows.
   */
  public static Map<String, String> environment(int port) {
    return Map.of(
        "AWS_ENDPOINT_URL",
        "http://127.0.0.1:" + port + "/",
        "AWS_REGION",
        "eu-west-1",
        "AWS_LAMBDA_FUNCTION_NAME",
        "checkout",
        "AWS_ACCESS_KEY_ID",
        SignatureOracle.KEY_ID,
        "AWS_SECRET_ACCESS_KEY",
        SignatureOracle.KEY,
        "AWS_SESSION_TOKEN",
        SignatureOracle.SESSION);
  }

  /** Returns the operations that were called, each with the service and region in the signature. */
  public List<String> calls() {
    return List.copyOf(calls);
  }

  /** Replaces the value. */
  public void store(String value) {
    stored = value;
  }

  @Override
  public MockResponse dispatch(RecordedRequest request) {
    String target = Objects.requireNonNullElse(request.getHeaders().get("X-Amz-Target"), "none");
    String json = Objects.requireNonNull(request.getBody()).utf8();
    String signedFor = SignatureOracle.check(request);
    calls.add(target + " " + signedFor);
    if (!signedFor.matches("[a-z]+ [a-z0-9-]+")) {
      return error("InvalidSignatureException", signedFor);
    }
    return switch (target) {
      case "secretsmanager.GetSecretValue" ->
          textAt(json, "/SecretId").equals(ARN)
              ? success(Map.of("ARN", ARN, "SecretString", stored))
              : error("ResourceNotFoundException", "Secrets Manager can't find the secret.");
      case "AmazonSSM.GetParameter" ->
          textAt(json, "/Name").equals(PARAMETER)
              ? success(Map.of("Parameter", Map.of("Name", PARAMETER, "Value", stored)))
              : error("ParameterNotFound", "");
      case "TrentService.Decrypt" ->
          textAt(json, "/EncryptionContext/LambdaFunctionName").equals("checkout")
              ? success(
                  Map.of("Plaintext", Base64.getEncoder().encodeToString(stored.getBytes(UTF_8))))
              : error("InvalidCiphertextException", "");
      default -> error("UnknownOperationException", target);
    };
  }

  private static MockResponse success(Map<String, ?> json) {
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
