// SPDX-License-Identifier: Apache-2.0
package io.lambdametrics.telemetry;

import java.io.IOException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** An error response or an invalid response of the Extensions API. */
public class ExtensionsApiException extends IOException {

  private static final long serialVersionUID = 1;

  private final int status;
  private final @Nullable String errorType;

  /**
   * Creates an exception.
   *
   * @param call the name of the call, such as {@code register}
   * @param status the HTTP status
   * @param errorType Lambda's error type, if the response has one
   * @param text Lambda's error message, or what is wrong with the response
   */
  public ExtensionsApiException(String call, int status, Optional<String> errorType, String text) {
    super(
        call
            + " got a response with status "
            + status
            + (errorType.isPresent() ? " " + errorType.get() : "")
            + ": "
            + text);
    this.status = status;
    this.errorType = errorType.orElse(null);
  }

  /** Returns the HTTP status; 200 if the response is invalid. */
  public int status() {
    return status;
  }

  /** Returns Lambda's error type, such as {@code Extension.InvalidExtensionName}. */
  public Optional<String> errorType() {
    return Optional.ofNullable(errorType);
  }

  /**
   * Returns whether Lambda refused the call because of the extension's state. If {@link
   * ExtensionsApi#next} throws this, the execution environment is already shutting down, and no
   * SHUTDOWN event will come.
   */
  public boolean isInvalidState() {
    return status == 403 && "Extension.InvalidExtensionState".equals(errorType);
  }
}
