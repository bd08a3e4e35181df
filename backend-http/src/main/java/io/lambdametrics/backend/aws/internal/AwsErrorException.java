// SPDX-License-Identifier: Apache-2.0
package io.lambdametrics.backend.aws.internal;

import java.io.IOException;

/** An AWS service returned an error. */
final class AwsErrorException extends IOException {

  private static final long serialVersionUID = 1;

  private final String type;

  AwsErrorException(String type, String message) {
    super(message);
    this.type = type;
  }

  /** Returns the type of the error, such as {@code AccessDeniedException}, or an empty text. */
  String type() {
    return type;
  }
}
