// SPDX-License-Identifier: Apache-2.0
package io.lambdametrics.backend.otlp;

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
 * {@code docs/otlp.md} lists the requirements that the tests check. With {@code -Dotlp-page=write}
 * this test writes the list.
 */
class OtlpPageTest {

  private static final Path PAGE = Path.of("../docs/otlp.md");
  private static final String HEAD =
      "| specification | level | what a client does | test |\n|---|---|---|---|\n";

  @Test
  void listsTheRequirements() throws Exception {
    String page = Files.readString(PAGE);
    if ("write".equals(System.getProperty("otlp-page"))) {
      page = page.substring(0, page.indexOf(HEAD)) + table();
      Files.writeString(PAGE, page);
    }
    assertThat(page).endsWith(table());
  }

  private static String table() {
    return Stream.of(
            OtlpMessageConformanceTest.class,
            OtlpResponseConformanceTest.class,
            OtlpResourceTest.class)
        .flatMap(tests -> Arrays.stream(tests.getDeclaredMethods()))
        .filter(method -> method.isAnnotationPresent(OtlpRequirement.class))
        .sorted(
            Comparator.comparing((Method method) -> requirement(method).source())
                .thenComparing(Method::getName))
        .map(OtlpPageTest::row)
        .collect(Collectors.joining("", HEAD, ""));
  }

  private static String row(Method method) {
    OtlpRequirement requirement = requirement(method);
    return String.format(
        "| %s | %s | %s | `%s` |%n",
        requirement.source().text(),
        requirement.level(),
        requirement.requirement(),
        method.getName());
  }

  private static OtlpRequirement requirement(Method method) {
    return method.getAnnotation(OtlpRequirement.class);
  }
}
