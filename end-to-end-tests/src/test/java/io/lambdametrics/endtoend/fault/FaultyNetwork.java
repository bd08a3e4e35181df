// SPDX-License-Identifier: Apache-2.0
package io.lambdametrics.endtoend.fault;

import io.lambdametrics.emulator.LambdaEmulator;
import io.lambdametrics.emulator.LambdaEmulatorBuilder;
import io.lambdametrics.endtoend.layer.LayerWithJvmOptions;
import io.lambdametrics.testsupport.LocalServer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.net.ssl.SSLContext;
import okhttp3.tls.HandshakeCertificates;
import okhttp3.tls.HeldCertificate;

/**
 * Everything between an extension and its receiver: name lookup, TLS, the proxy, and the server
 * process. Host names and TLS cost time, so only the faults that need them use them.
 */
final class FaultyNetwork implements AutoCloseable {

  /** The extension's setting for how long a push may hold an invocation. */
  static final Duration PUSH_TIMEOUT = Duration.ofMillis(500);

  private static final String LOOPBACK = "127.0.0.1";

  /** How the names of a backend's settings begin. */
  private static final Map<String, String> PREFIXES =
      Map.of(
          "sysdig", "SYSDIG_MONITOR",
          "prometheus", "PROMETHEUS_REMOTE_WRITE",
          "otlp", "OTLP_METRICS");

  private static final Map<String, String> URL_SETTINGS =
      Map.of(
          "sysdig", "SYSDIG_MONITOR_URL",
          "prometheus", "PROMETHEUS_REMOTE_WRITE_URL",
          "otlp", "OTLP_METRICS_ENDPOINT");

  private final FaultInjectingProxy proxy;
  private final LocalServer server;
  private final Path folder;
  private final Optional<HangingNameLookup> names;
  private final Map<String, String> settings = new LinkedHashMap<>();
  private Fault current = Fault.NONE;

  private FaultyNetwork(
      FaultInjectingProxy proxy,
      LocalServer server,
      Path folder,
      Optional<HangingNameLookup> names) {
    this.proxy = proxy;
    this.server = server;
    this.folder = folder;
    this.names = names;
  }

  /**
   * Creates a network that can inject a fault.
   *
   * @param kind the kind of the server
   * @param folder an empty folder for its files
   */
  static FaultyNetwork create(ServerKind kind, LocalServer server, Fault fault, Path folder)
      throws IOException {
    Optional<HeldCertificate> certificate =
        fault == Fault.TLS_STALLED
            ? Optional.of(new HeldCertificate.Builder().addSubjectAlternativeName(LOOPBACK).build())
            : Optional.empty();
    boolean usesNames = fault == Fault.NAME_LOOKUP_HANGS;
    FaultyNetwork network =
        new FaultyNetwork(
            // Only a new connection causes a lookup.
            FaultInjectingProxy.start(
                server.url(), certificate.map(FaultyNetwork::context), !usesNames),
            server,
            folder,
            usesNames ? Optional.of(HangingNameLookup.create(folder)) : Optional.empty());
    network.addSettings(kind, fault, certificate);
    return network;
  }

  private void addSettings(ServerKind kind, Fault fault, Optional<HeldCertificate> certificate)
      throws IOException {
    String host = names.isPresent() ? HangingNameLookup.HOST : LOOPBACK;
    String url =
        (certificate.isPresent() ? "https://" : "http://")
            + host
            + ":"
            + proxy.port()
            + kind.path();
    List<String> backends = kind.backends(fault);
    settings.put("LAMBDA_METRICS_BACKENDS", String.join(",", backends));
    settings.put("LAMBDA_METRICS_GROUPS", fault.losesData() ? "core,init,self" : "core,init");
    settings.put("SYSDIG_MONITOR_API_TOKEN", "the-token");
    for (String backend : backends) {
      settings.put(URL_SETTINGS.get(backend), url);
      if (names.isPresent()) {
        // Plain HTTP to a host name needs permission.
        settings.put(PREFIXES.get(backend) + "_INSECURE_TLS", "true");
      }
      if (certificate.isPresent()) {
        Path authority =
            Files.writeString(folder.resolve("ca.pem"), certificate.get().certificatePem());
        settings.put(PREFIXES.get(backend) + "_CA_FILE", authority.toString());
      }
    }
    if (fault == Fault.NOTHING_STORED_V2) {
      settings.put("PROMETHEUS_REMOTE_WRITE_VERSION", "2.0");
    }
  }

  /**
   * Returns an execution environment whose extension pushes through this network.
   *
   * @param functionName the function's name, which separates its series from others'
   * @param layer the exploded layer
   */
  LambdaEmulatorBuilder environment(String functionName, Path layer) throws IOException {
    return LambdaEmulator.builder()
        .opt(
            names.isPresent()
                ? LayerWithJvmOptions.create(layer, folder, names.get().jvmOptions())
                : layer)
        .functionName(functionName)
        .timeout(Duration.ofSeconds(8))
        .environment(settings)
        .environment("LAMBDA_METRICS_PUSH_INTERVAL", "1s")
        .environment("LAMBDA_METRICS_PUSH_TIMEOUT", PUSH_TIMEOUT.toMillis() + "ms")
        .environment("LAMBDA_METRICS_LOG_LEVEL", "debug");
  }

  FaultInjectingProxy proxy() {
    return proxy;
  }

  void startFault(Fault fault) throws IOException, InterruptedException {
    current = fault;
    if (fault == Fault.SERVER_RESTART) {
      server.stop();
    }
    if (fault == Fault.NAME_LOOKUP_HANGS) {
      names.orElseThrow().hang();
    }
    proxy.startFault(fault);
  }

  /** Ends the current fault; does nothing if there is none. */
  void endFault() throws IOException, InterruptedException {
    if (current == Fault.SERVER_RESTART) {
      server.startAgain();
    }
    if (current == Fault.NAME_LOOKUP_HANGS) {
      names.orElseThrow().respond();
    }
    proxy.endFault();
    current = Fault.NONE;
  }

  @Override
  public void close() throws IOException {
    proxy.close();
    if (names.isPresent()) {
      names.get().close();
    }
  }

  private static SSLContext context(HeldCertificate certificate) {
    return new HandshakeCertificates.Builder().heldCertificate(certificate).build().sslContext();
  }
}
