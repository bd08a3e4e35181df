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
import io.lambdametrics.app.invocation.EventLoop;
import io.lambdametrics.app.invocation.FakeBatch;
import io.lambdametrics.app.invocation.InvocationHandler;
import io.lambdametrics.app.invocation.TelemetryIntake;
import io.lambdametrics.app.log.RecordingLogger;
import io.lambdametrics.app.push.BackendLoader;
import io.lambdametrics.app.push.ExtensionMetricsCollector;
import io.lambdametrics.app.push.FakeBackend;
import io.lambdametrics.app.push.PushCoordinator;
import io.lambdametrics.app.queue.BatchInvocations;
import io.lambdametrics.app.queue.DurableMetrics;
import io.lambdametrics.app.queue.TestDurableMetrics;
import io.lambdametrics.engine.EngineOptions;
import io.lambdametrics.engine.MetricsEngine;
import io.lambdametrics.telemetry.ExtensionsApi;
import io.lambdametrics.telemetry.ListenerScope;
import io.lambdametrics.telemetry.Registration;
import io.lambdametrics.testsupport.FakeLambda;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
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

  private final MetricsEngine engine = new MetricsEngine(EngineOptions.DEFAULT, Instant.now());
  private final FakeBackend backend = new FakeBackend();
  private final Map<String, String> variables = new HashMap<>();
  @TempDir private Path folder;
  private FakeLambda lambda;
  private DurableMetrics metrics;
  private TelemetryIntake intake;

  @BeforeEach
  void start() throws IOException {
    lambda = new FakeLambda().acceptSubscriptions();
    variables.put("LAMBDA_METRICS_BACKENDS", "fake");
    metrics = TestDurableMetrics.of(engine, folder, Clocks.SYSTEM);
    intake = new TelemetryIntake(engine, metrics, true);
  }

  @AfterEach
  void stop() {
    lambda.close();
  }

  @Test
  void pushesAcknowledgedTelemetryThatIsDecodedLate() throws Exception {
    CountDownLatch decoded = new CountDownLatch(1);
    FakeBatch batch = FakeBatch.heldBackBy(decoded, report("a"));
    Thread listener = new Thread(() -> intake.handle(batch));
    listener.start();
    batch.awaitAcknowledged();
    shutDownWithTime();
    Thread main = new Thread(() -> run());
    main.start();
    while (main.isAlive() && !waitsForTelemetry(main)) {
      Thread.onSpinWait();
    }
    decoded.countDown();
    main.join();
    listener.join();

    assertThat(invocations()).isEqualTo(1);
  }

  @Test
  void acceptsNoTelemetryAfterTheLastWindow() {
    AtomicBoolean accepts = new AtomicBoolean();
    backend.respondWith(
        () -> {
          accepts.set(isOpen(lambda.telemetryPort()));
          return FakeBackend.ACCEPTED;
        });
    intake.handle(FakeBatch.of(report("a")));
    shutDownWithTime();
    run();

    assertThat(accepts).isFalse();
  }

  /** Loads the backends first, so that loading takes none of the shutdown's time. */
  private void shutDownWithTime() {
    variables.put("LAMBDA_METRICS_FAIL_FAST", "true");
    lambda.shutDown(Instant.now().plusSeconds(600).toEpochMilli());
  }

  private void run() {
    Settings settings = Settings.of(variables);
    AppSettings app = AppSettings.read(settings);
    Clocks clocks = Clocks.SYSTEM;
    ExtensionMetricsCollector extensionMetrics = new ExtensionMetricsCollector();
    ExtensionsApi api = ExtensionsApi.at(lambda.address());
    Registration registration = new Registration("id", "orders", "1", "handler", Optional.empty());
    PushCoordinator coordinator = new PushCoordinator(metrics, app, clocks);
    InvocationHandler invocations =
        new InvocationHandler(
            metrics, intake, coordinator, TestDurableMetrics.FUNCTION, app, clocks);
    BackendStarter backends =
        new BackendStarter(
            new BackendLoader(List.of(provider()), "test"),
            app,
            settings,
            coordinator,
            wanted -> wanted,
            new RecordingLogger());
    try {
      new ExtensionLifecycle(
              api,
              registration,
              app,
              new TelemetryReceiver(
                  api, registration, app, new ListenerScope(false, true), intake, extensionMetrics),
              intake,
              invocations,
              backends,
              coordinator,
              new EventLoop(api, registration, clocks),
              extensionMetrics,
              clocks)
          .run();
    } catch (IOException | InterruptedException e) {
      throw new IllegalStateException(e);
    }
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
    return BatchInvocations.count(backend.pushed);
  }

  private static boolean waitsForTelemetry(Thread main) {
    return main.getState() == Thread.State.TIMED_WAITING
        && Arrays.stream(main.getStackTrace())
            .anyMatch(frame -> frame.getClassName().equals(TelemetryIntake.class.getName()));
  }

  private static boolean isOpen(int port) {
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
      return socket.isConnected();
    } catch (IOException refused) {
      return false;
    }
  }

  private static TelemetryEvent report(String requestId) {
    return new PlatformReport(
        Instant.EPOCH,
        requestId,
        Outcome.of(Status.SUCCESS),
        ReportMetrics.ofDuration(10),
        List.of(),
        Optional.empty(),
        Optional.empty());
  }
}
