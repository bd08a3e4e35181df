// SPDX-License-Identifier: Apache-2.0
package io.lambdametrics.app;

import static org.assertj.core.api.Assertions.assertThat;

import io.lambdametrics.api.backend.BackendContext;
import io.lambdametrics.api.backend.MetricsBackend;
import io.lambdametrics.api.backend.MetricsBackendProvider;
import io.lambdametrics.api.settings.Setting;
import io.lambdametrics.api.settings.Settings;
import io.lambdametrics.api.telemetry.Outcome;
import io.lambdametrics.api.telemetry.PlatformReport;
import io.lambdametrics.api.telemetry.ReportMetrics;
import io.lambdametrics.api.telemetry.Status;
import io.lambdametrics.api.telemetry.TelemetryEvent;
import io.lambdametrics.app.config.AppSettings;
import io.lambdametrics.app.config.Clocks;
import io.lambdametrics.app.config.LambdaEnvironment;
import io.lambdametrics.app.invocation.FakeBatch;
import io.lambdametrics.app.push.FakeBackend;
import io.lambdametrics.app.queue.Outbox;
import io.lambdametrics.telemetry.ExtensionsApi;
import io.lambdametrics.telemetry.Registration;
import io.lambdametrics.testsupport.Await;
import io.lambdametrics.testsupport.FakeLambda;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Tests the extension between SHUTDOWN and its exit. */
@Timeout(60)
class ExtensionLifecycleTest {

  private static final Duration LIMIT = Duration.ofSeconds(20);

  private final FakeBackend backend = new FakeBackend();
  @TempDir private Path folder;
  private FakeLambda lambda;
  private ExtensionComponent extension;

  @BeforeEach
  void start() throws IOException {
    lambda = new FakeLambda().acceptSubscriptions();
    extension = extension();
  }

  @AfterEach
  void stop() {
    lambda.close();
  }

  @Test
  void pushesAcknowledgedTelemetryThatIsDecodedLate() throws Exception {
    CountDownLatch decoded = new CountDownLatch(1);
    FakeBatch batch = FakeBatch.heldBackBy(decoded, report("a"));
    Thread listener = new Thread(() -> extension.telemetryIntake().handle(batch));
    listener.start();
    batch.awaitAcknowledged();
    shutDown();
    Thread main = new Thread(this::run);
    main.start();
    // The backends are loaded already, so the thread waits for nothing but the batch.
    Await.until(LIMIT, () -> main.getState() == Thread.State.TIMED_WAITING);
    decoded.countDown();
    main.join();
    listener.join();

    assertThat(invocations()).isEqualTo(1);
  }

  @Test
  void pushesAFailureThatTelemetryReportsAfterNextIsRefused() throws Exception {
    lambda.respond(403, "{\"errorType\":\"Extension.InvalidExtensionState\"}");
    Thread main = new Thread(this::run);
    main.start();
    Await.until(LIMIT, () -> main.getState() == Thread.State.TIMED_WAITING);
    extension.telemetryIntake().handle(FakeBatch.of(report("a", Status.ERROR)));
    main.join();

    assertThat(invocations()).isEqualTo(1);
  }

  @Test
  void acceptsNoTelemetryAfterTheLastWindow() {
    AtomicBoolean accepts = new AtomicBoolean();
    backend.respondWith(
        () -> {
          accepts.set(isAccepted(lambda.telemetryUrl()));
          return FakeBackend.ACCEPTED;
        });
    extension.telemetryIntake().handle(FakeBatch.of(report("a")));
    shutDown();
    run();

    assertThat(invocations()).isEqualTo(1);
    assertThat(accepts).isFalse();
  }

  private void shutDown() {
    lambda.shutDown(Instant.now().plusSeconds(600).toEpochMilli());
  }

  private void run() {
    try {
      extension.lifecycle().run();
    } catch (IOException | InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  /**
   * Returns an extension that loads its backends first, which takes none of the shutdown's time.
   */
  private ExtensionComponent extension() {
    Map<String, String> variables =
        Map.of("LAMBDA_METRICS_BACKENDS", "fake", "LAMBDA_METRICS_FAIL_FAST", "true");
    Settings settings = Settings.of(variables);
    return DaggerExtensionComponent.factory()
        .create(
            new LambdaEnvironment(variables, folder),
            settings,
            AppSettings.read(settings),
            ExtensionsApi.at(lambda.address()),
            new Registration("id", "orders", "1", "handler", Optional.empty()),
            Clocks.SYSTEM,
            List.of(provider()));
  }

  private MetricsBackendProvider provider() {
    return new MetricsBackendProvider() {
      @Override
      public String name() {
        return "fake";
      }

      @Override
      public List<Setting<?>> settings() {
        return List.of();
      }

      @Override
      public MetricsBackend create(BackendContext context) {
        return backend;
      }
    };
  }

  private long invocations() {
    return Outbox.invocationsIn(backend.pushed);
  }

  /** Posts a batch. The port can belong to another process by now, which does not accept it. */
  private static boolean isAccepted(URI telemetry) {
    try {
      HttpRequest post =
          HttpRequest.newBuilder(telemetry).POST(BodyPublishers.ofString("[]")).build();
      return HttpClient.newHttpClient().send(post, BodyHandlers.discarding()).statusCode() == 200;
    } catch (IOException refused) {
      return false;
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private static TelemetryEvent report(String requestId) {
    return report(requestId, Status.SUCCESS);
  }

  private static TelemetryEvent report(String requestId, Status status) {
    return new PlatformReport(
        Instant.EPOCH,
        requestId,
        Outcome.of(status),
        ReportMetrics.ofDuration(10),
        List.of(),
        Optional.empty(),
        Optional.empty());
  }
}
