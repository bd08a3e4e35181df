// SPDX-License-Identifier: Apache-2.0
package io.lambdametrics.emulator.internal.report;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.lambdametrics.emulator.internal.core.EnumText;
import io.lambdametrics.emulator.internal.json.PlatformJson;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Writes the figures of a run for programs. */
public final class RunSummaryJson {

  private RunSummaryJson() {}

  /** Writes the summary to a file. */
  public static void write(RunRecord run, Path file) throws IOException {
    Files.writeString(file, PlatformJson.write(of(run)) + "\n", StandardCharsets.UTF_8);
  }

  static ObjectNode of(RunRecord run) {
    List<Finding> findings = Findings.of(run);
    Verdict verdict = Verdict.of(run, findings);
    ObjectNode json =
        PlatformJson.object()
            .put("function", run.name())
            .put("startedAt", run.start().toString())
            .put("durationMs", run.duration() / 1_000.0)
            .put("environments", run.environments().size())
            .put("verdict", EnumText.of(verdict.level()))
            .put("verdictText", verdict.text());
    ObjectNode outcomes = json.putObject("invocations").put("all", run.invocations().size());
    run.invocations().stream()
        .collect(Collectors.groupingBy(Invoked::outcome, TreeMap::new, Collectors.counting()))
        .forEach(outcomes::put);
    ArrayNode extensions = json.putArray("extensions");
    run.extensions().values().forEach(extension -> extensions.add(of(extension)));
    ArrayNode list = json.putArray("findings");
    for (Finding finding : findings) {
      list.addObject()
          .put("severity", EnumText.of(finding.severity()))
          .put("kind", EnumText.of(finding.kind()))
          .put("extension", finding.extension())
          .put("what", finding.what())
          .put("invocations", finding.invocations().size());
    }
    return json;
  }

  private static ObjectNode of(ExtensionFigures extension) {
    ObjectNode json =
        PlatformJson.object()
            .put("name", extension.name)
            .put("processes", extension.processes.size())
            .put("behaved", extension.behaved());
    add(json, "registerMs", extension.registerMs);
    add(json, "firstNextMs", extension.firstNextMs);
    add(json, "addedMs", extension.addedMs.values());
    add(json, "residentBytes", extension.residentBytes);
    add(json, "shutdownMs", extension.shutdownMs);
    json.putObject("telemetry")
        .put("acceptedEvents", extension.acceptedEvents())
        .put("refusedDeliveries", extension.refusedDeliveries())
        .put("droppedEvents", extension.droppedEvents)
        .put("undeliveredEvents", extension.undelivered());
    return json.put("logLines", extension.logLines).put("logBytes", extension.logBytes);
  }

  private static void add(ObjectNode json, String field, Collection<Double> values) {
    if (values.isEmpty()) {
      return;
    }
    Distribution distribution = Distribution.of(values);
    json.putObject(field)
        .put("count", distribution.count())
        .put("p50", distribution.median())
        .put("p99", distribution.quantile(0.99))
        .put("max", distribution.max())
        .put("sum", distribution.sum());
  }
}
