// SPDX-License-Identifier: Apache-2.0
package io.lambdametrics.telemetry.internal.http;

import java.io.IOException;

/** Thrown for a message that is not valid HTTP, or that this library does not support. */
public final class HttpSyntaxException extends IOException {

  private static final long serialVersionUID = 1;

  public static final int BAD_REQUEST = 400;
  public static final int NOT_FOUND = 404;
  public static final int METHOD_NOT_ALLOWED = 405;
  public static final int CONTENT_TOO_LARGE = 413;
  public static final int EXPECTATION_FAILED = 417;
  public static final int HEADER_FIELDS_TOO_LARGE = 431;
  public static final int NOT_IMPLEMENTED = 501;
  public static final int VERSION_NOT_SUPPORTED = 505;

  private final int status;

  /**
   * Creates an exception.
   *
   * @param status the status with which a server responds (RFC 9110, section 15)
   * @param problem the problem, without any text that the peer sent
   */
  public HttpSyntaxException(int status, String problem) {
    super("not HTTP: " + problem);
    this.status = status;
  }

  public int status() {
    return status;
  }
}
