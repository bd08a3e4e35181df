// SPDX-License-Identifier: Apache-2.0
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;

/**
 * Writes the emulator's report about a run with this project's extension and a slow one beside it.
 * Arguments: the emulator's jar, the layer, the scenario, and the report.
 */
final class ReportRun {

  private static final String NAME = "slow-extension";

  private ReportRun() {}

  public static void main(String[] arguments) throws Exception {
    Path report = Path.of(arguments[3]).toAbsolutePath();
    Path opt = withSlowExtension(Path.of(arguments[1]).toRealPath(), report.resolveSibling("opt"));
    try (DistantBackend backend = new DistantBackend()) {
      Process emulator =
          new ProcessBuilder(
                  java().toString(),
                  "-jar",
                  arguments[0],
                  "--opt", opt.toString(),
                  "--scenario", arguments[2],
                  "--env", "LAMBDA_METRICS_BACKENDS=prometheus",
                  "--env", "LAMBDA_METRICS_PUSH_INTERVAL=1s",
                  "--env", "PROMETHEUS_REMOTE_WRITE_URL=" + backend.url(),
                  "--report", report.toString())
              .inheritIO()
              .start();
      // The exit code tells that an extension did something wrong, which is what the report shows.
      int exit = emulator.waitFor();
      if (exit > 1 || !Files.exists(report)) {
        throw new IOException("the emulator ended with " + exit + " and without a report");
      }
    }
  }

  /** Returns an {@code /opt} folder with the layer's extension and the slow one. */
  private static Path withSlowExtension(Path layer, Path opt) throws IOException {
    Path extensions = Files.createDirectories(opt.resolve("extensions"));
    link(opt.resolve("lambda-metrics"), layer.resolve("lambda-metrics"));
    link(
        extensions.resolve("sysdig-lambda-extension"),
        layer.resolve("extensions/sysdig-lambda-extension"));
    Path launcher = extensions.resolve(NAME);
    Files.writeString(
        launcher,
        "#!/bin/sh\nexec '%s' -XX:TieredStopAtLevel=1 -XX:+UseSerialGC -cp '%s' SlowExtension %s\n"
            .formatted(java(), System.getProperty("java.class.path"), NAME));
    Files.setPosixFilePermissions(launcher, PosixFilePermissions.fromString("rwxr-xr-x"));
    return opt;
  }

  private static void link(Path link, Path target) throws IOException {
    if (!Files.exists(link, LinkOption.NOFOLLOW_LINKS)) {
      Files.createSymbolicLink(link, target);
    }
  }

  private static Path java() {
    return Path.of(System.getProperty("java.home"), "bin/java");
  }
}
