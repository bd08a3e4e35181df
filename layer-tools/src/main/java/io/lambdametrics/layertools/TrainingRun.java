// SPDX-License-Identifier: Apache-2.0
package io.lambdametrics.layertools;

import io.lambdametrics.emulator.LambdaEmulator;
import io.lambdametrics.emulator.model.ExtensionReport;
import io.lambdametrics.emulator.model.Invocation;
import java.io.IOException;
import java.net.InetAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import mockwebserver3.Dispatcher;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;
import okhttp3.tls.HandshakeCertificates;
import okhttp3.tls.HeldCertificate;

/**
 * A typical run of the extension in the emulator: a cold start, successful and failed invocations,
 * pushes over TLS, a shutdown.
 *
 * <p>The cache is recorded from the process after the reset, which writes its recording last. It
 * does everything that a first process does, and also recovers the journal.
 */
final class TrainingRun {

  /** The JVM writes its recording when it exits, which can take long on a slow machine. */
  private static final Duration SHUTDOWN = Duration.ofMinutes(5);

  private static final Invocation INVOCATION = Invocation.success().lasting(Duration.ofMillis(20));

  private TrainingRun() {}

  /**
   * Runs the layer.
   *
   * @param work a folder for temporary files
   * @param invocations how many invocations there are before, and again after the reset
   * @param timeout how long an initialization or an invocation may take
   * @return how many pushes arrived after the reset
   */
  static int run(Path layer, Path work, int invocations, Duration timeout)
      throws IOException, InterruptedException {
    HeldCertificate certificate =
        new HeldCertificate.Builder().addSubjectAlternativeName("localhost").build();
    Path trusted = Files.writeString(work.resolve("ca.pem"), certificate.certificatePem());
    try (MockWebServer receiver = receiver(certificate);
        LambdaEmulator lambda = emulator(layer, receiver.getPort(), trusted, timeout)) {
      invoke(lambda, invocations);
      lambda.invoke(Invocation.crashing());
      int pushesBefore = receiver.getRequestCount();
      invoke(lambda, invocations);
      lambda.invoke(Invocation.success().failingWith("Function.NoSuchOrder"));
      lambda.shutdown();
      requireGoodBehaviour(lambda.extensions());
      return receiver.getRequestCount() - pushesBefore;
    } finally {
      Files.delete(trusted);
    }
  }

  private static void invoke(LambdaEmulator lambda, int times) throws InterruptedException {
    for (int i = 0; i < times; i++) {
      lambda.invoke(INVOCATION);
    }
  }

  private static LambdaEmulator emulator(Path layer, int port, Path trusted, Duration timeout) {
    return LambdaEmulator.builder()
        .opt(layer)
        .timeout(timeout)
        .initTimeout(timeout)
        .shutdownTimeout(SHUTDOWN)
        .environment("LAMBDA_METRICS_BACKENDS", "sysdig,prometheus")
        .environment("LAMBDA_METRICS_PUSH_STRATEGY", "end")
        .environment("LAMBDA_METRICS_PUSH_TIMEOUT", "30s")
        .environment("SYSDIG_MONITOR_URL", "https://localhost:" + port)
        .environment("SYSDIG_MONITOR_CA_FILE", trusted.toString())
        .environment("SYSDIG_MONITOR_API_TOKEN", "none")
        .environment("PROMETHEUS_REMOTE_WRITE_URL", "https://localhost:" + port + "/api/v1/write")
        .environment("PROMETHEUS_REMOTE_WRITE_CA_FILE", trusted.toString())
        .build();
  }

  private static MockWebServer receiver(HeldCertificate certificate) throws IOException {
    MockWebServer receiver = new MockWebServer();
    receiver.useHttps(
        new HandshakeCertificates.Builder()
            .heldCertificate(certificate)
            .build()
            .sslSocketFactory());
    receiver.setDispatcher(
        new Dispatcher() {
          @Override
          public MockResponse dispatch(RecordedRequest request) {
            return new MockResponse.Builder().code(204).build();
          }
        });
    receiver.start(InetAddress.getLoopbackAddress(), 0);
    return receiver;
  }

  private static void requireGoodBehaviour(List<ExtensionReport> processes) {
    for (ExtensionReport process : processes) {
      if (!process.behaved()) {
        throw new IllegalStateException(
            "The extension failed during the training run:\n" + String.join("\n", process.log()));
      }
    }
  }
}
