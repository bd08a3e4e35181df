package io.lambdametrics.backend.aws;

import io.lambdametrics.api.settings.Secret;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;

/**
 * Readers of secrets that are kept by AWS services.
 *
 * @param aws calls the services
 * @param ownRegion the function's region
 */
public record AwsSecrets(AwsServices aws, Optional<String> ownRegion) {

  /** Returns a reader of a Secrets Manager secret; needs {@code secretsmanager:GetSecretValue}. */
  public SecretReader secret(SecretPlace place) {
    return named(
        "Secrets Manager",
        timeout -> {
          String request = AwsJson.object(Map.of("SecretId", place.id()));
          String response =
              aws.call(
                  AwsService.SECRETS_MANAGER, region(place), "GetSecretValue", request, timeout);
          Optional<String> text = AwsJson.at(response, "/SecretString");
          return text.isPresent() ? text.get() : decoded(response, "/SecretBinary");
        });
  }

  /** Returns a reader of an SSM parameter; needs {@code ssm:GetParameter}. */
  public SecretReader parameter(SecretPlace place) {
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
   * Returns a reader that decrypts a text; needs {@code kms:Decrypt}. It tries without an
   * encryption context, and then with the one that Lambda's console encrypts with.
   *
   * @param ciphertext the encrypted text in Base64
   * @param functionName the value in the console's encryption context
   */
  public SecretReader ciphertext(Secret ciphertext, Optional<String> functionName) {
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
    String region = ownRegion.orElseThrow(AwsSecrets::noRegion);
    String json = AwsJson.object(request);
    return decoded(
        aws.call(AwsService.KEY_MANAGEMENT, region, "Decrypt", json, timeout), "/Plaintext");
  }

  private String region(SecretPlace place) throws IOException {
    return place.region().or(() -> ownRegion).orElseThrow(AwsSecrets::noRegion);
  }

  private static IOException noRegion() {
    return new IOException("AWS_REGION is not set");
  }

  private static String at(String response, String pointer) throws IOException {
    return AwsJson.at(response, pointer)
        .orElseThrow(() -> new IOException("the response has no " + pointer.substring(1)));
  }

  private static String decoded(String response, String pointer) throws IOException {
    try {
      return new String(Base64.getDecoder().decode(at(response, pointer)), StandardCharsets.UTF_8);
    } catch (IllegalArgumentException notBase64) {
      throw new IOException("the response's " + pointer.substring(1) + " is not Base64", notBase64);
    }
  }

  private static SecretReader named(String name, SecretReader reader) {
    return new SecretReader() {
      @Override
      public String read(Duration timeout) throws IOException, InterruptedException {
        return reader.read(timeout);
      }

      @Override
      public String toString() {
        return name;
      }
    };
  }
}
