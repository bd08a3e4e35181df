// SPDX-License-Identifier: Apache-2.0
package io.lambdametrics.testsupport;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.api.parallel.Isolated;

/** Uses shell scripts in the place of the programs, so the tests run on every machine. */
@Execution(ExecutionMode.SAME_THREAD)
@Isolated("changes a system property")
class NewerProgramsTest {

  private static final String ADVICE =
      "vmagent of Debian 13 or newer is not installed; on Debian 13: apt-get install"
          + " victoria-metrics; on Debian 12: .ci/newer-programs fetches it into the folder that it"
          + " prints, for -Dnewer.programs and for PATH";

  @TempDir private Path folder;

  private String before = "";

  @BeforeEach
  void nameTheFolder() {
    before = System.getProperty(NewerPrograms.FOLDER, "");
    System.setProperty(NewerPrograms.FOLDER, folder.toString());
  }

  @AfterEach
  void restoreTheProperty() {
    if (before.isEmpty()) {
      System.clearProperty(NewerPrograms.FOLDER);
    } else {
      System.setProperty(NewerPrograms.FOLDER, before);
    }
  }

  @Test
  void findsAProgramWithTheFeatureInTheFolder() throws Exception {
    Path vmagent = script("vmagent", "echo ' -streamAggr.config string'");

    assertThat(Programs.isInstalled("newer/vmagent")).isTrue();
    assertThat(Programs.path("newer/vmagent")).isEqualTo(vmagent);
  }

  @Test
  void startsTheNewerVersionOfAServer() throws Exception {
    Path prometheus = script("prometheus", "echo ' --auto-gomemlimit.ratio=0.9'");

    assertThat(ServerProgram.prometheus().newer().name()).isEqualTo("newer/prometheus");
    assertThat(ServerProgram.prometheus().newer().command(folder, 9090))
        .startsWith(prometheus.toString())
        .contains("--web.enable-remote-write-receiver");
  }

  @Test
  void rejectsAFolderWithAnOldProgram() throws Exception {
    script("vmagent", "echo ' -remoteWrite.url array'");

    assertThatThrownBy(() -> Programs.isInstalled("newer/vmagent"))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage(
            "-Dnewer.programs=%s: the folder has no vmagent of Debian 13".formatted(folder));
  }

  @Test
  void rejectsAFolderWithoutTheProgram() {
    assertThatThrownBy(() -> Programs.isInstalled("newer/vmagent"))
        .isInstanceOf(IllegalStateException.class);
  }

  @Test
  void saysHowToGetAProgram() {
    assertThat(Programs.advice("newer/vmagent")).isEqualTo(ADVICE);
  }

  @Test
  void knowsOnlyProgramsWhoseFeaturesItCanCheck() throws Exception {
    script("curl", "true");

    assertThatThrownBy(() -> Programs.isInstalled("newer/curl"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("newer/curl is not one of");
  }

  private Path script(String name, String command) throws IOException {
    Path file = Files.writeString(folder.resolve(name), "#!/bin/sh\n" + command + "\n");
    return Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
  }
}
