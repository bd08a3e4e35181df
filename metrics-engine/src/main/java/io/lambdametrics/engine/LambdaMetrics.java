// SPDX-License-Identifier: Apache-2.0
package io.lambdametrics.engine;

import static io.lambdametrics.api.metrics.Unit.BYTES;
import static io.lambdametrics.api.metrics.Unit.COUNT;
import static io.lambdametrics.api.metrics.Unit.DOLLARS;
import static io.lambdametrics.api.metrics.Unit.MILLISECONDS;
import static io.lambdametrics.engine.LambdaMetric.counter;
import static io.lambdametrics.engine.LambdaMetric.distribution;
import static io.lambdametrics.engine.LambdaMetric.gauge;
import static io.lambdametrics.engine.MetricGroup.BILLING;
import static io.lambdametrics.engine.MetricGroup.CORE;
import static io.lambdametrics.engine.MetricGroup.FAAS;
import static io.lambdametrics.engine.MetricGroup.INIT;
import static io.lambdametrics.engine.MetricGroup.MEMORY;
import static io.lambdametrics.engine.MetricGroup.RUNTIME;
import static io.lambdametrics.engine.MetricGroup.SELF;

import io.lambdametrics.api.metrics.MetricDescriptor;
import java.util.List;

/** The catalogue of all metrics. Tests compare {@code docs/metrics.md} with it. */
public final class LambdaMetrics {

  /** The label of the initialization type, such as {@code on-demand}. */
  public static final String INIT_TYPE_LABEL = "init_type";

  /**
   * The label of the phase: {@code init}, {@code invoke}, {@code restore} or {@code snap-start}.
   */
  public static final String PHASE_LABEL = "phase";

  /** The label of a backend's name. */
  public static final String BACKEND_LABEL = "backend";

  /**
   * The label of a push's outcome: {@code accepted}, {@code failed} (will be retried) or {@code
   * lost}.
   */
  public static final String OUTCOME_LABEL = "outcome";

  /**
   * The label of the reason for a dropped window: {@code refused}, or {@code expired} (too old).
   */
  public static final String REASON_LABEL = "reason";

  /** The label of the extension's release. */
  public static final String EXTENSION_VERSION_LABEL = "extension_version";

  public static final LambdaMetric INVOCATIONS =
      counter(
          CORE,
          "aws_lambda_invocations",
          "Invocations, including failed ones and each retry.",
          "attempts by `requestId` of INVOKE, `platform.start`, `platform.runtimeDone`,"
              + " `platform.report`");
  public static final LambdaMetric ERRORS =
      counter(
          CORE,
          "aws_lambda_errors",
          "Failed invocations, including timeouts.",
          "`status` of `platform.runtimeDone` and `platform.report`");
  public static final LambdaMetric DURATION =
      distribution(
          CORE,
          "aws_lambda_duration",
          MILLISECONDS,
          "Duration of an invocation as reported by Lambda.",
          "`platform.report` `metrics.durationMs`");
  public static final LambdaMetric POSTRUNTIME_EXTENSIONS_DURATION =
      distribution(
          CORE,
          "aws_lambda_postruntime_extensions_duration",
          MILLISECONDS,
          "Time that extensions ran after the runtime had finished an invocation.",
          "`platform.report` span `extensionOverhead`, else its `metrics.durationMs` less that of"
              + " `platform.runtimeDone`");

  public static final LambdaMetric COLD_STARTS =
      counter(
          INIT,
          "aws_lambda_cold_starts",
          "Execution environments initialized or restored.",
          "`platform.initStart` of phase `init`, else `platform.report` `metrics.initDurationMs`;"
              + " `platform.restoreStart`",
          INIT_TYPE_LABEL,
          PHASE_LABEL);
  public static final LambdaMetric INIT_ERRORS =
      counter(
          INIT,
          "aws_lambda_init_errors",
          "Failed initializations and restores.",
          "`status` of `platform.initRuntimeDone`, `platform.initReport`,"
              + " `platform.restoreRuntimeDone`, `platform.restoreReport`; else a"
              + " `platform.initStart` of phase `invoke` if none has succeeded",
          PHASE_LABEL);
  public static final LambdaMetric INIT_DURATION =
      distribution(
          INIT,
          "aws_lambda_init_duration",
          MILLISECONDS,
          "Duration of an initialization.",
          "`platform.initReport` `metrics.durationMs`, else `platform.report`"
              + " `metrics.initDurationMs`",
          INIT_TYPE_LABEL,
          PHASE_LABEL);
  public static final LambdaMetric RESTORE_DURATION =
      distribution(
          INIT,
          "aws_lambda_restore_duration",
          MILLISECONDS,
          "Duration of the restore of a SnapStart snapshot.",
          "`platform.restoreReport` `metrics.durationMs`, else `platform.report`"
              + " `metrics.restoreDurationMs`");
  public static final LambdaMetric TIMEOUTS =
      counter(
          INIT,
          "aws_lambda_timeouts",
          "Invocations that exceeded the function's timeout.",
          "status `timeout` of `platform.runtimeDone` and `platform.report`");
  public static final LambdaMetric OUT_OF_MEMORY =
      counter(
          INIT,
          "aws_lambda_out_of_memory",
          "Invocations that failed because memory ran out.",
          "`errorType` `Runtime.OutOfMemory`, or an error with `metrics.maxMemoryUsedMB` at"
              + " `metrics.memorySizeMB`");

