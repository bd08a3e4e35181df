package io.lambdametrics.app.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LambdaEnvironmentTest {

  /** No path has this character, in any locale. */
  private static final String NO_PATH = "/var/\0";

  @Test
  void usesTheDefaultFolderWhereTheVariableIsNoPath() {
    LambdaEnvironment environment = withTemporaryFolder(NO_PATH);

    assertThat(environment.temporaryFolder()).isEqualTo(Path.of("/tmp"));
    assertThat(environment.isTemporaryFolderIgnored()).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "/var/tmp/"})
  void ignoresNoFolderThatIsAPath(String folder) {
    assertThat(withTemporaryFolder(folder).isTemporaryFolderIgnored()).isFalse();
  }

  private static LambdaEnvironment withTemporaryFolder(String folder) {
    Map<String, String> variables = Map.of("TMPDIR", folder);
    return new LambdaEnvironment(
        variables, "extension", LambdaEnvironment.temporaryFolder(variables));
  }
}
