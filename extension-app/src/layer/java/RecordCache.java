import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.security.KeyStore;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Properties;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;

/**
 * Gives the layer a cache of what its Java runtime would load, link and profile at every start anew: records a
 * life of the real extension in the emulator, with pushes to a server with TLS. Run by Maven as a single source
 * file, after BuildLayer.
 *
 * <p>The launcher takes the cache only where no jar is newer, and the runtime only if it is the same; that is why the
 * layer's files have a fixed time. Otherwise it starts without.
 *
 * <p>Arguments: the layer's folder, the emulator's runnable jar, and the time that files get.
 */
public final class RecordCache {

  /** The first release that has such a cache, made as below. */
  private static final int FIRST_JDK = 25;

  private static final String PASSWORD = "changeit";

  private RecordCache() {}

  public static void main(String[] args) throws Exception {
    Path home = Path.of(args[0]).resolve("lambda-metrics");
    Path emulator = Path.of(args[1]);
    FileTime time = FileTime.from(java.time.Instant.parse(args[2]));
    if (feature(home.resolve("runtime")) < FIRST_JDK) {
      return;
    }
    Path work = Files.createTempDirectory("record-cache");
    Path configuration = work.resolve("extension.aotconf");
    Path options = home.resolve("jvm.options");
    byte[] released = Files.readAllBytes(options);
    Path certificates = work.resolve("ca.pem");
    HttpsServer receiver = receiver(work, certificates);
    receiver.start();
    try {
      // Without training: what was hot here would be compiled at every start, for a third of its processor time.
      Files.writeString(
          options,
          "\n-XX:AOTMode=record\n-XX:-AOTRecordTraining\n-XX:AOTConfiguration=" + configuration + "\n",
          StandardOpenOption.APPEND);
      live(Path.of(args[0]), emulator, work, certificates, receiver.getAddress().getPort());
    } finally {
      Files.write(options, released);
      receiver.stop(0);
    }
    Path cache = home.resolve("extension.aot");
    run(
        home.resolve("runtime/bin/java").toString(),
        "@" + options,
        "-XX:AOTMode=create",
        "-XX:AOTConfiguration=" + configuration,
        "-XX:AOTCache=" + cache,
        "-cp",
        home.resolve("classpath.jar").toString());
    Files.setLastModifiedTime(options, time);
    Files.setLastModifiedTime(cache, time);
    System.out.printf("The layer's cache has %,d bytes.%n", Files.size(cache));
    for (Path file : List.of(configuration, certificates, work.resolve("keys.p12"), work.resolve("life.json"))) {
      Files.delete(file);
    }
    Files.delete(work);
  }

  private static int feature(Path runtime) throws IOException {
    Properties release = new Properties();
    try (InputStream in = Files.newInputStream(runtime.resolve("release"))) {
      release.load(in);
    }
    return Runtime.Version.parse(release.getProperty("JAVA_VERSION").replace("\"", "")).feature();
  }

  /**
   * A life with what most lives have: a cold start, invocations good and bad, pushes, a shutdown. What is recorded
   * is the process after a reset, which records last: it does what a first one does, and goes on from what that
   * wrote down.
   */
  private static void live(Path layer, Path emulator, Path work, Path certificates, int port) throws Exception {
    Path life = work.resolve("life.json");
    Files.writeString(
        life,
        """
        {
          "function": {"timeout": "60s", "initTimeout": "60s", "shutdownTimeout": "5m"},
          "environment": {
            "LAMBDA_METRICS_BACKENDS": "sysdig,prometheus",
            "LAMBDA_METRICS_PUSH_STRATEGY": "end",
            "LAMBDA_METRICS_PUSH_TIMEOUT": "30s",
            "SYSDIG_MONITOR_URL": "https://localhost:%1$d",
            "SYSDIG_MONITOR_CA_FILE": "%2$s",
            "SYSDIG_MONITOR_API_TOKEN": "none",
            "PROMETHEUS_REMOTE_WRITE_URL": "https://localhost:%1$d/api/v1/write",
            "PROMETHEUS_REMOTE_WRITE_CA_FILE": "%2$s"
          },
          "steps": [
            {"invoke": {"lasting": "20ms", "times": 20}},
            {"invoke": {"crashing": true}},
            {"invoke": {"lasting": "20ms", "times": 20}},
            {"invoke": {"failingWith": "Function.NoSuchOrder"}},
            {"shutdown": {}}
          ]
        }
        """
            .formatted(port, certificates));
    run(
        System.getProperty("java.home") + "/bin/java",
        "-jar",
        emulator.toString(),
        "--opt",
        layer.toString(),
        "--scenario",
        life.toString());
  }

  private static HttpsServer receiver(Path work, Path certificates) throws Exception {
    Path keys = work.resolve("keys.p12");
    run(
        System.getProperty("java.home") + "/bin/keytool",
        "-genkeypair",
        "-alias", "receiver",
        "-keyalg", "EC",
        "-dname", "CN=localhost",
        "-ext", "SAN=DNS:localhost",
        "-keystore", keys.toString(),
        "-storepass", PASSWORD);
    KeyStore store = KeyStore.getInstance(keys.toFile(), PASSWORD.toCharArray());
    Files.writeString(
        certificates,
        "-----BEGIN CERTIFICATE-----\n"
            + Base64.getMimeEncoder().encodeToString(store.getCertificate("receiver").getEncoded())
            + "\n-----END CERTIFICATE-----\n");
    KeyManagerFactory managers = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
    managers.init(store, PASSWORD.toCharArray());
    SSLContext tls = SSLContext.getInstance("TLS");
    tls.init(managers.getKeyManagers(), null, null);
    HttpsServer server = HttpsServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.setHttpsConfigurator(new HttpsConfigurator(tls));
    server.createContext(
        "/",
        exchange -> {
          exchange.getRequestBody().readAllBytes();
          exchange.sendResponseHeaders(204, -1);
          exchange.close();
        });
    return server;
  }

  private static void run(String... command) throws IOException, InterruptedException {
    ProcessBuilder builder = new ProcessBuilder(new ArrayList<>(List.of(command))).redirectErrorStream(true);
    builder.environment().keySet().removeAll(List.of("JAVA_TOOL_OPTIONS", "JDK_JAVA_OPTIONS"));
    Process process = builder.start();
    String output = new String(process.getInputStream().readAllBytes());
    if (process.waitFor() != 0) {
      throw new IOException(String.join(" ", command) + " failed:\n" + output);
    }
  }
}
