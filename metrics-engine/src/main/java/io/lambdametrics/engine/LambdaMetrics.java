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
import static io.lambdametrics.engine.MetricGroup.INIT;
import static io.lambdametrics.engine.MetricGroup.MEMORY;
import static io.lambdametrics.engine.MetricGroup.RUNTIME;
import static io.lambdametrics.engine.MetricGroup.SELF;

import io.lambdametrics.api.metrics.BucketBounds;
import io.lambdametrics.api.metrics.MetricDescriptor;
import java.util.ArrayList;
import java.util.List;

/** Every metric that there is: the catalogue from which {@code docs/metrics.md} is checked. */
public final class LambdaMetrics {

  /** How the environment came to be, as the platform names it: {@code on-demand} … */
  public static final String INIT_TYPE_LABEL = "init_type";

  /** Which initialization it was: {@code init}, {@code invoke} or {@code restore}. */
  public static final String PHASE_LABEL = "phase";

  /** A backend's name; label of what is counted for each of them. */
  public static final String BACKEND_LABEL = "backend";

  /** How a push ended: {@code accepted}, {@code failed} (to be sent again) or {@code lost}. */
  public static final String OUTCOME_LABEL = "outcome";

  /**
   * Why a batch was given up: {@code refused} for good, or {@code expired}, too old to be taken.
   */
  public static final String REASON_LABEL = "reason";

  /** The extension's release; label of {@link #BUILD_INFO}. */
  public static final String EXTENSION_VERSION_LABEL = "extension_version";

  public static final LambdaMetric INVOCATIONS =
      counter(
          CORE,
          "aws_lambda_invocations",
          "Invocations, failed ones and each attempt at one included.",
          "attempts by `requestId` of INVOKE, `platform.start`, `platform.runtimeDone`,"
              + " `platform.report`");
  public static final LambdaMetric ERRORS =
      counter(
          CORE,
          "aws_lambda_errors",
          "Invocations that failed, time-outs included.",
          "`status` of `platform.runtimeDone` and `platform.report`");
  public static final LambdaMetric DURATION =
      distribution(
          CORE,
          "aws_lambda_duration",
          MILLISECONDS,
          "Time spent on an invocation, as Lambda reports it.",
          "`platform.report` `metrics.durationMs`");
  public static final LambdaMetric POSTRUNTIME_EXTENSIONS_DURATION =
      distribution(
          CORE,
          "aws_lambda_postruntime_extensions_duration",
          MILLISECONDS,
          "Time that extensions took after the runtime was done with an invocation.",
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
          "Initializations and restores that failed.",
          "`status` of `platform.initRuntimeDone`, `platform.initReport`,"
              + " `platform.restoreRuntimeDone`, `platform.restoreReport`; else a"
              + " `platform.initStart` of phase `invoke` where none had succeeded",
          PHASE_LABEL);
  public static final LambdaMetric INIT_DURATION =
      distribution(
          INIT,
          "aws_lambda_init_duration",
          MILLISECONDS,
          "Time spent on an initialization.",
          "`platform.initReport` `metrics.durationMs`, else `platform.report`"
              + " `metrics.initDurationMs`",
          INIT_TYPE_LABEL,
          PHASE_LABEL);
  public static final LambdaMetric RESTORE_DURATION =
      distribution(
          INIT,
          "aws_lambda_restore_duration",
          MILLISECONDS,
          "Time spent on restoring a SnapStart snapshot.",
          "`platform.restoreReport` `metrics.durationMs`, else `platform.report`"
              + " `metrics.restoreDurationMs`");
  public static final LambdaMetric TIMEOUTS =
      counter(
          INIT,
          "aws_lambda_timeouts",
          "Invocations that ran into the function's time-out.",
          "status `timeout` of `platform.runtimeDone` and `platform.report`");
  public static final LambdaMetric OUT_OF_MEMORY =
      counter(
          INIT,
          "aws_lambda_out_of_memory",
          "Invocations that failed for want of memory.",
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
          "Time from handing an invocation to the runtime until it begins its response.",
          "span `responseLatency` of `platform.runtimeDone`, else of `platform.report`");
  public static final LambdaMetric RESPONSE_DURATION =
      distribution(
          RUNTIME,
          "aws_lambda_response_duration",
          MILLISECONDS,
          "Time from the response's begin until it was sent, streaming included.",
          "span `responseDuration` of `platform.runtimeDone`, else of `platform.report`");
  public static final LambdaMetric RUNTIME_OVERHEAD =
      distribution(
          RUNTIME,
          "aws_lambda_runtime_overhead",
          MILLISECONDS,
          "Time from the response's end until the runtime asks for the next invocation.",
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
          "The most memory that the environment has used so far, extensions included.",
          "`platform.report` `metrics.maxMemoryUsedMB`");
  public static final LambdaMetric MEMORY_SIZE =
      gauge(
          MEMORY,
          "aws_lambda_memory_size",
          BYTES,
          "The function's memory.",
          "`platform.report` `metrics.memorySizeMB`, `platform.initStart` and"
              + " `platform.restoreStart` `instanceMaxMemory`");

