package io.lambdametrics.engine;

import io.lambdametrics.api.metrics.BucketBounds;
import io.lambdametrics.api.metrics.MetricDescriptor;
import io.lambdametrics.api.metrics.Unit;
import java.util.List;

/** Every metric that the engine can produce. */
public final class LambdaMetrics {

  public static final MetricDescriptor INVOCATIONS =
      count("aws_lambda_invocations", "Invocations, failed ones included.");
  public static final MetricDescriptor ERRORS =
      count("aws_lambda_errors", "Invocations that failed, time-outs included.");
  public static final MetricDescriptor DURATION =
      millis("aws_lambda_duration", "Time spent on an invocation, as Lambda reports it.");
  public static final MetricDescriptor POSTRUNTIME_EXTENSIONS_DURATION =
      millis(
          "aws_lambda_postruntime_extensions_duration",
          "Time that extensions took after the runtime was done with an invocation.");

  public static final MetricDescriptor COLD_STARTS =
      count("aws_lambda_cold_starts", "Execution environments initialized or restored.");
  public static final MetricDescriptor INIT_ERRORS =
      count("aws_lambda_init_errors", "Initializations and restores that failed.");
  public static final MetricDescriptor INIT_DURATION =
      millis("aws_lambda_init_duration", "Time spent on an initialization.");
  public static final MetricDescriptor RESTORE_DURATION =
      millis("aws_lambda_restore_duration", "Time spent on restoring a SnapStart snapshot.");
  public static final MetricDescriptor TIMEOUTS =
      count("aws_lambda_timeouts", "Invocations that ran into the function's time-out.");
  public static final MetricDescriptor OUT_OF_MEMORY =
      count("aws_lambda_out_of_memory", "Invocations that failed for want of memory.");

  /** How the environment came to be; label of {@link #INIT_DURATION}. */
  public static final String INIT_TYPE_LABEL = "init_type";

  /** Which initialization it was; label of {@link #INIT_DURATION} and {@link #INIT_ERRORS}. */
  public static final String PHASE_LABEL = "phase";

  /**
   * Few, since each bucket is a series of every execution environment; up to Lambda's 15 minutes.
   */
  static final BucketBounds DURATION_BOUNDS =
      new BucketBounds(
          List.of(10., 25., 50., 100., 250., 500., 1_000., 2_500., 10_000., 60_000., 900_000.));

  /** Up to the 2 s that Lambda grants extensions at shutdown. */
  static final BucketBounds EXTENSIONS_BOUNDS =
      new BucketBounds(List.of(1., 5., 10., 50., 100., 500., 2_000.));

  /** Up to the 10 s that Lambda grants an initialization. */
  static final BucketBounds INIT_BOUNDS =
      new BucketBounds(List.of(100., 250., 500., 1_000., 2_500., 5_000., 10_000.));

  private LambdaMetrics() {}

  private static MetricDescriptor count(String name, String help) {
    return new MetricDescriptor(name, Unit.COUNT, help);
  }

  private static MetricDescriptor millis(String name, String help) {
    return new MetricDescriptor(name, Unit.MILLISECONDS, help);
  }
}
