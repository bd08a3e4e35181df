// SPDX-License-Identifier: Apache-2.0
package io.lambdametrics.backend.prometheus;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * {@code docs/remote-write.md} lists the requirements that the tests check. With {@code
 * -Dremote-write-page=write} this test writes the list.
 */
class RemoteWritePageTest {

  private static final Path PAGE = Path.of("../docs/remote-write.md");
  private static final String HEAD =
      "| versions | level | what a sender does | test |\n|---|---|---|---|\n";

  @Test
  void listsTheRequirements() throws Exception {
    String page = Files.readString(PAGE);
    if ("write".equals(System.getProperty("remote-write-page"))) {
      page = page.substring(0, page.indexOf(HEAD)) + table();
      Files.writeString(PAGE, page);
    }
    assertThat(page).endsWith(table());
  }

  private static String table() {
    return Stream.of(
            MessageConformanceTest.class,
            ResponseConformanceTest.class,
            NativeHistogramConformanceTest.class)
        .flatMap(tests -> Arrays.stream(tests.getDeclaredMethods()))
        .filter(method -> method.isAnnotationPresent(Requirement.class))
        .sorted(
            Comparator.comparing((Method method) -> requirement(method).versions())
                .thenComparing(Method::getName))
        .map(RemoteWritePageTest::row)
        .collect(Collectors.joining("", HEAD, ""));
  }

  private static String row(Method method) {
    Requirement requirement = requirement(method);
    return String.format(
        "| %s | %s | %s | `%s` |%n",
        requirement.versions(), requirement.level(), requirement.requirement(), method.getName());
  }

  private static Requirement requirement(Method method) {
    return method.getAnnotation(Requirement.class);
  }
}
