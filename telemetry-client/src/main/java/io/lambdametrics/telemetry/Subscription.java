// SPDX-License-Identifier: Apache-2.0
package io.lambdametrics.telemetry;

import io.lambdametrics.telemetry.internal.http.HttpHead;
import io.lambdametrics.telemetry.internal.http.SandboxAddress;
import io.lambdametrics.telemetry.internal.http.ServerSockets;
import java.util.Objects;
import java.util.Set;

/**
 * A subscription to the Telemetry API.
 *
 * @param types the streams to receive, at least one
 * @param buffering how long Lambda buffers the events
 * @param destination the URL to which Lambda posts, {@link TelemetryListener#destination}: {@code
 *     http://sandbox.localdomain:PORT/PATH}. Lambda accepts the hosts {@code sandbox.localdomain}
 *     and {@code sandbox} only. The port is 1 to 65535 but not 9001, which Lambda uses itself. The
 *     path is optional.
 */
public record Subscription(Set<TelemetryType> types, Buffering buffering, String destination) {

  private static final int MAX_PORT = 65_535;

  public Subscription {
    types = Set.copyOf(types);
    Objects.requireNonNull(buffering, "buffering");
    if (types.isEmpty()) {
      throw new IllegalArgumentException("types is empty, at least one must be named");
    }
    checkDestination(destination);
  }

  private static void checkDestination(String destination) {
    for (int i = 0; i < destination.length(); i++) {
      char c = destination.charAt(i);
      if (c <= ' ' || c >= 0x7f || c == '"' || c == '\\') {
        throw new IllegalArgumentException("destination is not a URL");
      }
    }
    String host = "http://" + SandboxAddress.NAME + ":";
    String shortHost = "http://sandbox:";
    if (!destination.startsWith(host) && !destination.startsWith(shortHost)) {
      throw new IllegalArgumentException(
          "destination does not begin with " + host + " or " + shortHost);
    }
    int start = destination.indexOf(':', "http://".length()) + 1;
    int slash = destination.indexOf('/', start);
    String digits = destination.substring(start, slash < 0 ? destination.length() : slash);
    long port = HttpHead.digits(digits);
    if (port < 1 || port > MAX_PORT || port == ServerSockets.RESERVED_PORT) {
      throw new IllegalArgumentException(
          "destination has the port "
              + digits
              + ", allowed are 1 to "
              + MAX_PORT
              + " but not "
              + ServerSockets.RESERVED_PORT);
    }
  }

  /** Returns a subscription to the platform's events, with the shortest buffering. */
  public static Subscription ofPlatformEvents(String destination) {
    return new Subscription(Set.of(TelemetryType.PLATFORM), Buffering.PROMPT, destination);
  }

  String toJson(String schemaVersion) {
    StringBuilder json = new StringBuilder(256);
    json.append("{\"schemaVersion\":\"").append(schemaVersion);
    json.append("\",\"destination\":{\"protocol\":\"HTTP\",\"URI\":\"").append(destination);
    json.append("\"},\"types\":[");
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

  /** Hides the destination's path, because whoever knows it can post telemetry. */
  @Override
  public String toString() {
    int slash = destination.indexOf('/', "http://".length());
    return "Subscription[types="
        + types
        + ", buffering="
        + buffering
        + ", destination="
        + (slash < 0 ? destination : destination.substring(0, slash + 1) + "***")
        + "]";
  }
}
