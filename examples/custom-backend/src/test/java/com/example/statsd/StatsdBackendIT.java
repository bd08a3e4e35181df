// SPDX-License-Identifier: Apache-2.0
package com.example.statsd;

import static org.assertj.core.api.Assertions.assertThat;

import io.lambdametrics.emulator.LambdaEmulator;
import io.lambdametrics.emulator.model.ExtensionReport;
import io.lambdametrics.emulator.model.Invocation;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.DatagramChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Runs the layer with this project's jar in the emulator, and receives what the backend sends. */
@Timeout(value = 1, unit = TimeUnit.MINUTES)
class StatsdBackendIT {

  private static final Path LAYER = Path.of(System.getProperty("layer")).toAbsolutePath();
  private static final Path JAR = Path.of(System.getProperty("jar"));

  @TempDir Path opt;

  @Test
  void sendsEveryInvocationToTheServer() throws Exception {
    Path backends = layer();
    Files.copy(JAR, backends.resolve("statsd-backend.jar"));

    List<String> received = runFiveInvocations("statsd");

    double invocations =
        received.stream()
            .filter(line -> line.startsWith("aws_lambda_invocations:"))
            .mapToDouble(line -> Double.parseDouble(line.replaceAll("^[^:]*:|\\|.*$", "")))
            .sum();
    assertThat(invocations).isEqualTo(5);
  }

  @Test
  void worksBesideABrokenJar() throws Exception {
    Path backends = layer();
    Files.copy(JAR, backends.resolve("statsd-backend.jar"));
    Files.writeString(backends.resolve("a-broken.jar"), "not a jar");

    assertThat(runFiveInvocations("statsd"))
        .anyMatch(line -> line.startsWith("aws_lambda_invocations:"));
  }

  /** Makes a layer of symbolic links with an empty folder for backends, and returns the folder. */
  private Path layer() throws IOException {
    Path home = Files.createDirectory(opt.resolve("lambda-metrics"));
    Path extensions = Files.createDirectory(opt.resolve("extensions"));
    try (Stream<Path> files = Files.list(LAYER.resolve("extensions"))) {
      for (Path file : files.toList()) {
        Files.copy(file, extensions.resolve(file.getFileName()));
        assertThat(extensions.resolve(file.getFileName()).toFile().setExecutable(true)).isTrue();
      }
    }
    try (Stream<Path> files = Files.list(LAYER.resolve("lambda-metrics"))) {
      for (Path file : files.filter(each -> !each.endsWith("backends")).toList()) {
        Files.createSymbolicLink(home.resolve(file.getFileName()), file);
      }
    }
    return Files.createDirectory(home.resolve("backends"));
  }

  private List<String> runFiveInvocations(String backend) throws Exception {
    try (DatagramChannel server = DatagramChannel.open()) {
      server.bind(new InetSocketAddress(InetAddress.getByAddress(new byte[] {127, 0, 0, 1}), 0));
      server.configureBlocking(false);
      int port = ((InetSocketAddress) server.getLocalAddress()).getPort();
      try (LambdaEmulator lambda =
          LambdaEmulator.builder()
              .opt(opt)
              .environment("LAMBDA_METRICS_BACKENDS", backend)
              .environment("STATSD_ADDRESS", "127.0.0.1:" + port)
              .build()) {
        for (int i = 0; i < 5; i++) {
          lambda.invoke(Invocation.success());
        }
        lambda.shutdown();
        assertThat(lambda.extensions()).allMatch(ExtensionReport::behaved);
      }
      return received(server);
    }
  }

  private static List<String> received(DatagramChannel server) throws IOException {
    List<String> lines = new ArrayList<>();
    ByteBuffer datagram = ByteBuffer.allocate(65_536);
    while (server.receive(datagram) != null) {
      datagram.flip();
      StandardCharsets.UTF_8.decode(datagram).toString().lines().forEach(lines::add);
      datagram.clear();
    }
    return lines;
  }
}
