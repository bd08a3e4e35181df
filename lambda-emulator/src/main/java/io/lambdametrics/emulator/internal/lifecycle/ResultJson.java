// SPDX-License-Identifier: Apache-2.0
package io.lambdametrics.emulator.internal.lifecycle;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.lambdametrics.emulator.internal.core.EnumText;
import io.lambdametrics.emulator.internal.json.PlatformJson;
import io.lambdametrics.emulator.model.ExtensionReport;
import io.lambdametrics.emulator.model.InvocationResult;
import java.util.Map;

/** Writes results for the timeline, from which reports are made. */
final class ResultJson {

  private ResultJson() {}

  static String outcome(InvocationResult result) {
    return EnumText.of(result.outcome());
  }

  static ObjectNode of(InvocationResult result, Map<String, Double> holdMs) {
    ObjectNode json =
        PlatformJson.object()
            .put("requestId", result.requestId())
            .put("outcome", outcome(result))
            .put("durationMs", result.durationMs())
            .put("extensionOverheadMs", result.extensionOverheadMs());
    result.errorType().ifPresent(type -> json.put("errorType", type));
    result.message().ifPresent(message -> json.put("message", message));
    result.responseMs().ifPresent(ms -> json.put("responseMs", ms));
    result.initDurationMs().ifPresent(ms -> json.put("initDurationMs", ms));
    result.inlineInitMs().ifPresent(ms -> json.put("inlineInitMs", ms));
    ObjectNode holds = json.putObject("holdMs");
    holdMs.forEach(holds::put);
    return json;
  }

  /** Leaves out the log lines, each of which has an entry of its own. */
  static ObjectNode of(ExtensionReport report) {
    ObjectNode json =
        PlatformJson.object()
            .put("name", report.name())
            .put("run", report.run())
            .put("startedAt", report.startedAt().toString())
            .put("behaved", report.behaved())
            .put("killed", report.killed())
            .put("crashed", report.crashed())
            .put("undelivered", report.undelivered());
    json.set("events", PlatformJson.array(report.events()));
    report.registerMs().ifPresent(ms -> json.put("registerMs", ms));
    report.firstNextMs().ifPresent(ms -> json.put("firstNextMs", ms));
    report.residentBytes().ifPresent(bytes -> json.put("residentBytes", bytes));
    report.cpuMs().ifPresent(ms -> json.put("cpuMs", ms));
    report.shutdownMs().ifPresent(ms -> json.put("shutdownMs", ms));
    report.exitCode().ifPresent(code -> json.put("exitCode", code));
    report.problem().ifPresent(problem -> json.put("problem", problem));
    return json;
  }
}
