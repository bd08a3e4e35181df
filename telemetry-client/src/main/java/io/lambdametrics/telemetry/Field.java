package io.lambdametrics.telemetry;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A field of Lambda's JSON that something is made of, in whatever object it stands. No others are
 * kept when an object is read.
 */
enum Field {
  TIME("time"),

  REQUEST_ID("requestId"),
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

  // Of the Extensions API.
  ERROR_MESSAGE("errorMessage"),
  HANDLER("handler"),
  ACCOUNT_ID("accountId"),
  EVENT_TYPE("eventType"),
  DEADLINE_MS("deadlineMs"),
  INVOKED_FUNCTION_ARN("invokedFunctionArn"),
  SHUTDOWN_REASON("shutdownReason");

  static final int COUNT = values().length;

  private static final Field[] NONE = {};
  private static final Field[][] BY_FIRST_LETTER = byFirstLetter();

  /** The field's name in the JSON. */
  final String wireName;

  /** Its place in arrays of {@link #COUNT}, none of which outlives the process. */
  final int place;

  @SuppressWarnings("EnumOrdinal") // Whatever the places are, each field has its own.
  Field(String wireName) {
    this.place = ordinal();
    this.wireName = wireName;
  }

  private static Field[][] byFirstLetter() {
    List<List<Field>> fields = new ArrayList<>();
    for (char letter = 'a'; letter <= 'z'; letter++) {
      fields.add(new ArrayList<>());
    }
    for (Field field : values()) {
      fields.get(field.wireName.charAt(0) - 'a').add(field);
    }
    return fields.stream().map(list -> list.toArray(NONE)).toArray(Field[][]::new);
  }

  /** Whether its value is a time. */
  boolean isTime() {
    return this == TIME || this == START;
  }

  /** The field of this name; {@code null} if nothing is made of it. */
  static @Nullable Field named(String wireName) {
    if (!wireName.isEmpty()) {
      for (Field field : beginningWith(wireName.charAt(0))) {
        if (field.wireName.equals(wireName)) {
          return field;
        }
      }
    }
    return null;
  }

  private static Field[] beginningWith(int letter) {
    return letter >= 'a' && letter <= 'z' ? BY_FIRST_LETTER[letter - 'a'] : NONE;
  }
}
