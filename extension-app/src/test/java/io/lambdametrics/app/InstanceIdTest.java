package io.lambdametrics.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InstanceIdTest {

  @Test
  void staysTheSameInOneFolder(@TempDir Path folder) {
    Path ours = folder.resolve("lambda-metrics");

    assertThat(InstanceId.keptIn(ours)).isEqualTo(InstanceId.keptIn(ours)).hasSize(10);
  }

  @Test
  void isMadeAnewWhereTheFileHoldsSomethingElse(@TempDir Path folder) throws Exception {
    Files.writeString(folder.resolve("instance"), "torn");

    assertThat(InstanceId.keptIn(folder)).hasSize(10).isEqualTo(InstanceId.keptIn(folder));
  }

  @Test
  void isRandomWhereTheFolderCannotBeUsed(@TempDir Path folder) throws Exception {
    Path file = Files.createFile(folder.resolve("a-file"));

    assertThat(InstanceId.keptIn(file)).hasSize(10).isNotEqualTo(InstanceId.keptIn(file));
  }
}
