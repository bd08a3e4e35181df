// SPDX-License-Identifier: Apache-2.0
package io.lambdametrics.testsupport;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/**
 * The command line of a server that receives metrics on a port of the loopback address. Immutable.
 */
public final class ServerProgram {

  /** Returns the arguments for a folder and a port. */
  interface CommandLine {
    List<String> of(Path folder, int port);
  }

  private final String program;
  private final String readyPath;
  private final CommandLine commandLine;
  private final List<String> options;
  private final String configuration;

  /**
   * Describes a server.
   *
   * @param program the name of an executable, as in {@link NeedsProgram}
   * @param readyPath the path that responds 200 as soon as the server is ready
   * @param configuration the text of its configuration file; empty if it has none
   */
  ServerProgram(
      String program,
      String readyPath,
      CommandLine commandLine,
      List<String> options,
      String configuration) {
    this.program = program;
    this.readyPath = readyPath;
    this.commandLine = commandLine;
    this.options = List.copyOf(options);
    this.configuration = configuration;
  }

  /** Returns a Prometheus that accepts remote write. */
  public static ServerProgram prometheus() {
    return prometheusThatRefusesRemoteWrite().with("--web.enable-remote-write-receiver");
  }

  /** Returns a Prometheus with its default settings, which do not accept remote write. */
  public static ServerProgram prometheusThatRefusesRemoteWrite() {
    return new ServerProgram(
        "prometheus",
        "/-/ready",
        (folder, port) ->
            List.of(
                "--config.file=" + configurationFile(folder),
                "--storage.tsdb.path=" + folder.resolve("data"),
                "--web.listen-address=127.0.0.1:" + port),
        List.of(),
        "global: {}\n");
  }

  /**
   * Returns a VictoriaMetrics. It shows new samples after a flush; see {@link LocalServer#query}.
   */
  public static ServerProgram victoriaMetrics() {
    return new ServerProgram(
        "victoria-metrics",
        "/health",
        (folder, port) ->
            List.of(
                "-storageDataPath=" + folder.resolve("data"),
                "-httpListenAddr=127.0.0.1:" + port,
                "-retentionPeriod=1",
                "-search.latencyOffset=0s"),
        List.of(),
        "");
  }

  /**
   * Returns a VictoriaMetrics that accepts OTLP, which only newer versions do, and stores it under
   * names of Prometheus.
   */
  public static ServerProgram victoriaMetricsWithOtlp() {
    return victoriaMetrics().newer().with("-opentelemetry.usePrometheusNaming");
  }

  /**
   * Returns a vmagent, which forwards what it receives.
   *
   * @param target returns the URL that it writes to; called when it starts
   */
  public static ServerProgram vmagent(Supplier<URI> target) {
    return new ServerProgram(
        "vmagent",
        "/health",
        (folder, port) ->
            List.of(
                "-httpListenAddr=127.0.0.1:" + port,
                "-remoteWrite.url=" + target.get(),
                "-remoteWrite.tmpDataPath=" + folder.resolve("queue")),
        List.of(),
        "");
  }

  /** Returns a Pushgateway. */
  public static ServerProgram pushgateway() {
    return new ServerProgram(
        "prometheus-pushgateway",
        "/-/ready",
        (folder, port) -> List.of("--web.listen-address=127.0.0.1:" + port),
        List.of(),
        "");
  }

  /** Returns the same server in the version of Debian 13 or newer. */
  public ServerProgram newer() {
    return new ServerProgram(
        Programs.NEWER + program, readyPath, commandLine, options, configuration);
  }

  /** Returns the same server with additional options. */
  public ServerProgram with(String... more) {
    List<String> all = new ArrayList<>(options);
    all.addAll(List.of(more));
    return new ServerProgram(program, readyPath, commandLine, all, configuration);
  }

  /** Returns the same server with this configuration file; only for Prometheus. */
  public ServerProgram configuredBy(String text) {
    if (configuration.isEmpty()) {
      throw new IllegalStateException(program + " has no configuration file");
    }
    return new ServerProgram(program, readyPath, commandLine, options, text);
  }

  /** Returns the name of the executable, as in {@link NeedsProgram}. */
  public String name() {
    return program;
  }

  String readyPath() {
    return readyPath;
  }

  List<String> command(Path folder, int port) throws IOException {
    if (!configuration.isEmpty()) {
      Files.writeString(configurationFile(folder), configuration);
    }
    List<String> command = new ArrayList<>(List.of(Programs.path(program).toString()));
    command.addAll(commandLine.of(folder, port));
    command.addAll(options);
    return command;
  }

  private static Path configurationFile(Path folder) {
    return folder.resolve("configuration.yml");
  }
}