  public static final LambdaMetric RUNTIME_DURATION =
      distribution(
          RUNTIME,
          "aws_lambda_runtime_duration",
          MILLISECONDS,
          "Time from handing an invocation to the runtime until it asks for the next.",
          "`platform.runtimeDone` `metrics.durationMs`");
  public static final LambdaMetric RESPONSE_LATENCY =
      distribution(
          RUNTIME,
          "aws_lambda_response_latency",
          MILLISECONDS,
          "Time from handing an invocation to the runtime until it starts its response.",
          "span `responseLatency` of `platform.runtimeDone`, else of `platform.report`");
  public static final LambdaMetric RESPONSE_DURATION =
      distribution(
          RUNTIME,
          "aws_lambda_response_duration",
          MILLISECONDS,
          "Time from the start of the response until it is sent, including streaming.",
          "span `responseDuration` of `platform.runtimeDone`, else of `platform.report`");
  public static final LambdaMetric RUNTIME_OVERHEAD =
      distribution(
          RUNTIME,
          "aws_lambda_runtime_overhead",
          MILLISECONDS,
          "Time from the end of the response until the runtime asks for the next invocation.",
          "span `runtimeOverhead` of `platform.runtimeDone`");
  public static final LambdaMetric PRODUCED_BYTES =
      distribution(
          RUNTIME,
          "aws_lambda_produced_bytes",
          BYTES,
          "Size of the response.",
          "`platform.runtimeDone` `metrics.producedBytes`");

  public static final LambdaMetric MAX_MEMORY_USED =
      gauge(
          MEMORY,
          "aws_lambda_max_memory_used",
          BYTES,
          "Largest memory use of the execution environment so far, including extensions.",
          "`platform.report` `metrics.maxMemoryUsedMB`");
  public static final LambdaMetric MEMORY_SIZE =
      gauge(
          MEMORY,
          "aws_lambda_memory_size",
          BYTES,
          "Memory size of the function.",
          "`platform.report` `metrics.memorySizeMB`, `platform.initStart` and"
              + " `platform.restoreStart` `instanceMaxMemory`");

  public static final LambdaMetric BILLED_DURATION =
      distribution(
          BILLING,
          "aws_lambda_billed_duration",
          MILLISECONDS,
          "Time that AWS bills for an invocation, including initialization and restore.",
          "`platform.report` `metrics.billedDurationMs`");
  public static final LambdaMetric ESTIMATED_COST =
      new LambdaMetric(
          new MetricDescriptor(
              "aws_lambda_estimated_cost",
              DOLLARS,
              "Estimated cost of the reported invocations: a price per request and per GB-second."),
          BILLING,
          LambdaMetric.Kind.COUNTER,
          List.of(),
          "`platform.report` `metrics.billedDurationMs` × `metrics.memorySizeMB` × price, and a"
              + " price for each");

  public static final LambdaMetric SUCCESSES =
      counter(
          FAAS,
          "aws_lambda_successes",
          "Invocations whose report has come and that have no error.",
          "`platform.report`, and `status` of it and of `platform.runtimeDone`");
  public static final LambdaMetric FAILURES =
      counter(
          FAAS,
          "aws_lambda_failures",
          "Failed invocations, without timeouts.",
          "`status` of `platform.runtimeDone` and `platform.report`");
  public static final LambdaMetric MEMORY_USED =
      distribution(
          FAAS,
          "aws_lambda_memory_used",
          BYTES,
          "Memory use as each invocation's report gives it: the largest of the execution"
              + " environment so far, including extensions.",
          "`platform.report` `metrics.maxMemoryUsedMB`");

