// SPDX-License-Identifier: Apache-2.0
package io.lambdametrics.emulator.internal.core;

/** A request that the platform refuses. */
public final class ApiException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final int status;
  private final String errorType;

  public ApiException(int status, String errorType, String message) {
    super(message, null, false, false);
    this.status = status;
    this.errorType = errorType;
  }

  public static ApiException forbidden(String errorType, String message) {
    return new ApiException(403, errorType, message);
  }

  public int status() {
    return status;
  }

  public String errorType() {
    return errorType;
  }
}
