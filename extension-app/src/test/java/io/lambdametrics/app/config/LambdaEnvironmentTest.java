// SPDX-License-Identifier: Apache-2.0
package io.lambdametrics.app.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LambdaEnvironmentTest {

  /** A path cannot contain this character in any locale. */
  private static final String INVALID_PATH = "/var/\0";

  @Test
  void usesTmpIfTmpdirIsNotAPath() {
    LambdaEnvironment environment = withTemporaryFolder(INVALID_PATH);

    assertThat(environment.temporaryFolder()).isEqualTo(Path.of("/tmp"));
    assertThat(environment.isTemporaryFolderIgnored()).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "/var/tmp/"})
  void usesTmpdirIfItIsAPath(String folder) {
    LambdaEnvironment environment = withTemporaryFolder(folder);

    assertThat(environment.temporaryFolder())
        .isEqualTo(Path.of(folder.isEmpty() ? "/tmp" : folder));
    assertThat(environment.isTemporaryFolderIgnored()).isFalse();
  }

  @Test
  void usesTmpIfTmpdirIsNotSet() {
    assertThat(LambdaEnvironment.temporaryFolder(Map.of())).isEqualTo(Path.of("/tmp"));
  }

  private static LambdaEnvironment withTemporaryFolder(String folder) {
    Map<String, String> variables = Map.of("TMPDIR", folder);
    return new LambdaEnvironment(variables, LambdaEnvironment.temporaryFolder(variables));
  }
}
