// SPDX-License-Identifier: Apache-2.0
package io.lambdametrics.emulator.internal.report;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What is known about an extension at the end of the run. */
final class ExtensionFigures {

  /**
   * A refused request of the extension.
   *
   * @param reason the status, and Lambda's error type if there is one
   */
  record Refused(String request, String reason) {}

  final String name;

  /** The end of each of its processes. */
  final List<JsonNode> processes = new ArrayList<>();

  final List<Double> registerMs = new ArrayList<>();
  final List<Double> firstNextMs = new ArrayList<>();
  final List<Double> residentBytes = new ArrayList<>();
  final List<Double> shutdownMs = new ArrayList<>();

  /** Time added after the runtime was done, by index of the invocation. */
  final Map<Integer, Double> addedMs = new TreeMap<>();

  final List<Delivered> deliveries = new ArrayList<>();
  final List<Refused> refused = new ArrayList<>();

  /** Number of its processes that still ran when the log ended. */
  int unfinished;

  long droppedEvents;
  long logBytes;
  int logLines;

  ExtensionFigures(String name) {
    this.name = name;
  }

  void addProcess(JsonNode report) {
    processes.add(report);
    addTo(registerMs, report.path("registerMs"));
    addTo(firstNextMs, report.path("firstNextMs"));
    addTo(residentBytes, report.path("residentBytes"));
    addTo(shutdownMs, report.path("shutdownMs"));
  }

  private static void addTo(List<Double> values, JsonNode value) {
    if (value.isNumber()) {
      values.add(value.asDouble());
    }
  }

  /** Tells whether all its processes behaved; false if the log ends while one runs. */
  boolean behaved() {
    return unfinished == 0 && processes.stream().allMatch(p -> p.path("behaved").asBoolean());
  }

  long acceptedEvents() {
    return deliveries.stream().filter(Delivered::accepted).mapToLong(Delivered::events).sum();
  }

  long refusedDeliveries() {
    return deliveries.stream().filter(delivery -> !delivery.accepted()).count();
  }

  long undelivered() {
    return processes.stream().mapToLong(p -> p.path("undelivered").asLong()).sum();
  }

  /** Tells whether one of its processes was killed at the deadline of SHUTDOWN. */
  boolean killedAtDeadline() {
    return processes.stream().anyMatch(ExtensionFigures::killedAtDeadline);
  }

  /** A process that did not register for SHUTDOWN is killed at once, which is no fault of it. */
  static boolean killedAtDeadline(JsonNode process) {
    if (!process.path("killed").asBoolean()) {
      return false;
    }
    for (JsonNode event : process.path("events")) {
      if (event.asText().equals("SHUTDOWN")) {
        return true;
      }
    }
    return false;
  }
}
