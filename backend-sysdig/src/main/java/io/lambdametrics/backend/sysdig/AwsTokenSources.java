package io.lambdametrics.backend.sysdig;

import io.lambdametrics.api.settings.Secret;
import io.lambdametrics.backend.aws.AwsErrorException;
import io.lambdametrics.backend.aws.AwsJson;
import io.lambdametrics.backend.aws.AwsService;
import io.lambdametrics.backend.aws.AwsServices;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;

/**
 * Tokens kept by AWS.
 *
 * @param aws calls the services
 * @param ownRegion where the function runs
 */
record AwsTokenSources(AwsServices aws, Optional<String> ownRegion) {

  /** {@code secretsmanager:GetSecretValue}. */
  TokenSource secret(TokenPlace place) {
    return named(
        "Secrets Manager",
        timeout -> {
          String request = AwsJson.object(Map.of("SecretId", place.id()));
          String answer =
              aws.call(
                  AwsService.SECRETS_MANAGER, region(place), "GetSecretValue", request, timeout);
          Optional<String> text = AwsJson.at(answer, "/SecretString");
          return text.isPresent() ? text.get() : decoded(answer, "/SecretBinary");
        });
  }

  /** {@code ssm:GetParameter}, decrypted. */
  TokenSource parameter(TokenPlace place) {
    return named(
        "the SSM parameter",
        timeout -> {
          String request = AwsJson.object(Map.of("Name", place.id(), "WithDecryption", true));
          return at(
              aws.call(AwsService.SYSTEMS_MANAGER, region(place), "GetParameter", request, timeout),
              "/Parameter/Value");
        });
  }

  /**
   * {@code kms:Decrypt}; without a context, and then with the one that Lambda's console encrypts
   * with.
   *
   * @param ciphertext in Base64
   */
  TokenSource ciphertext(Secret ciphertext, Optional<String> functionName) {
    return named(
        "KMS",
        timeout -> {
          long start = System.nanoTime();
          try {
            return decrypted(Map.of("CiphertextBlob", ciphertext.reveal()), timeout);
          } catch (AwsErrorException refused) {
            Duration left = timeout.minusNanos(System.nanoTime() - start);
            if (functionName.isEmpty()
                || left.isNegative()
                || !refused.type().equals("InvalidCiphertextException")) {
              throw refused;
            }
            return decrypted(
                Map.of(
                    "CiphertextBlob",
                    ciphertext.reveal(),
                    "EncryptionContext",
                    Map.of("LambdaFunctionName", functionName.get())),
                left);
          }
        });
  }

  private String decrypted(Map<String, ?> request, Duration timeout)
      throws IOException, InterruptedException {
    String region = ownRegion.orElseThrow(AwsTokenSources::noRegion);
    String json = AwsJson.object(request);
    return decoded(
        aws.call(AwsService.KEY_MANAGEMENT, region, "Decrypt", json, timeout), "/Plaintext");
  }

  private String region(TokenPlace place) throws IOException {
    return place.region().or(() -> ownRegion).orElseThrow(AwsTokenSources::noRegion);
  }

  private static IOException noRegion() {
    return new IOException("AWS_REGION is not set");
  }

  private static String at(String answer, String pointer) throws IOException {
    return AwsJson.at(answer, pointer)
        .orElseThrow(() -> new IOException("the answer has no " + pointer.substring(1)));
  }

  private static String decoded(String answer, String pointer) throws IOException {
    try {
      return new String(Base64.getDecoder().decode(at(answer, pointer)), StandardCharsets.UTF_8);
    } catch (IllegalArgumentException notBase64) {
      throw new IOException("the answer's " + pointer.substring(1) + " is not Base64", notBase64);
    }
  }

  private static TokenSource named(String name, TokenSource source) {
    return new TokenSource() {
      @Override
      public String read(Duration timeout) throws IOException, InterruptedException {
        return source.read(timeout);
      }

      @Override
      public String toString() {
        return name;
      }
    };
  }
}
