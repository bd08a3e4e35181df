package ${package};

import io.lambdametrics.api.telemetry.PlatformReport;
import io.lambdametrics.api.telemetry.TelemetryEvent;
import io.lambdametrics.telemetry.ExtensionEvent;
import io.lambdametrics.telemetry.ExtensionsApi;
import io.lambdametrics.telemetry.NextEvent;
import io.lambdametrics.telemetry.Registration;
import io.lambdametrics.telemetry.Subscription;
import io.lambdametrics.telemetry.TelemetryBatch;
import io.lambdametrics.telemetry.TelemetryListener;
import java.io.IOException;
import java.util.Set;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/** An extension that logs the duration of each invocation. */
public final class ${className} {

  /** Has one permit for each report that has arrived. */
  private static final Semaphore REPORTS = new Semaphore(0);

  private ${className}() {}

  public static void main(String[] args) throws IOException, InterruptedException {
    ExtensionsApi lambda = ExtensionsApi.at(System.getenv("AWS_LAMBDA_RUNTIME_API"));
    Registration registration =
        lambda.register("${artifactId}", Set.of(ExtensionEvent.INVOKE, ExtensionEvent.SHUTDOWN));
    try (TelemetryListener listener = TelemetryListener.start(${className}::print)) {
      lambda.subscribe(registration, Subscription.ofPlatformEvents(listener.destination()));
      int invocations = 0;
      // The request for the next event tells Lambda that the extension is done with the last one.
      while (!(lambda.next(registration) instanceof NextEvent.Shutdown)) {
        invocations++;
      }
      // Lambda sends the last report only now.
      if (!REPORTS.tryAcquire(invocations, 1, TimeUnit.SECONDS)) {
        System.out.println("Exiting before the last report");
      }
    }
  }

  private static void print(TelemetryBatch batch) {
    for (TelemetryEvent event : batch.events()) {
      if (event instanceof PlatformReport report) {
        report
            .metrics()
            .durationMs()
            .ifPresent(ms -> System.out.println(report.requestId() + " took " + ms + " ms"));
        REPORTS.release();
      }
    }
  }
}
