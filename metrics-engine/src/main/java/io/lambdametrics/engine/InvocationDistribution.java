package io.lambdametrics.engine;

/** What there is at most one value of for each invocation. */
enum InvocationDistribution {
  DURATION,
  EXTENSIONS_DURATION,
  RUNTIME_DURATION,
  RESPONSE_LATENCY,
  RESPONSE_DURATION,
  RUNTIME_OVERHEAD,
  PRODUCED_BYTES,
  BILLED_DURATION;

  /** The metric that its values are of. */
  LambdaMetric metric() {
    return switch (this) {
      case DURATION -> LambdaMetrics.DURATION;
      case EXTENSIONS_DURATION -> LambdaMetrics.POSTRUNTIME_EXTENSIONS_DURATION;
      case RUNTIME_DURATION -> LambdaMetrics.RUNTIME_DURATION;
      case RESPONSE_LATENCY -> LambdaMetrics.RESPONSE_LATENCY;
      case RESPONSE_DURATION -> LambdaMetrics.RESPONSE_DURATION;
      case RUNTIME_OVERHEAD -> LambdaMetrics.RUNTIME_OVERHEAD;
      case PRODUCED_BYTES -> LambdaMetrics.PRODUCED_BYTES;
      case BILLED_DURATION -> LambdaMetrics.BILLED_DURATION;
    };
  }
}
