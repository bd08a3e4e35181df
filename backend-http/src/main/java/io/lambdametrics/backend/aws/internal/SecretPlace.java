// SPDX-License-Identifier: Apache-2.0
package io.lambdametrics.backend.aws.internal;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The place of a secret in Secrets Manager or SSM, as a user writes it.
 *
 * @param id the ARN or name
 * @param jsonKey the secret's key, if the stored text is a JSON object
 * @param region the region in the ARN; empty for a name
 */
public record SecretPlace(String id, Optional<String> jsonKey, Optional<String> region) {

  private static final Pattern TEXT = Pattern.compile("([^#\\s]+)(?:#(\\S+))?");
  private static final Pattern ARN =
      Pattern.compile("arn:aws[a-z0-9-]*:(secretsmanager|ssm):([a-z0-9-]+):\\d{12}:\\S+");

  /**
   * Parses {@code ARN#key} or {@code name#key}; the key is optional.
   *
   * @throws IllegalArgumentException if the text is neither
   */
  public static SecretPlace parse(String text) {
    Matcher parts = TEXT.matcher(text);
    if (!parts.matches()) {
      throw new IllegalArgumentException();
    }
    String id = parts.group(1);
    Matcher arn = ARN.matcher(id);
    boolean isArn = arn.matches();
    if (id.startsWith("arn:") && !isArn) {
      throw new IllegalArgumentException();
    }
    return new SecretPlace(
        id,
        Optional.ofNullable(parts.group(2)),
        isArn ? Optional.of(arn.group(2)) : Optional.empty());
  }

  /**
   * Parses an ARN of a Secrets Manager secret, as {@link #parse} does.
   *
   * @throws IllegalArgumentException if the text is not such an ARN
   */
  public static SecretPlace parseSecretArn(String text) {
    SecretPlace place = parse(text);
    if (place.region().isEmpty() || !place.id().split(":", -1)[2].equals("secretsmanager")) {
      throw new IllegalArgumentException();
    }
    return place;
  }
}
