package io.lambdametrics.telemetry;

import java.util.Set;

/**
 * What an extension asks of the Telemetry API. Deliveries go by HTTP to the host {@code
 * sandbox.localdomain}, the only one that Lambda accepts.
 *
 * @param types what to deliver, at least one
 * @param buffering how long to gather it
 * @param port where the extension listens, 1 to 65535 but for 9001, which Lambda has taken
 */
public record Subscription(Set<TelemetryType> types, Buffering buffering, int port) {

  static final int LAMBDAS_OWN_PORT = 9001;

  public Subscription {
    types = Set.copyOf(types);
    if (types.isEmpty()) {
      throw new IllegalArgumentException("types is empty, at least one must be named");
    }
    if (port < 1 || port > 65_535 || port == LAMBDAS_OWN_PORT) {
      throw new IllegalArgumentException(
          "port is " + port + ", allowed are 1 to 65535 but for " + LAMBDAS_OWN_PORT);
    }
  }

  /** The platform's events and no log lines, as promptly as Lambda allows. */
  public static Subscription ofPlatformEvents(int port) {
    return new Subscription(Set.of(TelemetryType.PLATFORM), Buffering.PROMPT, port);
  }

  String toJson(String schemaVersion) {
    StringBuilder json = new StringBuilder(256);
    json.append("{\"schemaVersion\":\"").append(schemaVersion);
    json.append("\",\"destination\":{\"protocol\":\"HTTP\",\"URI\":\"http://sandbox.localdomain:");
    json.append(port).append("\"},\"types\":[");
    String separator = "";
    for (TelemetryType type : TelemetryType.values()) {
      if (types.contains(type)) {
        json.append(separator).append('"').append(type.wireName()).append('"');
        separator = ",";
      }
    }
    json.append("],\"buffering\":{\"maxItems\":").append(buffering.maxItems());
    json.append(",\"maxBytes\":").append(buffering.maxBytes());
    json.append(",\"timeoutMs\":").append(buffering.timeoutMs());
    return json.append("}}").toString();
  }
}
