// SPDX-License-Identifier: Apache-2.0
package io.lambdametrics.engine;

/** The distributions that have at most one value per invocation. */
enum InvocationDistribution {
  DURATION(LambdaMetrics.DURATION),
  EXTENSIONS_DURATION(LambdaMetrics.POSTRUNTIME_EXTENSIONS_DURATION),
  RUNTIME_DURATION(LambdaMetrics.RUNTIME_DURATION),
  RESPONSE_LATENCY(LambdaMetrics.RESPONSE_LATENCY),
  RESPONSE_DURATION(LambdaMetrics.RESPONSE_DURATION),
  RUNTIME_OVERHEAD(LambdaMetrics.RUNTIME_OVERHEAD),
  PRODUCED_BYTES(LambdaMetrics.PRODUCED_BYTES),
  BILLED_DURATION(LambdaMetrics.BILLED_DURATION),
  MEMORY_USED(LambdaMetrics.MEMORY_USED);

  @SuppressWarnings("ImmutableEnumChecker") // a record of immutable values
  private final LambdaMetric metric;

  InvocationDistribution(LambdaMetric metric) {
    this.metric = metric;
  }

  LambdaMetric metric() {
    return metric;
  }
}
