// SPDX-License-Identifier: Apache-2.0
package io.lambdametrics.layertools;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MissingModulesTest {

  private static final Path JDK = Path.of(System.getProperty("java.home"));

  @TempDir private Path folder;

  @Test
  void listsModulesWithTheirPackages() throws Exception {
    Path runtime = folder.resolve("runtime");
    Path list = folder.resolve("missing-modules.txt");
    Command.run(
        JDK.resolve("bin/jlink").toString(),
        "--add-modules",
        "java.base",
        "--output",
        runtime.toString());

    MissingModules.list(JDK, runtime, list);

    assertThat(list)
        .content()
        .contains("java.prefs java.util.prefs\n")
        .doesNotContain("java.base ", " sun.", " jdk.internal.");
  }
}
