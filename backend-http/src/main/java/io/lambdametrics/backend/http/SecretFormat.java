// SPDX-License-Identifier: Apache-2.0
package io.lambdametrics.backend.http;

import io.lambdametrics.api.settings.Secret;
import io.lambdametrics.api.settings.SettingType;
import java.io.IOException;
import java.util.List;
import java.util.function.Function;

/**
 * Parses a secret value from a text that AWS keeps.
 *
 * @param name the setting for the plain value, for messages
 * @param type the type of that setting
 * @param secretsOf returns the parts of a value that must not be logged
 * @param errorsOf returns the errors in a value of the right type
 */
record SecretFormat<T>(
    String name,
    SettingType<T> type,
    Function<T, List<Secret>> secretsOf,
    Function<T, List<String>> errorsOf) {

  /**
   * Parses a stored text.
   *
   * @throws IOException if it is not a valid value; the message holds no secret
   */
  T parse(String stored) throws IOException {
    String text = stored.strip();
    T value;
    try {
      if (text.isEmpty()) {
        throw new IllegalArgumentException();
      }
      value = type.parser().apply(text);
    } catch (IllegalArgumentException invalid) {
      throw new IOException("it is not " + type.allowed(), invalid);
    }
    List<String> errors = errorsOf.apply(value);
    if (!errors.isEmpty()) {
      throw new IOException(errors.get(0));
    }
    if (value instanceof Secret secret && !secret.reveal().equals(text)) {
      Tokens.logUnwrapped("the secret for " + name);
    }
    return value;
  }

  /** Returns the parts of a value that must not be logged. */
  List<Secret> secrets(T value) {
    return secretsOf.apply(value);
  }
}
