// SPDX-License-Identifier: Apache-2.0
package io.lambdametrics.emulator.junit;

import static org.assertj.core.api.Assertions.assertThat;

import io.lambdametrics.testsupport.NeedsProgram;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.platform.engine.discovery.DiscoverySelectors;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;
import org.junit.platform.launcher.listeners.SummaryGeneratingListener;
import org.junit.platform.launcher.listeners.TestExecutionSummary;

/** Compiles and runs the test classes in the README, as they are. */
class DocumentedExamplesTest {

  private static final Pattern EXAMPLE =
      Pattern.compile("```java\n(import .*?\nclass (\\w+) .*?)```", Pattern.DOTALL);

  @TempDir Path folder;

  @Test
  @NeedsProgram("curl")
  void examplesPass() throws Exception {
    layer();
    List<Class<?>> examples = compiled(Path.of("README.md"));

    assertThat(examples)
        .extracting(Class::getName)
        .containsExactlyInAnyOrder("LayerTest", "LayerScenarioTest");
    for (Class<?> example : examples) {
      TestExecutionSummary summary = run(example);
      assertThat(summary.getFailures())
          .as(example.getName())
          .extracting(failure -> failure.getException().toString())
          .isEmpty();
      assertThat(summary.getTestsSucceededCount()).isEqualTo(1);
    }
  }

  /** Creates the layer that the examples expect in {@code target/layer}. */
  private static void layer() throws Exception {
    Path extensions = Files.createDirectories(Path.of("target/layer/extensions"));
    Path file = Files.writeString(extensions.resolve("shell"), EmulatedLambdaTest.EXTENSION);
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
  }

  private List<Class<?>> compiled(Path page) throws Exception {
    List<String> names = new ArrayList<>();
    List<String> arguments =
        new ArrayList<>(
            List.of("-d", folder.toString(), "-cp", System.getProperty("java.class.path")));
    Matcher example = EXAMPLE.matcher(Files.readString(page));
    while (example.find()) {
      names.add(example.group(2));
      Path source = folder.resolve(example.group(2) + ".java");
      arguments.add(Files.writeString(source, example.group(1)).toString());
    }
    int code =
        ToolProvider.getSystemJavaCompiler()
            .run(null, null, null, arguments.toArray(String[]::new));
    assertThat(code).as("exit code of the compiler").isZero();
    URLClassLoader loader =
        new URLClassLoader(new URL[] {folder.toUri().toURL()}, getClass().getClassLoader());
    List<Class<?>> classes = new ArrayList<>();
    for (String name : names) {
      classes.add(loader.loadClass(name));
    }
    return classes;
  }

  private static TestExecutionSummary run(Class<?> example) {
    SummaryGeneratingListener listener = new SummaryGeneratingListener();
    LauncherFactory.create()
        .execute(
            LauncherDiscoveryRequestBuilder.request()
                .selectors(DiscoverySelectors.selectClass(example))
                .build(),
            listener);
    return listener.getSummary();
  }
}
