package io.lambdametrics.layer;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ZipLayerTest {

  private static final String TIME = "2026-11-22T10:20:30Z";

  @TempDir Path folder;

  @Test
  void makesTheSameBytesOfTheSameFilesWheneverAndByWhomeverTheyWereMade() throws Exception {
    Path one = layer("one", List.of("extensions/start", "lib/a.jar", "lib/b.jar"), "rw-rw-rw-");
    Path other = layer("other", List.of("lib/b.jar", "lib/a.jar", "extensions/start"), "rw-------");
    Files.setLastModifiedTime(
        other.resolve("lib/a.jar"), FileTime.from(Instant.parse("2001-02-03T04:05:06Z")));

    assertThat(zip(one)).hasSameBinaryContentAs(zip(other));
  }

  @Test
  void keepsWhatMayBeExecutedAndLetsEverybodyReadTheRest() throws Exception {
    Path layer = layer("layer", List.of("lib/a.jar", "extensions/start"), "rw-------");
    mode(layer.resolve("extensions/start"), "rwx------");
    Files.createDirectory(layer.resolve("backends"));

    assertThat(UnpackedZip.modes(zip(layer)))
        .isEqualTo(
            Map.of(
                "backends", "rwxr-xr-x",
                "extensions", "rwxr-xr-x",
                "extensions/start", "rwxr-xr-x",
                "lib", "rwxr-xr-x",
                "lib/a.jar", "rw-r--r--"));
  }

  @Test
  void givesEveryFileTheSameTimeInEveryZone() throws Exception {
    Path layer = layer("layer", List.of("lib/a.jar"), "rw-rw-rw-");
    Path unpacked = Files.createDirectory(folder.resolve("unpacked"));
    UnpackedZip.into(unpacked, zip(layer));

    assertThat(Files.getLastModifiedTime(unpacked.resolve("lib/a.jar")).toInstant())
        .isEqualTo(TIME);
  }

  private Path zip(Path layer) throws Exception {
    Path zip = folder.resolve(layer.getFileName() + ".zip");
    LayerProgram.Result result = LayerProgram.run("", "ZipLayer", layer, zip, TIME);
    assertThat(result.exitCode()).as(result.output()).isZero();
    return zip;
  }

  private Path layer(String name, List<String> files, String mode) throws IOException {
    Path layer = folder.resolve(name);
    for (String file : files) {
      Path path = layer.resolve(file);
      Files.createDirectories(path.getParent());
      Files.writeString(path, "the content of " + file);
      mode(path, mode);
    }
    return layer;
  }

  private static void mode(Path file, String mode) throws IOException {
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString(mode));
  }
}
