// SPDX-License-Identifier: Apache-2.0
package io.lambdametrics.backend.otlp;

import io.lambdametrics.api.metrics.Labels;
import io.lambdametrics.backend.aws.AwsPartition;
import io.lambdametrics.backend.protobuf.ProtobufWriter;
import io.opentelemetry.proto.common.v1.AnyValue;
import io.opentelemetry.proto.common.v1.KeyValue;
import io.opentelemetry.proto.resource.v1.Resource;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Describes the execution environment by OpenTelemetry's semantic conventions ({@code
 * https://opentelemetry.io/docs/specs/semconv/resource/faas/} and {@code …/cloud/}). The labels
 * that the conventions have an attribute for become attributes of the resource; the others become
 * attributes of every data point.
 *
 * @param logStream the full name of the environment's log stream
 * @param memoryMegabytes the memory of the function, in units of 1,048,576 bytes
 * @param serviceName {@code OTEL_SERVICE_NAME}
 * @param custom {@code OTEL_RESOURCE_ATTRIBUTES}, which override the attributes that are found
 */
record OtlpResource(
    Optional<String> logStream,
    Optional<Long> memoryMegabytes,
    Optional<String> serviceName,
    Map<String, String> custom) {

  private static final String SERVICE_NAME = "service.name";

  /**
   * The one attribute that users cannot set: with one value for several environments, a receiver
   * would take their totals for one total that jumps.
   */
  private static final String INSTANCE_ID = "service.instance.id";

  private static final String MAX_MEMORY = "faas.max_memory";
  private static final long BYTES_OF_A_MEGABYTE = 1024 * 1024;

  /** The label {@code job} is what Prometheus makes of the service's name. */
  private static final Set<String> RESOURCE_LABELS =
      Set.of("function_name", "function_version", "region", "account_id", "instance", "job");

  OtlpResource {
    custom = Map.copyOf(custom);
  }

  /** Returns the message {@code Resource} for the labels of a batch. */
  ProtobufWriter message(Labels labels) {
    ProtobufWriter message = new ProtobufWriter();
    attributes(labels)
        .forEach(
            (name, value) ->
                message.message(Resource.ATTRIBUTES_FIELD_NUMBER, attribute(name, value)));
    return message;
  }

  /** Returns the labels that are attributes of every data point. */
  static Labels ofDataPoints(Labels labels, OtlpConvention convention) {
    SortedMap<String, String> points = new TreeMap<>(labels.values());
    points.keySet().removeAll(RESOURCE_LABELS);
    convention.repeatedLabels().forEach(label -> put(points, label, labels, label));
    return new Labels(points);
  }

  /** Returns the message {@code KeyValue} of an attribute whose value is a text. */
  static ProtobufWriter attribute(String name, String value) {
    boolean number = name.equals(MAX_MEMORY) && value.matches("\\d{1,15}");
    ProtobufWriter any =
        number
            ? new ProtobufWriter()
                .oneOfNumber(AnyValue.INT_VALUE_FIELD_NUMBER, Long.parseLong(value))
            : new ProtobufWriter().oneOfText(AnyValue.STRING_VALUE_FIELD_NUMBER, value);
    return new ProtobufWriter()
        .text(KeyValue.KEY_FIELD_NUMBER, name)
        .message(KeyValue.VALUE_FIELD_NUMBER, any);
  }

  private SortedMap<String, String> attributes(Labels labels) {
    SortedMap<String, String> found = new TreeMap<>();
    found.put("cloud.provider", "aws");
    found.put("cloud.platform", "aws_lambda");
    put(found, "faas.name", labels, "function_name");
    put(found, "faas.version", labels, "function_version");
    put(found, "cloud.region", labels, "region");
    put(found, "cloud.account.id", labels, "account_id");
    arn(labels).ifPresent(arn -> found.put("cloud.resource_id", arn));
    logStream.ifPresent(name -> found.put("faas.instance", name));
    memoryMegabytes.ifPresent(
        memory -> found.put(MAX_MEMORY, Long.toString(memory * BYTES_OF_A_MEGABYTE)));
    found.putAll(custom);
    if (found.getOrDefault(SERVICE_NAME, "").isEmpty()) {
      put(found, SERVICE_NAME, labels, "function_name");
    }
    serviceName.ifPresent(name -> found.put(SERVICE_NAME, name));
    found.remove(INSTANCE_ID);
    put(found, INSTANCE_ID, labels, "instance");
    return found;
  }

  private static void put(
      Map<String, String> attributes, String name, Labels labels, String label) {
    String value = labels.values().get(label);
    if (value != null) {
      attributes.put(name, value);
    }
  }

  /** Returns the ARN of the function with the version that runs, as the conventions demand. */
  private static Optional<String> arn(Labels labels) {
    Map<String, String> known = labels.values();
    String region = known.get("region");
    String account = known.get("account_id");
    String name = known.get("function_name");
    if (region == null || account == null || name == null) {
      return Optional.empty();
    }
    String partition = AwsPartition.ofRegion(region).id();
    String version = known.get("function_version");
    return Optional.of(
        String.join(":", "arn", partition, "lambda", region, account, "function", name)
            + (version == null ? "" : ":" + version));
  }
}
