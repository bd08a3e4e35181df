package io.lambdametrics.endtoend.fault;

import io.lambdametrics.endtoend.layer.LayerWithJvmOptions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.net.ssl.SSLContext;
import okhttp3.tls.HandshakeCertificates;
import okhttp3.tls.HeldCertificate;

/**
 * All that lies between an extension and its receiver: the look-up of a name, TLS, the proxy and
 * the server itself. Names and TLS are in it only for the faults that need them, since they cost
 * time.
 */
final class FaultyNetwork implements AutoCloseable {

  private static final String LOOPBACK = "127.0.0.1";

  private final FaultInjectingProxy proxy;
  private final StoringServer server;
  private final Optional<HangingNameLookup> names;
  private final Map<String, String> settings = new LinkedHashMap<>();
  private Fault now = Fault.NONE;

  private FaultyNetwork(FaultInjectingProxy proxy, StoringServer server, Optional<HangingNameLookup> names) {
    this.proxy = proxy;
    this.server = server;
    this.names = names;
  }

  /**
   * Makes a way on which {@code fault} can be played.
   *
   * @param folder for what the way needs; empty
   */
  static FaultyNetwork to(StoringServer server, Fault fault, Path folder)
      throws IOException, InterruptedException {
    Optional<HeldCertificate> certificate =
        fault == Fault.TLS_STALLED
            ? Optional.of(new HeldCertificate.Builder().addSubjectAlternativeName(LOOPBACK).build())
            : Optional.empty();
    FaultyNetwork way =
        new FaultyNetwork(
            FaultInjectingProxy.start(
                server.url(),
                certificate.map(FaultyNetwork::context),
                // A name is looked up for a new connection only.
                fault != Fault.DNS_HANGS),
            server,
            fault == Fault.DNS_HANGS
                ? Optional.of(HangingNameLookup.answering(folder))
                : Optional.empty());
    way.tell(
        fault,
        (certificate.isPresent() ? "https://" : "http://")
            + (way.names.isPresent() ? HangingNameLookup.HOST : LOOPBACK));
    if (certificate.isPresent()) {
      Path authority =
          Files.writeString(folder.resolve("ca.pem"), certificate.get().certificatePem());
      way.settings.put("SYSDIG_MONITOR_CA_FILE", authority.toString());
      way.settings.put("PROMETHEUS_REMOTE_WRITE_CA_FILE", authority.toString());
    }
    if (fault == Fault.NOTHING_STORED_2) {
      way.settings.put("PROMETHEUS_REMOTE_WRITE_VERSION", "2.0");
    }
    return way;
  }

  private void tell(Fault fault, String origin) {
    String url = origin + ":" + proxy.port() + "/api/v1/write";
    settings.put("LAMBDA_METRICS_BACKENDS", String.join(",", backends(fault)));
    settings.put("LAMBDA_METRICS_GROUPS", fault.destroys() ? "core,init,self" : "core,init");
    settings.put("SYSDIG_MONITOR_URL", url);
    settings.put("SYSDIG_MONITOR_API_TOKEN", "the-token");
    settings.put("PROMETHEUS_REMOTE_WRITE_URL", url);
    if (names.isPresent()) {
      // Plain HTTP to a name.
      settings.put("SYSDIG_MONITOR_INSECURE_TLS", "true");
      settings.put("PROMETHEUS_REMOTE_WRITE_INSECURE_TLS", "true");
    }
  }

  /**
   * Which backends push. Both have a series of the same name among those that tell of the extension
   * itself, which one receiver cannot take from two senders; so where those are needed there is
   * one.
   */
  static List<String> backends(Fault fault) {
    return fault.destroys() ? List.of("sysdig") : List.of("sysdig", "prometheus");
  }

  /** What the extension has to be told to go this way. */
  Map<String, String> settings() {
    return Map.copyOf(settings);
  }

  /** The layer that can go this way. */
  Path layer(Path layer, Path folder) throws IOException {
    return names.isPresent() ? LayerWithJvmOptions.of(layer, folder, names.get().options()) : layer;
  }

  FaultInjectingProxy proxy() {
    return proxy;
  }

  void begin(Fault fault) throws IOException, InterruptedException {
    now = fault;
    if (fault == Fault.SERVER_RESTART) {
      server.stop();
    }
    if (fault == Fault.DNS_HANGS) {
      names.orElseThrow().hang();
    }
    proxy.begin(fault);
  }

  void end() throws IOException, InterruptedException {
    if (now == Fault.SERVER_RESTART) {
      server.startAgain();
    }
    if (now == Fault.DNS_HANGS) {
      names.orElseThrow().answer();
    }
    proxy.end();
    now = Fault.NONE;
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
