// SPDX-License-Identifier: Apache-2.0
package io.lambdametrics.archetypes;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The archetype of an extension, started by the command that the example's README shows. */
@Timeout(value = 5, unit = TimeUnit.MINUTES)
class ExtensionArchetypeIT {

  @Test
  void generatesAnExtensionThatRunsInTheEmulator(@TempDir Path folder) throws Exception {
    Author author = new Author(folder);
    author.generate(Path.of("../../examples/minimal-extension/README.md"));

    // Includes a test which runs the layer in the emulator.
    String output = author.build("my-extension", "verify");

    assertThat(output).contains("Tests run: 1, Failures: 0, Errors: 0, Skipped: 0");
    Path layer = folder.resolve("my-extension/target/layer");
    assertThat(layer.resolve("extensions/my-extension")).isExecutable();
    assertThat(layer.resolve("my-extension/my-extension-1.0-SNAPSHOT.jar")).exists();
    assertThat(layer.resolveSibling("layer.zip")).isNotEmptyFile();
    assertThat(Files.readString(folder.resolve("my-extension/README.md")))
        .contains("--layer-name my-extension ")
        .doesNotContain("${");
  }
}
