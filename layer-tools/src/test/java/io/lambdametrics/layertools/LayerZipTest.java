// SPDX-License-Identifier: Apache-2.0
package io.lambdametrics.layertools;

import static org.assertj.core.api.Assertions.assertThat;

import io.lambdametrics.testsupport.UnpackedZip;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TimeZone;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LayerZipTest {

  private static final String TIME = "2026-11-22T10:20:30Z";

  @TempDir private Path folder;

  @Test
  void writesSameBytesWhateverTimeAndUmaskTheFilesHave() throws Exception {
    Path one = layer("one", List.of("extensions/start", "lib/a.jar", "lib/b.jar"), "rw-rw-rw-");
    Path other = layer("other", List.of("lib/b.jar", "lib/a.jar", "extensions/start"), "rw-------");
    Files.setLastModifiedTime(
        other.resolve("lib/a.jar"), FileTime.from(Instant.parse("2001-02-03T04:05:06Z")));

    assertThat(zip(one)).hasSameBinaryContentAs(zip(other));
  }

  @Test
  void writesSameBytesInEveryTimeZone() throws Exception {
    Path layer = layer("layer", List.of("lib/a.jar"), "rw-rw-rw-");
    byte[] here = Files.readAllBytes(zip(layer));
    TimeZone zone = TimeZone.getDefault();
    try {
      TimeZone.setDefault(TimeZone.getTimeZone("Asia/Kathmandu"));

      assertThat(zip(layer)).hasBinaryContent(here);
    } finally {
      TimeZone.setDefault(zone);
    }
  }

  @Test
  void keepsExecutableBitAndMakesAllFilesReadable() throws Exception {
    Path layer = layer("layer", List.of("lib/a.jar", "extensions/start"), "rw-------");
    setMode(layer.resolve("extensions/start"), "rwx------");
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
  void replacesSymbolicLinkByItsTarget() throws Exception {
    Path layer = layer("layer", List.of("legal/LICENSE"), "rw-rw-rw-");
    Files.createSymbolicLink(layer.resolve("legal/COPY"), Path.of("LICENSE"));
    Path unpacked = Files.createDirectory(folder.resolve("unpacked"));

    UnpackedZip.into(unpacked, zip(layer));

    assertThat(unpacked.resolve("legal/COPY"))
        .isRegularFile()
        .hasContent("content of legal/LICENSE");
  }

  @Test
  void givesEveryFileTheSameTimeInEveryTimeZone() throws Exception {
    Path layer = layer("layer", List.of("lib/a.jar"), "rw-rw-rw-");
    Path unpacked = Files.createDirectory(folder.resolve("unpacked"));
    UnpackedZip.into(unpacked, zip(layer));

    assertThat(Files.getLastModifiedTime(unpacked.resolve("lib/a.jar")).toInstant())
        .isEqualTo(TIME);
  }

  private Path zip(Path layer) throws IOException {
    Path zip = folder.resolve(layer.getFileName() + ".zip");
    LayerZip.write(layer, zip, Instant.parse(TIME));
    return zip;
  }

  private Path layer(String name, List<String> files, String mode) throws IOException {
    Path layer = folder.resolve(name);
    for (String file : files) {
      Path path = layer.resolve(file);
      Files.createDirectories(path.getParent());
      Files.writeString(path, "content of " + file);
      setMode(path, mode);
    }
    return layer;
  }

  private static void setMode(Path file, String mode) throws IOException {
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString(mode));
  }
}
