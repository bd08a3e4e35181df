package io.lambdametrics.emulator;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;

/** An {@code /opt} folder made for a test. */
record TestOpt(Path folder) {

  /** Adds an extension that is a shell script. */
  TestOpt script(String name, String text) throws IOException {
    Path file = Files.createDirectories(folder.resolve("extensions")).resolve(name);
    Files.writeString(file, "#!/bin/sh\n" + text + "\n");
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
    return this;
  }

  /** Adds {@link ProbeExtension}. */
  TestOpt probe(String name) throws IOException {
    return script(
        name,
        "PROBE_NAME="
            + name
            + " exec '"
            + Path.of(System.getProperty("java.home"), "bin", "java")
            + "' -Xshare:auto -XX:TieredStopAtLevel=1 -cp '"
            + Path.of("target", "test-classes").toAbsolutePath()
            + "' "
            + ProbeExtension.class.getName());
  }

  Path record() {
    return folder.resolve("record");
  }

  List<String> recorded() throws IOException {
    return Files.exists(record()) ? Files.readAllLines(record()) : List.of();
  }

  List<String> recorded(String kind) throws IOException {
    return recorded().stream().filter(line -> line.startsWith(kind + " ")).toList();
  }

  LambdaEmulator.Builder emulator() {
    return LambdaEmulator.builder().opt(folder).environment("PROBE_RECORD", record().toString());
  }
}
