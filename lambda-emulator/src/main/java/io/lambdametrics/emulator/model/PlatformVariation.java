// SPDX-License-Identifier: Apache-2.0
package io.lambdametrics.emulator.model;

/**
 * Behaviour of Lambda that AWS does not document or documents inconsistently. All variations are
 * off by default; each constant describes what changes when it is enabled. An extension should work
 * either way.
 */
public enum PlatformVariation {
  /** A subscription gets status 202 {@code Telemetry.NotSupported}, and nothing is delivered. */
  TELEMETRY_NOT_SUPPORTED,
  /** A subscription gets status 404 in plain text, as from old emulators. */
  TELEMETRY_PATH_UNKNOWN,
  /** A subscription gets status 500 {@code InternalServerError}. */
  TELEMETRY_FAILS,
  /** A second subscription under one name is refused with 500; default: both receive all events. */
  SECOND_SUBSCRIPTION_REFUSED,
  /** A process that subscribes after a reset gets status 202 although data flows; default: 200. */
  RESUBSCRIPTION_ANSWERED_202,
  /** {@code maxItems} is 1,000 if a subscription does not set it; default: 10,000. */
  DEFAULT_MAX_ITEMS_1000,
  /** Batches are posted to {@code /}, regardless of the URI's path; default: to the URI's path. */
  DESTINATION_PATH_DROPPED,
  /** Batches carry a {@code Sequence-Id} header, the Base64 of the body's SHA-256. */
  SEQUENCE_ID_SENT,
  /**
   * {@code sandbox.localdomain} is 127.0.0.2; default: 127.0.0.1. A listener that is bound to
   * 127.0.0.1 alone gets nothing.
   */
  SANDBOX_HAS_ANOTHER_ADDRESS,
  /** A batch that gets a status of 400 or above is dropped and reported; default: sent again. */
  REJECTED_BATCH_DROPPED,
  /** While a batch is in flight the next one is dropped and reported; default: 64 may wait. */
  BUSY_LISTENER_LOSES_BATCHES,
  /** A function's record above the buffer's size is sent whole; default: cut in pieces. */
  LONG_RECORDS_WHOLE,
  /** One batch contains all pieces of a cut record; default: each piece starts another batch. */
  CUT_RECORDS_SIDE_BY_SIDE,
  /**
   * Extensions get INVOKE when the runtime is done, and never if the invocation fails before;
   * default: at the same time as the runtime.
   */
  INVOKE_AFTER_RUNTIME,
  /** Events about a failed init are not delivered, as in a capture of 2023. */
  FAILED_INIT_NOT_DELIVERED,
  /** The report after a timeout, a crash or an error of an extension is never delivered. */
  RESET_REPORT_NOT_DELIVERED,
  /** Events that a process did not accept are sent to its successor; default: lost. */
  UNDELIVERED_CARRIED_OVER,
  /**
   * If an extension exceeds the timeout after the runtime was done, there is one runtimeDone;
   * default: two.
   */
  ONE_RUNTIME_DONE,
  /** Records of a timeout have the error type {@code Sandbox.Timedout}; default: none. */
  TIMEOUT_HAS_ERROR_TYPE,
  /** The report of a timeout has the measured duration; default: exactly the timeout. */
  TIMEOUT_REPORT_MEASURED,
  /**
   * Running out of memory is reported as {@code Runtime.ExitError}; default: {@code OutOfMemory}.
   */
  OUT_OF_MEMORY_NOT_NAMED,
  /**
   * The report after an inline init has {@code initDurationMs}; default: only after a cold start.
   */
  INLINE_INIT_REPORTED,
  /** {@code initReport} and {@code report} have no status, as in older records. */
  REPORTS_WITHOUT_STATUS,
  /** {@code initStart} and {@code restoreStart} have neither runtime version nor its ARN. */
  RUNTIME_VERSION_ABSENT,
  /** {@code initStart} has neither function name nor version, as before 2024. */
  FUNCTION_NAME_ABSENT,
  /** {@code instanceMaxMemory} counts MiB; default: bytes. */
  INSTANCE_MEMORY_IN_MB,
  /** {@code restoreReport} has {@code restoreDurationMs} instead of {@code durationMs}. */
  RESTORE_DURATION_RENAMED,
  /** Events carry no {@code tracing}. */
  TRACING_ABSENT,
  /** {@code shutdownReason} is upper case as in AWS's guide; default: lower case as in records. */
  SHUTDOWN_REASON_UPPER_CASE,
  /** {@code telemetrySubscription} states are lower case. */
  SUBSCRIPTION_STATE_LOWER_CASE;
}
