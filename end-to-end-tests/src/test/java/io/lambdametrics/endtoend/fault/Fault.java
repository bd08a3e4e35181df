package io.lambdametrics.endtoend.fault;

/** What goes wrong between the extension and a receiver; {@link FaultInjectingProxy} plays it. */
enum Fault {
  NONE("none"),
  LATENCY("answers after 100 ms"),
  REFUSED("connection refused"),
  RESET_AFTER_HEADERS("reset after the headers"),
  RESET_AFTER_BODY("reset after the body, not stored"),
  RESET_AFTER_STORING("reset after the body, stored"),
  STALLED("accepted, never answered"),
  DRIPPING("answered byte by byte"),
  RETRY_AFTER_SECONDS("429, `Retry-After` in seconds"),
  RETRY_AFTER_DATE("429, `Retry-After` as a date"),
  INTERNAL_ERROR("500"),
  UNAVAILABLE("503"),
  OUT_OF_ORDER("400 out of order"),
  NOTHING_STORED("204, nothing stored, 1.0"),
  NOTHING_STORED_2("204, nothing stored, 2.0"),
  TLS_STALLED("TLS handshake never ends"),
  DNS_HANGS("look-up of the name hangs"),
  SERVER_RESTART("receiver stopped, started again");

  private final String title;

  Fault(String title) {
    this.title = title;
  }

  /** As the table has it. */
  String title() {
    return title;
  }

  /** Whether figures may be gone for good, because the receiver itself said so or lied. */
  boolean destroys() {
    return this == OUT_OF_ORDER || this == NOTHING_STORED;
  }

  /** Whether nothing can be sent while it lasts, or nobody can know whether it was. */
  boolean keepsOut() {
    return !(destroys() || this == NONE || this == LATENCY || this == NOTHING_STORED_2);
  }

  /** Whether a connection that is there already would hide it. */
  boolean needsNewConnections() {
    return this == REFUSED || this == TLS_STALLED || this == DNS_HANGS || this == SERVER_RESTART;
  }
}