  public static final LambdaMetric PUSHES =
      counter(
          SELF,
          "lambda_metrics_pushes",
          "Pushes to a backend by outcome.",
          "the extension",
          BACKEND_LABEL,
          OUTCOME_LABEL);
  public static final LambdaMetric DROPPED_BATCHES =
      counter(
          SELF,
          "lambda_metrics_dropped_batches",
          "Windows that were dropped: rejected by the backend, or too old for it.",
          "the extension",
          BACKEND_LABEL,
          REASON_LABEL);
  public static final LambdaMetric TELEMETRY_EVENTS =
      counter(
          SELF,
          "lambda_metrics_telemetry_events",
          "Telemetry events received, including repeated ones.",
          "the extension");
  public static final LambdaMetric TELEMETRY_MALFORMED =
      counter(
          SELF,
          "lambda_metrics_telemetry_malformed",
          "Received telemetry that was not counted: unreadable elements, oversized"
              + " batches, and batches that could not be stored or counted.",
          "the extension");
  public static final LambdaMetric TELEMETRY_REFUSED_VALUES =
      counter(
          SELF,
          "lambda_metrics_telemetry_refused_values",
          "Invalid values that were left out of telemetry events: negative, too large or"
              + " too long.",
          "the extension");
  public static final LambdaMetric TELEMETRY_UNREADABLE_TIMES =
      counter(
          SELF,
          "lambda_metrics_telemetry_unreadable_times",
          "Telemetry events with an unreadable time, which were counted with the time of"
              + " their arrival.",
          "the extension");
  public static final LambdaMetric TELEMETRY_REFUSED_REQUESTS =
      counter(
          SELF,
          "lambda_metrics_telemetry_refused_requests",
          "Requests to the telemetry listener that are invalid or not from Lambda.",
          "the extension");
  public static final LambdaMetric TELEMETRY_EVICTED_CONNECTIONS =
      counter(
          SELF,
          "lambda_metrics_telemetry_evicted_connections",
          "Connections to the telemetry listener that were closed to make room for others.",
          "the extension");
  public static final LambdaMetric TELEMETRY_UNRECOGNIZED =
      counter(
          SELF,
          "lambda_metrics_telemetry_unrecognized",
          "Telemetry events of types that this release does not know.",
          "the envelope's `type`");
  public static final LambdaMetric TELEMETRY_DROPPED =
      counter(
          SELF,
          "lambda_metrics_telemetry_dropped",
          "Telemetry records that the platform dropped.",
          "`platform.logsDropped` `droppedRecords`");
  public static final LambdaMetric FORGOTTEN_REQUESTS =
      counter(
          SELF,
          "lambda_metrics_forgotten_requests",
          "Requests that were evicted from memory before their report came.",
          "the extension");
  public static final LambdaMetric REFUSED_EVENTS =
      counter(
          SELF,
          "lambda_metrics_refused_events",
          "Events that were refused as a whole or in part: of something already evicted,"
              + " with an invalid value or request id, or without room.",
          "the extension");
  public static final LambdaMetric JOURNAL_FAILURES =
      counter(
          SELF,
          "lambda_metrics_journal_failures",
          "Failures to write records, windows or checkpoints to the journal, or to read"
              + " them after a reset.",
          "the extension");
  public static final LambdaMetric BUILD_INFO =
      gauge(
          SELF,
          "lambda_metrics_build_info",
          COUNT,
          "Always 1. The label is the extension's release.",
          "the extension",
          EXTENSION_VERSION_LABEL);

  /** All metrics, in the order of the groups. */
  public static final List<LambdaMetric> ALL =
      List.of(
          INVOCATIONS,
          ERRORS,
          DURATION,
          POSTRUNTIME_EXTENSIONS_DURATION,
          COLD_STARTS,
          INIT_ERRORS,
          INIT_DURATION,
          RESTORE_DURATION,
          TIMEOUTS,
          OUT_OF_MEMORY,
          RUNTIME_DURATION,
          RESPONSE_LATENCY,
          RESPONSE_DURATION,
          RUNTIME_OVERHEAD,
          PRODUCED_BYTES,
          MAX_MEMORY_USED,
          MEMORY_SIZE,
          BILLED_DURATION,
          ESTIMATED_COST,
          SUCCESSES,
          FAILURES,
          MEMORY_USED,
          PUSHES,
          DROPPED_BATCHES,
          TELEMETRY_EVENTS,
          TELEMETRY_MALFORMED,
          TELEMETRY_REFUSED_VALUES,
          TELEMETRY_UNREADABLE_TIMES,
          TELEMETRY_REFUSED_REQUESTS,
          TELEMETRY_EVICTED_CONNECTIONS,
          TELEMETRY_UNRECOGNIZED,
          TELEMETRY_DROPPED,
          FORGOTTEN_REQUESTS,
          REFUSED_EVENTS,
          JOURNAL_FAILURES,
          BUILD_INFO);

  private LambdaMetrics() {}
}
