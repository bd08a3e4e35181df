// SPDX-License-Identifier: Apache-2.0
package io.lambdametrics.app.push;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.ServiceConfigurationError;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MissingModuleTest {

  @TempDir private Path folder;
  private Path list;

  @BeforeEach
  void writeTheList() throws IOException {
    list =
        Files.write(
            folder.resolve("list"),
            List.of("java.desktop java.awt java.beans", "java.prefs java.util.prefs"));
  }

  @Test
  void namesTheModuleOfAMissingClass() {
    assertThat(MissingModule.explain(new NoClassDefFoundError("java/util/prefs/Preferences"), list))
        .isEqualTo(
            " (the class java.util.prefs.Preferences is in the module java.prefs, which the layer's"
                + " Java runtime does not have; docs/writing-a-backend.md lists its modules)");
  }

  @Test
  void findsTheMissingClassInTheCauses() {
    Throwable failure =
        new ServiceConfigurationError(
            "no instance",
            new ExceptionInInitializerError(new ClassNotFoundException("java.beans.Introspector")));

    assertThat(MissingModule.explain(failure, list)).contains("the module java.desktop");
  }

  @Test
  void ignoresAClassOutsideTheJdk() {
    assertThat(MissingModule.explain(new NoClassDefFoundError("com/example/Gone"), list)).isEmpty();
  }

  @Test
  void ignoresAPackageWithTheSamePrefix() {
    assertThat(MissingModule.explain(new NoClassDefFoundError("java/util/Newer"), list)).isEmpty();
  }

  @Test
  void ignoresOtherFailures() {
    assertThat(MissingModule.explain(new IllegalStateException("java.beans.Beans"), list))
        .isEmpty();
    assertThat(MissingModule.explain(new NoClassDefFoundError(), list)).isEmpty();
  }

  @Test
  void explainsNothingWithoutTheList() {
    assertThat(
            MissingModule.explain(
                new NoClassDefFoundError("java/beans/Introspector"), folder.resolve("none")))
        .isEmpty();
  }
}
