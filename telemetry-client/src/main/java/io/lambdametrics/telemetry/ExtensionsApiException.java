package io.lambdametrics.telemetry;

import java.io.IOException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The Extensions API answered, but not as it should. */
public class ExtensionsApiException extends IOException {

  private static final long serialVersionUID = 1;

  private final int status;
  private final @Nullable String errorType;

  /**
   * Creates one.
   *
   * @param call what was asked for, such as {@code register}
   * @param status the HTTP status
   * @param errorType Lambda's error type, if the answer names one
   * @param text Lambda's words, or what is wrong with the answer
   */
  public ExtensionsApiException(String call, int status, Optional<String> errorType, String text) {
    super(
        call
            + " was answered with status "
            + status
            + (errorType.isPresent() ? " " + errorType.get() : "")
            + ": "
            + text);
    this.status = status;
    this.errorType = errorType.orElse(null);
  }

  /** The HTTP status; 200 where the answer itself cannot be understood. */
  public int status() {
    return status;
  }

  /** Lambda's error type, such as {@code Extension.InvalidExtensionName}. */
  public Optional<String> errorType() {
    return Optional.ofNullable(errorType);
  }

  /**
   * Whether Lambda refuses the call because of the state that it holds the extension to be in.
   * Thrown by {@link ExtensionsApi#next}, this means that the environment is already going down: a
   * SHUTDOWN event will not come any more.
   */
  public boolean isInvalidState() {
    return status == 403 && "Extension.InvalidExtensionState".equals(errorType);
  }
}
