// SPDX-License-Identifier: Apache-2.0
package io.lambdametrics.benchmarks.extension.subject;

import static org.assertj.core.api.Assertions.assertThat;

import io.lambdametrics.benchmarks.PushReceiver;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SubjectTest {

  @TempDir private Path folder;
  private Path extensions;
  private Path executable;

  @BeforeEach
  void putsExtensionIntoOptFolder() throws IOException {
    extensions = Files.createDirectories(folder.resolve("opt/extensions"));
    executable = Files.createFile(extensions.resolve("mine"));
  }

  @Test
  void startsExtensionWithoutItsNeighbours() throws IOException {
    Files.createFile(extensions.resolve("other"));

    assertThat(opt("mine", executable.toString()).resolve("extensions"))
        .isDirectoryContaining("glob:**/mine")
        .isDirectoryNotContaining("glob:**/other");
  }

  @Test
  void startsExtensionUnderItsRegisteredName() throws IOException {
    assertThat(opt("other", executable.toString()).resolve("extensions/other")).isExecutable();
  }

  @Test
  void passesArgumentsUnchanged() throws IOException, InterruptedException {
    assertThat(output(opt("echo", "/bin/echo", "a  b", "it's $HOME", "")))
        .isEqualTo("a  b it's $HOME \n");
  }

  @Test
  void startsExtensionByTheWrapper() throws IOException, InterruptedException {
    Path opt =
        subject("echo", "/bin/echo", "1").opt(folder, List.of("/usr/bin/env", "/bin/echo", "by"));

    assertThat(output(opt)).isEqualTo("by /bin/echo 1\n");
  }

  private static String output(Path opt) throws IOException, InterruptedException {
    Process launched =
        new ProcessBuilder(opt.resolve("extensions/echo").toString())
            .redirectErrorStream(true)
            .start();
    String output = new String(launched.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(launched.waitFor()).isZero();
    return output;
  }

  @Test
  void evictsTheWholeLayer() throws IOException {
    Path library = Files.createFile(folder.resolve("opt/library"));

    assertThat(subject("mine", executable.toString()).files())
        .containsExactlyInAnyOrder(executable, library);
  }

  @Test
  void evictsOnlyAnExecutableThatIsInNoLayer() throws IOException {
    Path alone = Files.createFile(folder.resolve("alone"));

    assertThat(subject("alone", alone.toString(), "argument").files()).containsExactly(alone);
  }

  @Test
  void replacesReceiverInSettings() throws IOException {
    try (PushReceiver receiver = new PushReceiver()) {
      assertThat(
              Subject.of(
                      "any", List.of("/bin/true"), "true", Map.of("URL", "http://{receiver}/write"))
                  .pushingTo(receiver)
                  .environment())
          .isEqualTo(Map.of("URL", "http://" + receiver.address() + "/write"));
    }
  }

  private Path opt(String name, String... command) throws IOException {
    return subject(name, command).opt(folder, List.of());
  }

  private static Subject subject(String name, String... command) {
    return Subject.of("any", List.of(command), name, Map.of());
  }
}
