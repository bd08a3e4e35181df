// SPDX-License-Identifier: Apache-2.0
package io.lambdametrics.layertools;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JdkTest {

  @TempDir private Path folder;

  @Test
  void choosesJdk25() throws IOException {
    Path old = jdk("old");
    Path wanted = jdk("wanted");

    assertThat(choose(toolchain("1.8.0_402", old), toolchain("25.0.3", wanted)))
        .isEqualTo(new Jdk(wanted, 25));
  }

  @Test
  void usesItsOwnJdkIfNoneIsListed() throws IOException {
    assertThat(choose())
        .isEqualTo(new Jdk(Path.of(System.getProperty("java.home")), Runtime.version().feature()));
  }

  @Test
  void ignoresRuntimeWithoutJlink() throws IOException {
    Path runtime = Files.createDirectory(folder.resolve("runtime"));

    assertThat(choose(toolchain("25", runtime)).home()).isNotEqualTo(runtime);
  }

  @Test
  void readsVersionOfRuntime() throws IOException {
    Files.writeString(folder.resolve("release"), "JAVA_VERSION=\"25.0.3\"\nMODULES=\"a b\"\n");

    assertThat(Jdk.version(folder)).isEqualTo("25.0.3");
  }

  @Test
  void namesFileWithoutVersion() throws IOException {
    Files.writeString(folder.resolve("release"), "MODULES=\"a b\"\n");

    assertThatThrownBy(() -> Jdk.version(folder))
        .isInstanceOf(IOException.class)
        .hasMessage(folder.resolve("release") + " has no JAVA_VERSION");
  }

  @Test
  void namesListThatIsNotXml() throws IOException {
    Path list = Files.writeString(folder.resolve("jdks.xml"), "");

    assertThatThrownBy(() -> Jdk.forLayer(list))
        .isInstanceOf(IOException.class)
        .hasMessage(list + " is not a list of toolchains");
  }

  private Jdk choose(String... toolchains) throws IOException {
    Path list = folder.resolve("jdks.xml");
    Files.writeString(list, "<toolchains>" + String.join("", toolchains) + "</toolchains>");
    return Jdk.forLayer(list);
  }

  private static String toolchain(String version, Path home) {
    return """
    <toolchain>
      <provides><version>%s</version></provides>
      <configuration><jdkHome>%s</jdkHome></configuration>
    </toolchain>
    """
        .formatted(version, home);
  }

  private Path jdk(String name) throws IOException {
    Path home = folder.resolve(name);
    Path jlink = Files.createDirectories(home.resolve("bin")).resolve("jlink");
    Files.createFile(
        jlink, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
    return home;
  }
}
