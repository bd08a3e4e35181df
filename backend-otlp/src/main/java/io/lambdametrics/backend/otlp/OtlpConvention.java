// SPDX-License-Identifier: Apache-2.0
package io.lambdametrics.backend.otlp;

import io.lambdametrics.api.metrics.MetricDescriptor;
import io.lambdametrics.api.metrics.Unit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** A convention for the names and units of metrics. */
enum OtlpConvention {

  /**
   * The names of this project, in the form of OpenTelemetry's. A receiver that turns them into
   * names of Prometheus makes those of the backend {@code prometheus}: it replaces dots, and adds
   * the unit and {@code _total}.
   */
  LAMBDA {
    @Override
    Optional<OtlpName> name(MetricDescriptor metric) {
      return Optional.of(new OtlpName(dotted(metric.name()), unit(metric)));
    }

    @Override
    Set<String> repeatedLabels() {
      return Set.of("function_name", "instance");
    }
  },

  /**
   * OpenTelemetry's semantic conventions for functions, which have a name for few metrics. All of
   * them are in development, so they can change.
   */
  FAAS {
    @Override
    Optional<OtlpName> name(MetricDescriptor metric) {
      return Optional.ofNullable(FAAS_NAMES.get(metric.name()));
    }

    @Override
    Set<String> repeatedLabels() {
      return Set.of();
    }
  };

  private static final List<String> NAMESPACES = List.of("aws.lambda", "lambda_metrics");

  private static final Map<String, OtlpName> FAAS_NAMES =
      Map.of(
          "aws_lambda_successes", new OtlpName("faas.invocations", "{invocation}"),
          "aws_lambda_failures", new OtlpName("faas.errors", "{error}"),
          "aws_lambda_timeouts", new OtlpName("faas.timeouts", "{timeout}"),
          "aws_lambda_cold_starts", new OtlpName("faas.coldstarts", "{coldstart}"),
          "aws_lambda_runtime_duration", new OtlpName("faas.invoke_duration", "s"),
          "aws_lambda_init_duration", new OtlpName("faas.init_duration", "s"),
          "aws_lambda_memory_used", new OtlpName("faas.mem_usage", "By"));

  /** What is counted, by the last word of a metric's name. */
  private static final Map<String, String> COUNTED =
      Map.ofEntries(
          Map.entry("invocations", "{invocation}"),
          Map.entry("successes", "{invocation}"),
          Map.entry("errors", "{error}"),
          Map.entry("failures", "{error}"),
          Map.entry("starts", "{coldstart}"),
          Map.entry("timeouts", "{timeout}"),
          Map.entry("memory", "{invocation}"),
          Map.entry("pushes", "{push}"),
          Map.entry("batches", "{batch}"),
          Map.entry("requests", "{request}"),
          Map.entry("values", "{value}"),
          Map.entry("connections", "{connection}"),
          Map.entry("events", "{event}"),
          Map.entry("times", "{event}"),
          Map.entry("unrecognized", "{event}"),
          Map.entry("malformed", "{element}"),
          Map.entry("dropped", "{record}"),
          Map.entry("info", "{info}"));

  /** Returns what the convention calls a metric; empty if it has no name for it. */
  abstract Optional<OtlpName> name(MetricDescriptor metric);

  /**
   * Returns the labels that every data point has although the resource has them by another name:
   * those that the dashboards and alerts of this project use.
   */
  abstract Set<String> repeatedLabels();

  /**
   * Returns a value in the unit of its metric: times in seconds, which the conventions prescribe.
   */
  static double inUnit(double value, Unit unit) {
    return unit == Unit.MILLISECONDS ? value / 1000 : value;
  }

  private static String dotted(String name) {
    for (String namespace : NAMESPACES) {
      String prefix = namespace.replace('.', '_') + "_";
      if (name.startsWith(prefix)) {
        return namespace + "." + name.substring(prefix.length());
      }
    }
    return name;
  }

  private static String unit(MetricDescriptor metric) {
    return switch (metric.unit()) {
      case COUNT ->
          COUNTED.getOrDefault(
              metric.name().substring(metric.name().lastIndexOf('_') + 1), "{count}");
      case MILLISECONDS -> "s";
      case BYTES -> "By";
      // UCUM has no money. Receivers that make names of Prometheus add a unit that they do not
      // know.
      case DOLLARS -> "dollars";
    };
  }
}
