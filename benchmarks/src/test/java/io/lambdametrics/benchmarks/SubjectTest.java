package io.lambdametrics.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

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
  void leavesExtensionInItsOptFolder() throws IOException {
    assertThat(subject("mine", executable.toString()).opt()).isEqualTo(folder.resolve("opt"));
  }

  @Test
  void startsExtensionWithoutItsNeighbours() throws IOException {
    Files.createFile(extensions.resolve("other"));

    assertThat(subject("mine", executable.toString()).opt().resolve("extensions"))
        .isDirectoryContaining("glob:**/mine")
        .isDirectoryNotContaining("glob:**/other");
  }

  @Test
  void startsExtensionUnderItsRegisteredName() throws IOException {
    assertThat(subject("other", executable.toString()).opt().resolve("extensions/other"))
        .isExecutable();
  }

  @Test
  void passesArgumentsUnchanged() throws IOException, InterruptedException {
    Path opt = subject("echo", "/bin/echo", "a  b", "it's $HOME", "").opt();
    Process launched =
        new ProcessBuilder(opt.resolve("extensions/echo").toString())
            .redirectErrorStream(true)
            .start();
    String said = new String(launched.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

    assertThat(launched.waitFor()).isZero();
    assertThat(said).isEqualTo("a  b it's $HOME \n");
  }

  @Test
  void replacesReceiverInSettings() throws IOException {
    try (PushReceiver receiver = new PushReceiver()) {
      assertThat(
              new Subject(folder, Map.of("URL", "http://{receiver}/write"))
                  .pushingTo(receiver)
                  .environment())
          .isEqualTo(Map.of("URL", "http://" + receiver.address() + "/write"));
    }
  }

  private Subject subject(String name, String... command) throws IOException {
    return Subject.of(List.of(command), name, folder, Map.of());
  }
}
