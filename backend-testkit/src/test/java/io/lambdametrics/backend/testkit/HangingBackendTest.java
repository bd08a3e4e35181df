// SPDX-License-Identifier: Apache-2.0
package io.lambdametrics.backend.testkit;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.lambdametrics.api.backend.BackendContext;
import io.lambdametrics.api.backend.MetricsBackend;
import io.lambdametrics.api.backend.MetricsBackendProvider;
import io.lambdametrics.api.backend.PushOutcome;
import io.lambdametrics.api.metrics.MetricBatch;
import io.lambdametrics.api.settings.Setting;
import io.lambdametrics.api.settings.SettingType;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Runs the contract with a backend that ignores timeouts and interrupts. */
@Timeout(60)
class HangingBackendTest {

  private final Contract contract = new Contract();

  @BeforeEach
  void start() throws Exception {
    contract.start();
  }

  @AfterEach
  void stop() throws Exception {
    contract.stop();
  }

  @Test
  void failsIfTheResponseDoesNotArrive() {
    assertThatThrownBy(contract::givesUpInTimeIfTheServerDoesNotRespond)
        .isInstanceOf(AssertionError.class)
        .hasMessageContaining("push has not ended within");
  }

  @Test
  void failsIfTheResponseStopsHalfway() {
    assertThatThrownBy(contract::givesUpInTimeIfTheResponseStopsHalfway)
        .isInstanceOf(AssertionError.class)
        .hasMessageContaining("push has not ended within");
  }

  @Test
  void failsIfTheBackendIgnoresAnInterrupt() {
    assertThatThrownBy(contract::stopsWaitingWhenInterrupted).isInstanceOf(AssertionError.class);
  }

  private static final class Contract extends MetricsBackendContract {

    @Override
    protected MetricsBackendProvider provider() {
      return new Provider();
    }

    @Override
    protected Map<String, String> settingsFor(String url) {
      return Map.of("HANGING_BACKEND_URL", url);
    }

    @Override
    protected Duration bound() {
      return Duration.ofSeconds(2);
    }
  }

  private static final class Provider implements MetricsBackendProvider {

    private static final Setting<URI> URL =
        Setting.of("HANGING_BACKEND_URL", SettingType.URL, "Where to push to.");

    @Override
    public String name() {
      return "hanging";
    }

    @Override
    public List<Setting<?>> settings() {
      return List.of(URL);
    }

    @Override
    public MetricsBackend create(BackendContext context) {
      return new Hanging(context.settings().require(URL).orElseThrow());
    }
  }

  /** Reads until the server closes the connection. */
  private record Hanging(URI url) implements MetricsBackend {

    @Override
    public PushOutcome push(MetricBatch batch, Duration timeout) {
      try (Socket socket = new Socket(url.getHost(), url.getPort())) {
        String request = "POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 0\r\n\r\n";
        socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
        InputStream in = socket.getInputStream();
        in.readAllBytes();
        return new PushOutcome.Accepted();
      } catch (IOException broken) {
        return new PushOutcome.Retryable("broken", Optional.empty());
      }
    }

    @Override
    public void close() {}
  }
}
