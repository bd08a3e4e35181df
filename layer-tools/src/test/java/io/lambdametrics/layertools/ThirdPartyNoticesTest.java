// SPDX-License-Identifier: Apache-2.0
package io.lambdametrics.layertools;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ThirdPartyNoticesTest {

  @TempDir private Path folder;
  private Path java;

  @BeforeEach
  void createLayerWithOneLibrary() throws IOException {
    java = Files.createDirectories(folder.resolve("home/runtime"));
    Files.writeString(java.resolve("release"), "JAVA_VERSION=\"25.0.9\"\n");
    Files.createDirectory(folder.resolve("texts"));
    Files.writeString(folder.resolve("LICENSE"), "our licence");
  }

  @Test
  void passesOnTextsOfLibrary() throws Exception {
    jar("META-INF/NOTICE.txt", "Copyright of somebody");
    Files.writeString(folder.resolve("texts/paper.txt"), "What the jar lacks");

    run("{\"id\": \"MIT\"}");

    assertThat(folder.resolve("home/THIRD-PARTY.txt"))
        .content()
        .startsWith("Lambda Metrics 3.2.1 is under ")
        .contains("com.example:paper 1.2", "MIT", "Copyright of somebody", "What the jar lacks")
        .contains("OpenJDK 25.0.9");
    assertThat(folder.resolve("home/LICENSE")).hasContent("our licence");
  }

  @Test
  void passesOnTextsOfRuntimeInNativeExecutable() throws Exception {
    jar("META-INF/LICENSE", "a text");
    java = folder.resolve("graalvm");
    Files.createDirectories(java.resolve("legal/java.base"));
    Files.writeString(java.resolve("release"), "JAVA_VERSION=\"25.0.8\"\n");
    Files.writeString(java.resolve("legal/java.base/zlib.md"), "Copyright of zlib");
    Files.writeString(folder.resolve("texts/musl.txt"), "Copyright of musl");

    run("{\"id\": \"MIT\"}");

    assertThat(folder.resolve("home/THIRD-PARTY.txt"))
        .content()
        .contains("OpenJDK 25.0.8", "Copyright of zlib", "Copyright of musl");
  }

  @Test
  void rejectsLibraryWithIncompatibleLicence() throws Exception {
    jar("META-INF/LICENSE", "a text");

    assertThatThrownBy(() -> run("{\"id\": \"Apache-2.0\"}}, {\"license\": {\"id\": \"AGPL-3.0\"}"))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("com.example:paper 1.2 has the licence \"AGPL-3.0\"");
    assertThat(folder.resolve("home/THIRD-PARTY.txt")).doesNotExist();
  }

  @Test
  void rejectsLibraryWhoseLicenceHasNoKnownId() throws Exception {
    jar("META-INF/LICENSE", "a text");

    assertThatThrownBy(() -> run("{\"name\": \"Do what you like\"}"))
        .hasMessageContaining("com.example:paper 1.2 has the licence \"Do what you like\"");
  }

  @Test
  void rejectsLibraryWithoutTheTextThatItsLicenceRequires() throws Exception {
    jar("paper.properties", "");

    assertThatThrownBy(() -> run("{\"id\": \"BSD-3-Clause\"}"))
        .hasMessageContaining("BSD-3-Clause, whose text is not in its jar")
        .hasMessageContaining(folder.resolve("texts/paper.txt").toString());
  }

  @Test
  void rejectsJarThatIsNotInTheBill() throws Exception {
    Files.createFile(folder.resolve("pencil-1.jar"));

    assertThatThrownBy(() -> run("{\"id\": \"MIT\"}", "pencil-1.jar"))
        .hasMessageContaining("pencil-1.jar is in the layer but not in the bill of materials");
  }

  private void run(String licence) throws IOException {
    run(licence, "paper-1.2.jar");
  }

  private void run(String licence, String jar) throws IOException {
    Path bill = folder.resolve("bill.json");
    Files.writeString(
        bill,
        """
        {"metadata": {"component": {"name": "ours"}},
         "components": [{"group": "com.example", "name": "paper", "version": "1.2",
           "hashes": [{"alg": "MD5"}], "licenses": [{"license": %s}]}],
         "dependencies": []}
        """
            .formatted(licence));
    ThirdPartyNotices.main(
        new String[] {
          bill.toString(),
          folder.resolve(jar).toString(),
          folder.resolve("texts").toString(),
          folder.resolve("LICENSE").toString(),
          folder.resolve("home").toString(),
          java.toString(),
          "3.2.1"
        });
  }

  private void jar(String entry, String content) throws IOException {
    try (OutputStream out = Files.newOutputStream(folder.resolve("paper-1.2.jar"));
        ZipOutputStream zip = new ZipOutputStream(out)) {
      zip.putNextEntry(new ZipEntry(entry));
      zip.write(content.getBytes(StandardCharsets.UTF_8));
    }
  }
}
