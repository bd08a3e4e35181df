package io.lambdametrics.app;

import static org.assertj.core.api.Assertions.assertThat;

import io.lambdametrics.api.backend.BackendContext;
import io.lambdametrics.api.backend.MetricsBackend;
import io.lambdametrics.api.backend.MetricsBackendProvider;
import io.lambdametrics.api.metrics.MetricBatch;
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

/** What the extension does between SHUTDOWN and its exit. */
@Timeout(60)
class ExtensionLifecycleTest {

  private final MetricsEngine engine = new MetricsEngine(EngineOptions.DEFAULT, Instant.now());
  private final FakeBackend backend = new FakeBackend();
  private final RecordingLogger logger = new RecordingLogger();
  private final Map<String, String> variables = new HashMap<>();
  @TempDir private Path folder;
  private CountDownLatch checking = new CountDownLatch(0);
  private FakeLambda lambda;
  private DurableMetrics ledger;
  private TelemetryIntake intake;

  @BeforeEach
  void start() throws IOException {
    lambda = new FakeLambda().acceptSubscriptions();
    variables.put("LAMBDA_METRICS_BACKENDS", "fake");
    ledger = TestDurableMetrics.of(engine, folder, Clocks.SYSTEM);
    intake = new TelemetryIntake(engine, ledger, true);
  }

  @AfterEach
  void stop() {
    lambda.close();
  }

  @Test
  void pushesWhatWasTakenThoughTheDecoderIsSlowerThanTheLoop() throws Exception {
    CountDownLatch decoded = new CountDownLatch(1);
    FakeBatch batch = FakeBatch.heldBackBy(decoded, report("a"));
    Thread listener = new Thread(() -> intake.handle(batch));
    listener.start();
    batch.awaitAcknowledged();
    shutDownWithTime();
    Thread main = new Thread(() -> run(context -> backend));
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
  void takesNoTelemetryAfterItsLastWindow() {
    AtomicBoolean takes = new AtomicBoolean();
    backend.respondWith(
        () -> {
          takes.set(isOpen(lambda.telemetryPort()));
          return FakeBackend.ACCEPTED;
        });
    intake.handle(FakeBatch.of(report("a")));
    shutDownWithTime();
    run(context -> backend);

    assertThat(takes).isFalse();
  }

  @Test
  void saysWhatIsWrongThoughTheSettingsAreNotCheckedInTime() {
    variables.put("LAMBDA_METRICS_PUSH_INTERVAL", "10");
    checking = new CountDownLatch(1);
    lambda.shutDown();
    run(context -> backend);

    assertThat(logger.lines)
        .anyMatch(line -> line.contains("ERROR LAMBDA_METRICS_PUSH_INTERVAL=10 is not a duration"));
    checking.countDown();
  }

  /** With backends that are loaded before, so that they take nothing of the time. */
  private void shutDownWithTime() {
    variables.put("LAMBDA_METRICS_FAIL_FAST", "true");
    lambda.shutDown(Instant.now().plusSeconds(600).toEpochMilli());
  }

  private interface Maker {
    MetricsBackend create(BackendContext context);
  }

  private void run(Maker maker) {
    Settings settings = Settings.of(variables);
    AppSettings app = AppSettings.read(settings);
    Clocks clocks = Clocks.SYSTEM;
    ExtensionsApi api = ExtensionsApi.at(lambda.address());
    Registration registration = new Registration("id", "orders", "1", "handler", Optional.empty());
    PushCoordinator delivery = new PushCoordinator(ledger, app, clocks);
    InvocationHandler invocations =
        new InvocationHandler(ledger, intake, delivery, TestDurableMetrics.FUNCTION, app, clocks);
    BackendStarter backends =
        new BackendStarter(
            new BackendLoader(List.of(provider(maker)), "test"),
            app,
            settings,
            delivery,
            wanted -> wanted,
            logger);
    try {
      new ExtensionLifecycle(
              api,
              registration,
              app,
              new ListenerScope(false, true),
              intake,
              invocations,
              backends,
              delivery,
              new EventLoop(api, registration, clocks),
              new ExtensionMetricsCollector(),
              clocks)
          .run();
    } catch (IOException | InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private MetricsBackendProvider provider(Maker maker) {
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
      public void check(Settings settings) {
        await(checking);
      }

      @Override
      public MetricsBackend create(BackendContext context) {
        return maker.create(context);
      }
    };
  }

  private long invocations() {
    List<MetricBatch> pushed = backend.pushed;
    return BatchInvocations.count(pushed);
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

  private static void await(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
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
