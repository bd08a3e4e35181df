// SPDX-License-Identifier: Apache-2.0
package io.lambdametrics.backend.aws.internal;

import io.lambdametrics.api.settings.Secret;
import io.lambdametrics.backend.aws.AwsEnvironment;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;

/**
 * Makes readers of secrets that AWS services keep.
 *
 * @param aws calls the services
 * @param environment has the function's region, for places that name none, and its name
 */
public record AwsSecrets(AwsServices aws, AwsEnvironment environment) {

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
          return secretIn(
              text.isPresent() ? text.get() : decoded(response, "/SecretBinary"), place.jsonKey());
        });
  }

  /** Returns a reader of an SSM parameter; needs {@code ssm:GetParameter}. */
  public SecretReader parameter(SecretPlace place) {
    return named(
        "the SSM parameter",
        timeout -> {
          String request = AwsJson.object(Map.of("Name", place.id(), "WithDecryption", true));
          String response =
              aws.call(AwsService.SYSTEMS_MANAGER, region(place), "GetParameter", request, timeout);
          return secretIn(at(response, "/Parameter/Value"), place.jsonKey());
        });
  }

  /**
   * Returns a reader that decrypts a text; needs {@code kms:Decrypt}. The reader tries without an
   * encryption context, and then with the context that Lambda's console uses.
   *
   * @param ciphertext the encrypted text in Base64
   */
  public SecretReader ciphertext(Secret ciphertext) {
    return named(
        "KMS",
        timeout -> {
          long start = System.nanoTime();
          try {
            return decrypted(Map.of("CiphertextBlob", ciphertext.reveal()), timeout);
          } catch (AwsErrorException refused) {
            Duration left = timeout.minusNanos(System.nanoTime() - start);
            Optional<String> function = environment.functionName();
            if (function.isEmpty()
                || left.isNegative()
                || !refused.type().equals("InvalidCiphertextException")) {
              throw refused;
            }
            return decrypted(
                Map.of(
                    "CiphertextBlob",
                    ciphertext.reveal(),
                    "EncryptionContext",
                    Map.of("LambdaFunctionName", function.get())),
                left);
          }
        });
  }

  private String decrypted(Map<String, ?> request, Duration timeout)
      throws IOException, InterruptedException {
    String region = environment.region().orElseThrow(AwsSecrets::noRegion);
    String json = AwsJson.object(request);
    String response = aws.call(AwsService.KEY_MANAGEMENT, region, "Decrypt", json, timeout);
    return secretIn(decoded(response, "/Plaintext"), Optional.empty());
  }

  private String region(SecretPlace place) throws IOException {
    return place.region().or(environment::region).orElseThrow(AwsSecrets::noRegion);
  }

  private static IOException noRegion() {
    return new IOException("AWS_REGION is not set");
  }

  /** Returns the secret in a stored text: the whole text, or one value of a JSON object. */
  static String secretIn(String stored, Optional<String> jsonKey) throws IOException {
    Optional<Map<String, String>> members = AwsJson.members(stored);
    if (jsonKey.isPresent()) {
      return members
          .map(all -> all.get(jsonKey.get()))
          .orElseThrow(
              () -> new IOException("the stored text is not JSON with a text " + jsonKey.get()));
    }
    if (members.isEmpty()) {
      return stored;
    }
    if (members.get().size() != 1) {
      throw new IOException("the stored text is JSON; name the secret's key, as in …#key");
    }
    return members.get().values().iterator().next();
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
