// SPDX-License-Identifier: Apache-2.0
package io.lambdametrics.layertools;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.jar.Attributes;
import java.util.jar.JarFile;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LayerJarsTest {

  private static final byte[] JAVA_5_CLASS = classFile(49);
  private static final byte[] JAVA_8_CLASS = classFile(52);

  @TempDir private Path folder;
  private Path lib;

  @BeforeEach
  void createLib() throws IOException {
    lib = Files.createDirectory(folder.resolve("lib"));
  }

  @Test
  void raisesFormatOfOldClasses() throws IOException {
    Path jar =
        jar("javax.inject-1.jar", Map.of("Old.class", JAVA_5_CLASS, "New.class", JAVA_8_CLASS));

    LayerJars.copy(List.of(jar), lib);

    assertThat(content("javax.inject-1.jar", "Old.class")).isEqualTo(classFile(50));
    assertThat(content("javax.inject-1.jar", "New.class")).isEqualTo(JAVA_8_CLASS);
  }

  @Test
  void keepsOtherJarsUnchanged() throws IOException {
    Path jar = jar("paper-1.jar", Map.of("Old.class", JAVA_5_CLASS));

    LayerJars.copy(List.of(jar), lib);

    assertThat(lib.resolve("paper-1.jar")).hasSameBinaryContentAs(jar);
  }

  @Test
  void movesNativeLibraryOutOfSnappyJar() throws IOException {
    String processor = System.getProperty("os.arch").equals("aarch64") ? "aarch64" : "x86_64";
    String prefix = "org/xerial/snappy/native/";
    Path jar =
        jar(
            "snappy-java-1.jar",
            Map.of(
                "Snappy.class",
                JAVA_8_CLASS,
                prefix + "Linux/" + processor + "/libsnappyjava.so",
                new byte[] {1, 2, 3},
                prefix + "Mac/x86_64/libsnappyjava.dylib",
                new byte[] {4}));

    LayerJars.copy(List.of(jar), lib);
    LayerJars.unpackSnappy(List.of(jar), lib);

    try (ZipFile copy = new ZipFile(lib.resolve("snappy-java-1.jar").toFile())) {
      assertThat(Collections.list(copy.entries()))
          .extracting(ZipEntry::getName)
          .containsExactly("Snappy.class");
    }
    assertThat(lib.resolve("libsnappyjava.so")).hasBinaryContent(new byte[] {1, 2, 3});
  }

  @Test
  void failsWithoutSnappyJar() {
    assertThatThrownBy(() -> LayerJars.unpackSnappy(List.of(Path.of("paper-1.jar")), lib))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("snappy-java");
  }

  @Test
  void listsJarsInOrder() throws IOException {
    Path file = folder.resolve("classpath.jar");

    LayerJars.writeClassPath(file, List.of(Path.of("/b/two.jar"), Path.of("/a/one.jar")));

    try (JarFile jar = new JarFile(file.toFile())) {
      assertThat(jar.getManifest().getMainAttributes().getValue(Attributes.Name.CLASS_PATH))
          .isEqualTo("lib/two.jar lib/one.jar");
    }
  }

  private static byte[] classFile(int format) {
    return new byte[] {(byte) 0xca, (byte) 0xfe, (byte) 0xba, (byte) 0xbe, 0, 0, 0, (byte) format};
  }

  private Path jar(String name, Map<String, byte[]> content) throws IOException {
    Path jar = folder.resolve(name);
    try (OutputStream out = Files.newOutputStream(jar);
        ZipOutputStream zip = new ZipOutputStream(out)) {
      for (Map.Entry<String, byte[]> entry : content.entrySet()) {
        zip.putNextEntry(new ZipEntry(entry.getKey()));
        zip.write(entry.getValue());
      }
    }
    return jar;
  }

  private byte[] content(String jar, String entry) throws IOException {
    try (ZipFile zip = new ZipFile(lib.resolve(jar).toFile());
        var in = zip.getInputStream(zip.getEntry(entry))) {
      return in.readAllBytes();
    }
  }
}
