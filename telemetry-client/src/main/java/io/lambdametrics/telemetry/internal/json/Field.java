// SPDX-License-Identifier: Apache-2.0
package io.lambdametrics.telemetry.internal.json;

import org.jspecify.annotations.Nullable;

/**
 * A known field of Lambda's JSON, in any object. Fields with other names are ignored when an object
 * is read.
 */
public enum Field {
  TIME("time"),

  REQUEST_ID("requestId", 256),
  STATUS("status"),
  ERROR_TYPE("errorType"),
  VERSION("version"),
  TENANT_ID("tenantId"),

  TRACING("tracing"),
  SPAN_ID("spanId"),
  TYPE("type"),
  VALUE("value"),

  SPANS("spans"),
  NAME("name"),
  START("start"),
  DURATION_MS("durationMs"),

  METRICS("metrics"),
  PRODUCED_BYTES("producedBytes"),
  BILLED_DURATION_MS("billedDurationMs"),
  MEMORY_SIZE_MB("memorySizeMB"),
  MAX_MEMORY_USED_MB("maxMemoryUsedMB"),
  INIT_DURATION_MS("initDurationMs"),
  RESTORE_DURATION_MS("restoreDurationMs"),
  BILLED_RESTORE_DURATION_MS("billedRestoreDurationMs"),

  INITIALIZATION_TYPE("initializationType"),
  PHASE("phase"),
  FUNCTION_NAME("functionName"),
  FUNCTION_VERSION("functionVersion"),
  FUNCTION_ARN("functionArn"),
  RUNTIME_VERSION("runtimeVersion"),
  RUNTIME_VERSION_ARN("runtimeVersionArn"),
  INSTANCE_ID("instanceId"),
  INSTANCE_MAX_MEMORY("instanceMaxMemory"),

  STATE("state"),
  EVENTS("events"),
  TYPES("types"),
  DROPPED_BYTES("droppedBytes"),
  DROPPED_RECORDS("droppedRecords"),
  REASON("reason"),

  // Fields of the Extensions API.
  ERROR_MESSAGE("errorMessage", Integer.MAX_VALUE),
  HANDLER("handler"),
  ACCOUNT_ID("accountId"),
  EVENT_TYPE("eventType"),
  DEADLINE_MS("deadlineMs"),
  INVOKED_FUNCTION_ARN("invokedFunctionArn"),
  SHUTDOWN_REASON("shutdownReason");

  public static final int COUNT = values().length;

  /** A hash table that is at least half empty, so that most look-ups read one element. */
  private static final Field[] BY_HASH = new Field[128];

  static {
    for (Field field : values()) {
      int slot = slot(field.wireName);
      while (BY_HASH[slot] != null) {
        slot = next(slot);
      }
      BY_HASH[slot] = field;
    }
  }

  /** The field's name in the JSON. */
  public final String wireName;

  /** The field's index in arrays of {@link #COUNT} elements. */
  public final int place;

  /**
   * Maximum length of a text, in chars. Lambda's ids have 36, and its longest texts (traces and
   * ARNs) a few hundred. Without a limit, a forged event could fill the memory and the journal.
   */
  public final int maxLength;

  Field(String wireName) {
    this(wireName, 1024);
  }

  @SuppressWarnings("EnumOrdinal") // The order of the fields does not matter.
  Field(String wireName, int maxLength) {
    this.place = ordinal();
    this.wireName = wireName;
    this.maxLength = maxLength;
  }

  /** Returns whether the field's value is a time. */
  public boolean isTime() {
    return this == TIME || this == START;
  }

  /**
   * Returns the field with this name; {@code null} if the name is unknown. Usually reads only one
   * element of the table: after a pause between invocations, each read is a cache miss.
   */
  public static @Nullable Field named(String wireName) {
    int slot = slot(wireName);
    while (BY_HASH[slot] != null) {
      if (BY_HASH[slot].wireName.equals(wireName)) {
        return BY_HASH[slot];
      }
      slot = next(slot);
    }
    return null;
  }

  /** Returns the field with the name in these bytes; {@code null} if the name is unknown. */
  static @Nullable Field named(byte[] bytes, int start, int end) {
    int hash = 0;
    for (int i = start; i < end; i++) {
      hash = 31 * hash + bytes[i]; // Like String.hashCode.
    }
    int slot = hash & (BY_HASH.length - 1);
    while (BY_HASH[slot] != null) {
      if (BY_HASH[slot].isNamed(bytes, start, end)) {
        return BY_HASH[slot];
      }
      slot = next(slot);
    }
    return null;
  }

  private boolean isNamed(byte[] bytes, int start, int end) {
    boolean equal = wireName.length() == end - start;
    for (int i = 0; i < wireName.length() && equal; i++) {
      equal = wireName.charAt(i) == bytes[start + i];
    }
    return equal;
  }

  private static int slot(String wireName) {
    return wireName.hashCode() & (BY_HASH.length - 1);
  }

  private static int next(int slot) {
    return (slot + 1) & (BY_HASH.length - 1);
  }
}
