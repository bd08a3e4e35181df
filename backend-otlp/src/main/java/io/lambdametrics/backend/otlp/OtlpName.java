// SPDX-License-Identifier: Apache-2.0
package io.lambdametrics.backend.otlp;

/**
 * What a convention calls a metric.
 *
 * @param name words with dots between the namespaces, such as {@code aws.lambda.invocations}
 * @param unit a unit of UCUM, such as {@code s} or {@code {invocation}}
 */
record OtlpName(String name, String unit) {}
