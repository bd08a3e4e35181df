package io.lambdametrics.backend.sysdig;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a user says of where a token is kept.
 *
 * @param id ARN or name
 * @param jsonKey which member of a JSON object it is
 * @param region where it is kept, if that is an ARN
 */
record TokenPlace(String id, Optional<String> jsonKey, Optional<String> region) {

  private static final Pattern TEXT = Pattern.compile("([^#\\s]+)(?:#(\\S+))?");
  private static final Pattern ARN =
      Pattern.compile("arn:aws[a-z0-9-]*:(secretsmanager|ssm):([a-z0-9-]+):\\d{12}:\\S+");

  /**
   * Reads {@code ARN#key}, {@code name#key} or either without a key.
   *
   * @throws IllegalArgumentException if it is neither
   */
  static TokenPlace parse(String text) {
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
    return new TokenPlace(
        id,
        Optional.ofNullable(parts.group(2)),
        isArn ? Optional.of(arn.group(2)) : Optional.empty());
  }

  /** As {@link #parse}, of an ARN of Secrets Manager only. */
  static TokenPlace parseSecretArn(String text) {
    TokenPlace place = parse(text);
    if (place.region().isEmpty() || !place.id().split(":", -1)[2].equals("secretsmanager")) {
      throw new IllegalArgumentException();
    }
    return place;
  }
}
