// SPDX-License-Identifier: Apache-2.0
package io.lambdametrics.endtoend.fault;

/** A failure between the extension and a receiver. {@link FaultyNetwork} injects it. */
public enum Fault {
  NONE("none"),
  LATENCY("response after 100 ms"),
  REFUSED("connection refused"),
  RESET_AFTER_HEADERS("reset after the headers"),
  RESET_AFTER_BODY("reset after the body, not stored"),
  RESET_AFTER_STORING("reset after the body, stored"),
  STALLED("accepted, no response"),
  BYTE_BY_BYTE("response byte by byte"),
  RETRY_AFTER_SECONDS("429, `Retry-After` in seconds"),
  RETRY_AFTER_DATE("429, `Retry-After` as a date"),
  INTERNAL_ERROR("500"),
  UNAVAILABLE("503"),
  OUT_OF_ORDER("400 out of order"),
  NOTHING_STORED("204, nothing stored"),
  NOTHING_STORED_V2("204, nothing stored, 2.0"),
  TLS_STALLED("TLS handshake never ends"),
  NAME_LOOKUP_HANGS("name lookup hangs"),
  SERVER_RESTART("receiver restarted");

  private final String title;

  Fault(String title) {
    this.title = title;
  }

  /** Returns its name in the table of results. */
  String title() {
    return title;
  }

  /** Returns whether data may be lost because the receiver rejects it or falsely accepts it. */
  boolean losesData() {
    return this == OUT_OF_ORDER || this == NOTHING_STORED;
  }

  /** Returns whether no push can be acknowledged during the fault. */
  boolean preventsPushes() {
    return !(losesData() || this == NONE || this == LATENCY || this == NOTHING_STORED_V2);
  }

  /** Returns whether only new connections meet the fault. */
  boolean needsNewConnections() {
    return this == REFUSED
        || this == TLS_STALLED
        || this == NAME_LOOKUP_HANGS
        || this == SERVER_RESTART;
  }
}
