package io.lambdametrics.emulator;

/** A request that the platform refuses. */
final class ApiException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final int status;
  private final String errorType;

  ApiException(int status, String errorType, String message) {
    super(message, null, false, false);
    this.status = status;
    this.errorType = errorType;
  }

  static ApiException forbidden(String errorType, String message) {
    return new ApiException(403, errorType, message);
  }

  int status() {
    return status;
  }

  String errorType() {
    return errorType;
  }

  Reply toReply() {
    return Reply.json(
        status,
        Json.object()
            .put("errorMessage", String.valueOf(getMessage()))
            .put("errorType", errorType));
  }
}
