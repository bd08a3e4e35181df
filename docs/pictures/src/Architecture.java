// SPDX-License-Identifier: Apache-2.0
/** Draws how data flows through the extension. */
final class Architecture {

  private Architecture() {}

  static String draw() {
    Svg svg =
        new Svg(
            1000,
            390,
            "Lambda posts telemetry to the listener; batches go to the journal and the metrics"
                + " engine; each window waits in the outbox of a backend until a pusher has sent it."
                + " Lambda's next event goes to the event loop, which holds an invocation only for"
                + " a push that is due.");
    svg.box(30, 30, 130, 70, "orange", "Lambda", "Telemetry API");
    svg.box(30, 250, 130, 70, "orange", "Lambda", "Extensions API");

    svg.box(230, 30, 170, 70, "blue", "TelemetryListener", "acknowledges, decodes", "telemetry-client");
    svg.box(230, 250, 170, 70, "blue", "EventLoop", "INVOKE, SHUTDOWN", "app.invocation");

    svg.box(480, 30, 190, 70, "blue", "DurableMetrics", "writes, then counts", "app.queue");
    svg.box(480, 140, 190, 50, "gray", "Journal", "survives a reset");
    svg.box(480, 250, 190, 70, "blue", "PushCoordinator", "is a push due?", "app.push");

    svg.box(750, 30, 220, 70, "blue", "MetricsEngine", "totals and windows", "metrics-engine");
    svg.box(750, 140, 220, 50, "gray", "Outbox for each backend", "windows not yet accepted");
    svg.box(750, 250, 220, 70, "blue", "Pusher for each backend", "Sysdig, Prometheus, OTLP,", "yours");

    svg.arrow("gray", 160, 65, 228, 65).text(194, 56, "gray", 12, "middle", "POST");
    svg.arrow("gray", 230, 285, 162, 285).text(196, 276, "gray", 12, "middle", "next");
    svg.arrow("gray", 400, 65, 478, 65).text(439, 56, "gray", 12, "middle", "batch");
    svg.arrow("gray", 575, 100, 575, 138);
    svg.arrow("gray", 670, 65, 748, 65).text(709, 56, "gray", 12, "middle", "event");
    svg.arrow("gray", 860, 100, 860, 138).text(868, 123, "gray", 12, "start", "window");
    svg.arrow("gray", 860, 190, 860, 248).text(868, 223, "gray", 12, "start", "batch");
    svg.arrow("gray", 400, 285, 478, 285).text(439, 276, "gray", 12, "middle", "hold?");
    svg.arrow("gray", 670, 285, 748, 285).text(709, 276, "gray", 12, "middle", "push");
    svg.arrow("gray", 315, 250, 315, 175, 478, 80);
    svg.text(300, 210, "gray", 12, "end", "invocation");
    svg.arrow("gray", 860, 320, 860, 356);
    svg.text(860, 374, "orange", 14, "middle", "the monitoring system");
    return svg.toString();
  }
}
