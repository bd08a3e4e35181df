// SPDX-License-Identifier: Apache-2.0
package io.lambdametrics.app.invocation;

import static org.assertj.core.api.Assertions.assertThat;

import io.lambdametrics.app.config.Clocks;
import io.lambdametrics.telemetry.ExtensionsApi;
import io.lambdametrics.telemetry.NextEvent;
import io.lambdametrics.telemetry.Registration;
import io.lambdametrics.telemetry.ShutdownReason;
import io.lambdametrics.testsupport.Await;
import io.lambdametrics.testsupport.FakeLambda;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(30)
class EventLoopTest {

  private static final Instant NOW = Instant.parse("2026-01-01T00:00:00Z");

  private static final Duration LIMIT = Duration.ofSeconds(20);

  private final List<String> handled = new ArrayList<>();
  private FakeLambda lambda;

  @BeforeEach
  void start() throws IOException {
    lambda = new FakeLambda().acceptSubscriptions();
  }

  @AfterEach
  void stop() {
    lambda.close();
  }

  @Test
  void handlesInvocationsUntilTheShutdown() throws Exception {
    lambda.invoke("a").invoke("b").shutDown();

    NextEvent.Shutdown shutdown = run(invoke -> handled.add(invoke.requestId()));

    assertThat(handled).containsExactly("a", "b");
    assertThat(shutdown.reason()).isEqualTo(ShutdownReason.SPINDOWN);
  }

  @Test
  void continuesAfterAnException() throws Exception {
    lambda.invoke("a").invoke("b").shutDown();

    run(
        invoke -> {
          handled.add(invoke.requestId());
          throw new IllegalStateException("a bug");
        });

    assertThat(handled).containsExactly("a", "b");
  }

  @Test
  void continuesAfterAnError() throws Exception {
    lambda.invoke("a").invoke("b").shutDown();

    run(
        invoke -> {
          handled.add(invoke.requestId());
          throw new NoSuchMethodError("a bug");
        });

    assertThat(handled).containsExactly("a", "b");
  }

  @ParameterizedTest
  @ValueSource(ints = {403, 500})
  void treatsARefusedRequestAsShutdown(int status) throws Exception {
    lambda.respond(status, "{\"errorType\":\"Extension.InvalidExtensionState\"}");

    NextEvent.Shutdown shutdown = run(invoke -> {});

    assertThat(shutdown.deadline()).isBetween(NOW, NOW.plus(Duration.ofSeconds(2)));
  }

  @Test
  void retriesAfterAnInvalidResponse() throws Exception {
    lambda.respond(400, "").respond(200, "not JSON").invoke("a").shutDown();

    run(invoke -> handled.add(invoke.requestId()));

    assertThat(handled).containsExactly("a");
  }

  @Test
  void ignoresAnUnknownEvent() throws Exception {
    lambda.respond(200, "{\"eventType\":\"PAUSE\"}").shutDown();

    run(invoke -> handled.add(invoke.requestId()));

    assertThat(handled).isEmpty();
  }

  @Test
  void pausesBetweenUnknownEvents() throws Exception {
    AtomicBoolean paused = new AtomicBoolean();
    lambda.beforeNext(
        () -> {
          if (paused.get()) {
            lambda.shutDown();
          } else {
            lambda.respond(200, "{\"eventType\":\"PAUSE\"}");
          }
        });
    Thread main = inBackground(invoke -> {});
    Await.until(LIMIT, () -> main.getState() == Thread.State.TIMED_WAITING);
    paused.set(true);

    main.join();
    assertThat(paused).isTrue();
  }

  @Test
  void continuesAfterAnInterrupt() throws Exception {
    lambda.invoke("a").invoke("b").shutDown();

    run(
        invoke -> {
          handled.add(invoke.requestId());
          Thread.currentThread().interrupt();
          throw new InterruptedException("stray");
        });

    assertThat(handled).containsExactly("a", "b");
    assertThat(Thread.interrupted()).isTrue();
  }

  @Test
  void runsTheActionAgainAfterTheNextRequestIfItFailed() throws Exception {
    lambda.invoke("a").shutDown();
    AtomicInteger tries = new AtomicInteger();

    loop()
        .run(
            invoke -> handled.add(invoke.requestId()),
            () -> {
              if (tries.incrementAndGet() == 1) {
                throw new OutOfMemoryError("unable to create native thread");
              }
              handled.add("started");
            });

    assertThat(handled).containsExactly("a", "started");
  }

  @Test
  void runsTheActionOnceAfterTheFirstRequest() throws Exception {
    CountDownLatch requested = new CountDownLatch(1);
    lambda.beforeNext(requested::countDown).respond(400, "").invoke("a").shutDown();

    loop()
        .run(
            invoke -> handled.add(invoke.requestId()),
            () -> handled.add(wasCountedDown(requested) ? "requested" : "not requested"));

    assertThat(handled).containsExactly("requested", "a");
  }

  private static boolean wasCountedDown(CountDownLatch latch) {
    try {
      return latch.await(10, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private Thread inBackground(EventLoop.InvokeAction handler) {
    Thread main =
        new Thread(
            () -> {
              try {
                loop().run(handler);
              } catch (IOException e) {
                throw new UncheckedIOException(e);
              }
            });
    main.start();
    return main;
  }

  private NextEvent.Shutdown run(EventLoop.InvokeAction handler) throws Exception {
    return loop().run(handler);
  }

  private EventLoop loop() {
    Registration registration = new Registration("id", "orders", "1", "handler", Optional.empty());
    Clocks clocks = new Clocks(InstantSource.fixed(NOW), System::nanoTime);
    return new EventLoop(ExtensionsApi.at(lambda.address()), registration, clocks);
  }
}
