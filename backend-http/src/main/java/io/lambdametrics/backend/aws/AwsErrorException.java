package io.lambdametrics.backend.aws;

import java.io.IOException;

/** An AWS service said no. */
public final class AwsErrorException extends IOException {

  private static final long serialVersionUID = 1;

  private final String type;

  AwsErrorException(String type, String message) {
    super(message);
    this.type = type;
  }

  /** The kind of error, such as {@code AccessDeniedException}; empty if the service did not say. */
  public String type() {
    return type;
  }
}
