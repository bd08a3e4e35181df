// SPDX-License-Identifier: Apache-2.0
package io.lambdametrics.telemetry;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIOException;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.lambdametrics.api.telemetry.PlatformReport;
import io.lambdametrics.api.telemetry.TelemetryEvent;
import io.lambdametrics.testsupport.Await;
import io.lambdametrics.testsupport.FakeLambda;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.FutureTask;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(60)
class ExtensionRunnerTest {

  private static final Map<String, String> IDENTIFIER =
      Map.of("Lambda-Extension-Identifier", "6f1c3a52-0000-4000-8000-00000000beef");
  private static final Pattern DESTINATION = Pattern.compile("http://[^:]+:\\d+(/[^\"]*)");

  private final List<String> calls = new CopyOnWriteArrayList<>();
  private FakeLambda lambda;

  @BeforeEach
  void start() throws IOException {
    lambda = new FakeLambda();
    lambda.respond(200, IDENTIFIER, "{\"functionName\":\"invoices\"}");
  }

  @AfterEach
  void stop() {
    lambda.close();
  }

  @Test
  void callsEveryCallbackInOrder() throws IOException {
    lambda.acceptSubscriptions().invoke("first").invoke("second").shutDown();

    recording("my-extension").run(environment());

    assertThat(calls).containsExactly("registered invoices", "first", "second", "SPINDOWN");
    assertThat(paths())
        .containsExactly(
            "/2020-01-01/extension/register",
            "/2022-07-01/telemetry",
            "/2020-01-01/extension/event/next",
            "/2020-01-01/extension/event/next",
            "/2020-01-01/extension/event/next");
    FakeLambda.Request register = lambda.requests().get(0);
    assertThat(register.header("Lambda-extension-name")).isEqualTo("my-extension");
    assertThat(register.body()).isEqualTo("{\"events\":[\"INVOKE\",\"SHUTDOWN\"]}");
  }

  @Test
  void passesTelemetryBeforeTheShutdown() throws IOException {
    lambda.acceptSubscriptions().shutDown().beforeNext(() -> post(report("a"), report("b")));

    recording("e").run(environment());

    assertThat(calls).containsExactly("registered invoices", "report a", "report b", "SPINDOWN");
  }

  @Test
  void waitsForTheLastReportAfterTheShutdown() throws Exception {
    lambda.acceptSubscriptions().invoke("a").shutDown(Long.MAX_VALUE);
    ExtensionRunner runner =
        recording("e")
            .subscribingTo(Set.of(TelemetryType.PLATFORM), new Buffering(1000, 262_144, 30_000));

    postDuringTheWait(runner, environment(), report("a"));

    assertThat(calls).containsExactly("registered invoices", "a", "report a", "SPINDOWN");
  }

  @Test
  void waitsForTheLastLogLinesWithoutReports() throws Exception {
    lambda.acceptSubscriptions().invoke("a").shutDown(Long.MAX_VALUE);
    ExtensionRunner runner =
        recording("e")
            .onBatch(batch -> calls.add("lines"))
            .subscribingTo(Set.of(TelemetryType.FUNCTION), new Buffering(1000, 262_144, 30_000));

    postDuringTheWait(
        runner,
        environment(),
        "{\"time\":\"2026-03-01T08:00:00Z\",\"type\":\"function\",\"record\":\"the last line\"}");

    assertThat(calls).containsExactly("registered invoices", "a", "lines", "SPINDOWN");
  }

  @Test
  void waitsForTheLastTelemetryOnManagedInstances() throws Exception {
    lambda.acceptSubscriptions().shutDown(Long.MAX_VALUE);
    ExtensionRunner runner =
        recording("e")
            .subscribingTo(Set.of(TelemetryType.PLATFORM), new Buffering(1000, 262_144, 30_000));

    postDuringTheWait(runner, managedEnvironment(), report("a"), report("b"));

    assertThat(calls).containsExactly("registered invoices", "report a", "report b", "SPINDOWN");
  }