  public static final LambdaMetric BILLED_DURATION =
      distribution(
          BILLING,
          "aws_lambda_billed_duration",
          MILLISECONDS,
          "Time that AWS bills for an invocation, initialization and restore included.",
          "`platform.report` `metrics.billedDurationMs`");
  public static final LambdaMetric ESTIMATED_COST =
      new LambdaMetric(
          new MetricDescriptor(
              "aws_lambda_estimated_cost",
              DOLLARS,
              "What the reported invocations cost by the price table: requests and memory-time."),
          BILLING,
          LambdaMetric.Kind.COUNTER,
          List.of(),
          "`platform.report` `metrics.billedDurationMs` × `metrics.memorySizeMB` × price, and a price"
              + " for each");

  public static final LambdaMetric PUSHES =
      counter(
          SELF,
          "lambda_metrics_pushes",
          "Requests to a backend by how they ended.",
          "the extension",
          BACKEND_LABEL,
          OUTCOME_LABEL);
  public static final LambdaMetric DROPPED_BATCHES =
      counter(
          SELF,
          "lambda_metrics_dropped_batches",
          "Batches of figures that were given up: refused for good, or too old to be taken.",
          "the extension",
          BACKEND_LABEL,
          REASON_LABEL);
  public static final LambdaMetric TELEMETRY_EVENTS =
      counter(
          SELF,
          "lambda_metrics_telemetry_events",
          "Telemetry events received, repeated ones included.",
          "the extension");
  public static final LambdaMetric TELEMETRY_MALFORMED =
      counter(
          SELF,
          "lambda_metrics_telemetry_malformed",
          "Telemetry that was taken and not counted: elements that could not be read,"
              + " batches that were too large, batches that could not be kept or counted.",
          "the extension");
  public static final LambdaMetric TELEMETRY_REFUSED_VALUES =
      counter(
          SELF,
          "lambda_metrics_telemetry_refused_values",
          "Values that were left out of telemetry events, since they cannot be: negative,"
              + " too large or too long.",
          "the extension");
  public static final LambdaMetric TELEMETRY_UNREADABLE_TIMES =
      counter(
          SELF,
          "lambda_metrics_telemetry_unreadable_times",
          "Telemetry events that were counted with the time of their arrival, since their"
              + " own cannot be read.",
          "the extension");
  public static final LambdaMetric TELEMETRY_REFUSED_REQUESTS =
      counter(
          SELF,
          "lambda_metrics_telemetry_refused_requests",
          "Requests to the telemetry listener that are not from Lambda or not understood.",
          "the extension");
  public static final LambdaMetric TELEMETRY_EVICTED_CONNECTIONS =
      counter(
          SELF,
          "lambda_metrics_telemetry_evicted_connections",
          "Connections to the telemetry listener that were closed to make room for" + " others.",
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
          "Telemetry records that the platform gave up.",
          "`platform.logsDropped` `droppedRecords`");
  public static final LambdaMetric FORGOTTEN_REQUESTS =
      counter(
          SELF,
          "lambda_metrics_forgotten_requests",
          "Requests whose details were forgotten, to bound memory, before their report had come.",
          "the extension");
  public static final LambdaMetric REFUSED_EVENTS =
      counter(
          SELF,
          "lambda_metrics_refused_events",
          "Events refused as a whole or in part: of something already forgotten, with an impossible"
              + " figure or request id, or without room.",
          "the extension");
  public static final LambdaMetric JOURNAL_FAILURES =
      counter(
          SELF,
          "lambda_metrics_journal_failures",
          "Failures to keep records, windows or checkpoints in the journal, or to read"
              + " them after a reset.",
          "the extension");
  public static final LambdaMetric BUILD_INFO =
      gauge(
          SELF,
          "lambda_metrics_build_info",
          COUNT,
          "Always 1; the extension's release is its label.",
          "the extension",
          EXTENSION_VERSION_LABEL);

  /** All of them, in the order of the groups. */
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

  /**
   * From 1 ms to the 15 minutes that Lambda grants. Few: each bucket is a series of each instance.
   */
  static final BucketBounds DURATION_BOUNDS =
      new BucketBounds(
          List.of(
              1., 5., 10., 25., 50., 100., 250., 500., 1_000., 2_500., 10_000., 60_000., 900_000.));

  /** The same up to the 90 minutes that Lambda grants on managed instances. */
  static final BucketBounds MANAGED_DURATION_BOUNDS = upTo(DURATION_BOUNDS, 5_400_000.);

  /** Up to the 2 s that Lambda grants extensions at shutdown. */
  static final BucketBounds EXTENSIONS_BOUNDS =
      new BucketBounds(List.of(1., 5., 10., 50., 100., 500., 2_000.));

  /** Up to the 10 s that Lambda grants an initialization. */
  static final BucketBounds INIT_BOUNDS =
      new BucketBounds(List.of(100., 250., 500., 1_000., 2_500., 5_000., 10_000.));

  /** Up to the 6 MiB of a buffered response and the 200 MiB of a streamed one. */
  static final BucketBounds SIZE_BOUNDS =
      new BucketBounds(List.of(1_024., 10_240., 102_400., 1_048_576., 6_291_456., 209_715_200.));

  private LambdaMetrics() {}

  private static BucketBounds upTo(BucketBounds bounds, double last) {
    List<Double> upper = new ArrayList<>(bounds.upper());
    upper.add(last);
    return new BucketBounds(upper);
  }
}
