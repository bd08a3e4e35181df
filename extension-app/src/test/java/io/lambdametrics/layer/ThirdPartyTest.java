package io.lambdametrics.layer;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonFactory;
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

class ThirdPartyTest {

  @TempDir Path folder;
  private Path java;

  @BeforeEach
  void makeALayerOfOneLibrary() throws IOException {
    java = Files.createDirectories(folder.resolve("home/runtime"));
    Files.writeString(java.resolve("release"), "JAVA_VERSION=\"25.0.9\"\n");
    Files.createDirectory(folder.resolve("texts"));
    Files.writeString(folder.resolve("LICENSE"), "our licence");
  }

  @Test
  void handsOnTheTextsOfALibrary() throws Exception {
    jar("META-INF/NOTICE.txt", "Copyright of somebody");
    Files.writeString(folder.resolve("texts/paper.txt"), "What the jar lacks");

    assertThat(run("{\"id\": \"MIT\"}").exitCode()).isZero();

    assertThat(folder.resolve("home/THIRD-PARTY.txt"))
        .content()
        .contains("com.example:paper 1.2", "MIT", "Copyright of somebody", "What the jar lacks")
        .contains("OpenJDK 25.0.9");
    assertThat(folder.resolve("home/LICENSE")).hasContent("our licence");
  }

  @Test
  void handsOnTheTextsOfTheRuntimeThatWentIntoAnExecutable() throws Exception {
    jar("META-INF/LICENSE", "a text");
    java = folder.resolve("graalvm");
    Files.createDirectories(java.resolve("legal/java.base"));
    Files.writeString(java.resolve("release"), "JAVA_VERSION=\"25.0.8\"\n");
    Files.writeString(java.resolve("legal/java.base/zlib.md"), "Of those who wrote zlib");
    Files.writeString(folder.resolve("texts/musl.txt"), "Of those who wrote musl");

    assertThat(run("{\"id\": \"MIT\"}").exitCode()).isZero();

    assertThat(folder.resolve("home/THIRD-PARTY.txt"))
        .content()
        .contains("OpenJDK 25.0.8", "Of those who wrote zlib", "Of those who wrote musl");
  }

  @Test
  void refusesALibraryOfAnotherLicence() throws Exception {
    jar("META-INF/LICENSE", "a text");

    LayerProgram.Result result =
        run("{\"id\": \"Apache-2.0\"}}, {\"license\": {\"id\": \"AGPL-3.0\"}");

    assertThat(result.exitCode()).isNotZero();
    assertThat(result.output()).contains("com.example:paper 1.2 is under \"AGPL-3.0\"");
    assertThat(folder.resolve("home/THIRD-PARTY.txt")).doesNotExist();
  }

  @Test
  void refusesALibraryWhoseLicenceHasNoIdThatIsKnown() throws Exception {
    jar("META-INF/LICENSE", "a text");

    assertThat(run("{\"name\": \"Do what you like\"}").output())
        .contains("com.example:paper 1.2 is under \"Do what you like\"");
  }

  @Test
  void refusesALibraryWithoutTheTextThatItsLicenceAsksFor() throws Exception {
    jar("paper.properties", "");

    assertThat(run("{\"id\": \"BSD-3-Clause\"}").output())
        .contains("BSD-3-Clause, whose text is not in its jar", "src/layer/licenses/paper.txt");
  }

  private LayerProgram.Result run(String licence) throws Exception {
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
    String jackson =
        Path.of(JsonFactory.class.getProtectionDomain().getCodeSource().getLocation().toURI())
            .toString();
    return LayerProgram.run(
        jackson,
        "ThirdParty",
        bill,
        folder.resolve("paper-1.2.jar"),
        folder.resolve("texts"),
        folder.resolve("LICENSE"),
        folder.resolve("home"),
        java);
  }

  private void jar(String entry, String content) throws IOException {
    try (OutputStream out = Files.newOutputStream(folder.resolve("paper-1.2.jar"));
        ZipOutputStream zip = new ZipOutputStream(out)) {
      zip.putNextEntry(new ZipEntry(entry));
      zip.write(content.getBytes(StandardCharsets.UTF_8));
    }
  }
}