  @Test
  void handlesTheOtherEventsOfABatchAfterAFailedOne() throws IOException {
    lambda.acceptSubscriptions().shutDown().beforeNext(() -> post(report("a"), report("b")));

    ExtensionRunner.named("e")
        .onEvent(
            event -> {
              calls.add(requestId(event));
              throw new IllegalStateException("on purpose");
            })
        .run(environment());

    assertThat(calls).containsExactly("a", "b");
  }

  @Test
  void handlesTheOtherEventsOfABatchAfterACheckedException() throws IOException {
    lambda.acceptSubscriptions().shutDown().beforeNext(() -> post(report("a"), report("b")));

    ExtensionRunner.named("e")
        .onEvent(
            event -> {
              calls.add(requestId(event));
              throw Undeclared.thrown(new IOException("on purpose"));
            })
        .run(environment());

    assertThat(calls).containsExactly("a", "b");
  }

  @Test
  void passesWholeBatches() throws IOException {
    lambda.acceptSubscriptions().shutDown().beforeNext(() -> post(report("a"), report("b")));
    List<Integer> sizes = new ArrayList<>();

    ExtensionRunner.named("e").onBatch(batch -> sizes.add(batch.bytes().length)).run(environment());

    assertThat(sizes).containsExactly(body(report("a"), report("b")).length());
  }

  @Test
  void doesNotSubscribeWithoutACallbackForTelemetry() throws IOException {
    lambda.shutDown();

    ExtensionRunner.named("e").run(environment());

    assertThat(paths()).doesNotContain("/2022-07-01/telemetry");
  }

  @Test
  void subscribesToTheChosenTelemetry() throws IOException {
    lambda.acceptSubscriptions().shutDown();

    ExtensionRunner.named("e")
        .subscribingTo(Set.of(TelemetryType.FUNCTION), new Buffering(2000, 300_000, 50))
        .onEvent(event -> {})
        .run(environment());

    assertThat(lambda.requests().get(1).body())
        .contains("\"types\":[\"function\"]", "\"maxItems\":2000", "\"timeoutMs\":50");
  }

