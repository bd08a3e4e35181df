package io.lambdametrics.telemetry;

import java.io.IOException;

/** A peer sent something that is not HTTP, or HTTP that is not understood here. */
final class HttpSyntaxException extends IOException {

  private static final long serialVersionUID = 1;

  static final int BAD_REQUEST = 400;
  static final int NOT_FOUND = 404;
  static final int METHOD_NOT_ALLOWED = 405;
  static final int CONTENT_TOO_LARGE = 413;
  static final int EXPECTATION_FAILED = 417;
  static final int HEADER_FIELDS_TOO_LARGE = 431;
  static final int NOT_IMPLEMENTED = 501;
  static final int VERSION_NOT_SUPPORTED = 505;

  private final int status;

  /**
   * Creates one.
   *
   * @param status what a server responds with (RFC 9110, section 15)
   * @param problem what is wrong, without anything that the peer sent
   */
  HttpSyntaxException(int status, String problem) {
    super("not HTTP: " + problem);
    this.status = status;
  }

  int status() {
    return status;
  }
}