  @Test
  void requiresATypeOfTelemetry() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> ExtensionRunner.named("e").subscribingTo(Set.of(), Buffering.PROMPT))
        .withMessageContaining("at least one");
  }

  @Test
  void runsWithoutTelemetryIfLambdaProvidesNone() throws IOException {
    lambda.respond(404, "no such API").invoke("first").shutDown();

    recording("e").run(environment());

    assertThat(calls).containsExactly("registered invoices", "first", "SPINDOWN");
  }

  @Test
  void runsWithoutTelemetryIfTheSubscriptionFails() throws IOException {
    lambda.respond(500, "broken").invoke("first").shutDown();

    recording("e").run(environment());

    assertThat(calls).containsExactly("registered invoices", "first", "SPINDOWN");
  }

  @Test
  void registersForShutdownOnlyOnManagedInstances() throws IOException {
    lambda.shutDown();

    ExtensionRunner.named("e").run(managedEnvironment());

    assertThat(lambda.requests().get(0).body()).isEqualTo("{\"events\":[\"SHUTDOWN\"]}");
  }

  @Test
  void continuesAfterAnyFailureOfACallback() throws IOException {
    lambda.invoke("first").invoke("second").shutDown();

    ExtensionRunner.named("e")
        .onRegistration(registration -> failAfter("registered"))
        .onInvoke(invoke -> failAfter(invoke.requestId()))
        .onShutdown(shutdown -> failAfter("shutdown"))
        .run(environment());

    assertThat(calls).containsExactly("registered", "first", "second", "shutdown");
  }

  @Test
  void continuesAfterCheckedExceptionsOfCallbacks() throws IOException {
    lambda.invoke("first").invoke("second").shutDown();

    ExtensionRunner.named("e")
        .onRegistration(registration -> failUndeclaredAfter("registered"))
        .onInvoke(invoke -> failUndeclaredAfter(invoke.requestId()))
        .onShutdown(shutdown -> failUndeclaredAfter("shutdown"))
        .run(environment());

    assertThat(calls).containsExactly("registered", "first", "second", "shutdown");
  }

  @Test
  void continuesAfterALogThatFails() throws IOException {
    runWithALogThatThrows(new NoClassDefFoundError("on purpose"));

    assertThat(calls).containsExactly("first", "second", "shutdown");
  }

  @Test
  void continuesAfterALogThatThrowsACheckedException() throws IOException {
    runWithALogThatThrows(new IOException("on purpose"));

    assertThat(calls).containsExactly("first", "second", "shutdown");
  }

  private void runWithALogThatThrows(Throwable failure) throws IOException {
    lambda.respond(404, "no such API").invoke("first");
    for (int failed = 0; failed < 3; failed++) {
      lambda.respond(502, "");
    }
    lambda.invoke("second").shutDown();
    Logger logger = Logger.getLogger(ExtensionRunner.class.getName());
    Handler broken = new BrokenHandler(failure);
    logger.addHandler(broken);

    try {
      ExtensionRunner.named("e")
          .onEvent(event -> {})
          .onInvoke(invoke -> failAfter(invoke.requestId()))
          .onShutdown(shutdown -> failAfter("shutdown"))
          .run(environment());
    } finally {
      logger.removeHandler(broken);
    }
  }

  @Test
  void repeatsAFailedRequestForTheNextEvent() throws IOException {
    lambda.respond(502, "").respond(200, "no JSON").invoke("first").shutDown();

    ExtensionRunner.named("e").onInvoke(invoke -> calls.add(invoke.requestId())).run(environment());

    assertThat(calls).containsExactly("first");
  }

  @Test
  void ignoresEventsOfUnknownTypes() throws IOException {
    lambda.respond(200, "{\"eventType\":\"CHECKPOINT\"}").invoke("first").shutDown();

    ExtensionRunner.named("e").onInvoke(invoke -> calls.add(invoke.requestId())).run(environment());

    assertThat(calls).containsExactly("first");
  }

  @ParameterizedTest
  @ValueSource(ints = {403, 500})
  void shutsDownIfTheEnvironmentIsEnding(int status) throws IOException {
    lambda.respond(status, "{\"errorType\":\"Extension.InvalidExtensionState\"}");
    List<String> logged = new CopyOnWriteArrayList<>();
    Handler handler = new CollectingHandler(logged);
    Logger logger = Logger.getLogger(ExtensionRunner.class.getName());
    logger.addHandler(handler);

    try {
      ExtensionRunner.named("e")
          .onShutdown(shutdown -> calls.add(shutdown.reason().name()))
          .run(environment());
    } finally {
      logger.removeHandler(handler);
    }

    assertThat(calls).containsExactly("OTHER");
    assertThat(logged)
        .containsExactly(
            "WARNING Lambda refused the request for the next event, so the extension shuts down");
  }

  @Test
  void shutsDownBeforeItFailsIfLambdaIsGone() {
    lambda.acceptSubscriptions().invoke("first");
    ExtensionRunner runner =
        recording("e")
            .onInvoke(
                invoke -> {
                  calls.add(invoke.requestId());
                  lambda.close();
                });

    assertThatIOException().isThrownBy(() -> runner.run(environment(), 3));

    assertThat(calls).containsExactly("registered invoices", "first", "OTHER");
    // The system can accept connections until the listener's thread has noticed the end.
    Await.until(Duration.ofSeconds(30), () -> !canConnect(lambda.telemetryUrl().getPort()));
  }

  @Test
  void failsIfLambdaDidNotStartIt() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> ExtensionRunner.named("e").run(Map.of()))
        .withMessageContaining("AWS_LAMBDA_RUNTIME_API is not set");
  }

  @Test
  void failsIfLambdaRefusesTheRegistration() throws IOException {
    try (FakeLambda refusing = new FakeLambda()) {
      refusing.respond(403, "{\"errorType\":\"Extension.InvalidExtensionName\"}");

      assertThatExceptionOfType(ExtensionsApiException.class)
          .isThrownBy(
              () ->
                  ExtensionRunner.named("e")
                      .run(Map.of("AWS_LAMBDA_RUNTIME_API", refusing.address())))
          .withMessageContaining("Extension.InvalidExtensionName");
    }
  }

  /** A handler of the extension that fails. */
  private static final class CollectingHandler extends Handler {
    private final List<String> messages;

    CollectingHandler(List<String> messages) {
      this.messages = messages;
    }

    @Override
    public void publish(LogRecord record) {
      messages.add(record.getLevel() + " " + record.getMessage());
    }

    @Override
    public void flush() {}

    @Override
    public void close() {}
  }

  private static final class BrokenHandler extends Handler {

    private final Throwable failure;

    BrokenHandler(Throwable failure) {
      this.failure = failure;
    }

    @Override
    public void publish(LogRecord line) {
      throw Undeclared.thrown(failure);
    }

    @Override
    public void flush() {}

    @Override
    public void close() {}
  }

  private ExtensionRunner recording(String name) {
    return ExtensionRunner.named(name)
        .onRegistration(registration -> calls.add("registered " + registration.functionName()))
        .onEvent(event -> calls.add("report " + requestId(event)))
        .onInvoke(invoke -> calls.add(invoke.requestId()))
        .onShutdown(shutdown -> calls.add(shutdown.reason().name()));
  }

  private void failAfter(String call) {
    calls.add(call);
    throw new AssertionError("on purpose");
  }

  private void failUndeclaredAfter(String call) {
    calls.add(call);
    throw Undeclared.thrown(new IOException("on purpose"));
  }

  /** Runs an extension, and posts a telemetry batch while the extension waits after SHUTDOWN. */
  private void postDuringTheWait(
      ExtensionRunner runner, Map<String, String> environment, String... events) throws Exception {
    FutureTask<Void> run =
        new FutureTask<>(
            () -> {
              runner.run(environment);
              return null;
            });
    Thread extension = new Thread(run);
    extension.start();
    Await.until(Duration.ofSeconds(30), () -> run.isDone() || awaitsReport(extension));
    post(events);
    run.get();
  }

  private static boolean awaitsReport(Thread extension) {
    String type = LastReport.class.getName();
    return Stream.of(extension.getStackTrace())
        .anyMatch(
            frame -> frame.getClassName().equals(type) && frame.getMethodName().equals("await"));
  }

  private static String requestId(TelemetryEvent event) {
    return ((PlatformReport) event).requestId();
  }

  private Map<String, String> environment() {
    return Map.of("AWS_LAMBDA_RUNTIME_API", lambda.address());
  }

  private Map<String, String> managedEnvironment() {
    return Map.of(
        "AWS_LAMBDA_RUNTIME_API",
        lambda.address(),
        "AWS_LAMBDA_INITIALIZATION_TYPE",
        "lambda-managed-instances");
  }

  private List<String> paths() {
    return lambda.requests().stream().map(FakeLambda.Request::path).toList();
  }

  private static String report(String requestId) {
    return "{\"time\":\"2026-03-01T08:00:00Z\",\"type\":\"platform.report\",\"record\":{\"requestId\":\""
        + requestId
        + "\",\"status\":\"success\",\"metrics\":{\"durationMs\":12.5}}}";
  }

  private static String body(String... events) {
    return "[" + String.join(",", events) + "]";
  }

  private static boolean canConnect(int port) {
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
      return socket.isConnected();
    } catch (IOException refused) {
      return false;
    }
  }

  /** Posts a telemetry batch like Lambda, and waits for the response. */
  private void post(String... events) {
    Matcher destination = DESTINATION.matcher(lambda.requests().get(1).body());
    assertThat(destination.find()).isTrue();
    String body = body(events);
    String request =
        "POST "
            + destination.group(1)
            + " HTTP/1.1\r\nContent-Length: "
            + body.length()
            + "\r\n\r\n"
            + body;
    try (Socket socket =
        new Socket(InetAddress.getLoopbackAddress(), lambda.telemetryUrl().getPort())) {
      socket.getOutputStream().write(request.getBytes(ISO_8859_1));
      socket.shutdownOutput();
      assertThat(new String(socket.getInputStream().readAllBytes(), ISO_8859_1))
          .startsWith("HTTP/1.1 200");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
