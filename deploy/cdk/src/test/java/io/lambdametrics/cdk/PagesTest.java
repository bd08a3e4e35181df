// SPDX-License-Identifier: Apache-2.0
package io.lambdametrics.cdk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Compares the pages that explain the construct with the code. */
class PagesTest {

  private static final Pattern JAVA =
      Pattern.compile("```java\n(LambdaMetrics.*?)```", Pattern.DOTALL);
  private static final Path EXAMPLE =
      Path.of("example/src/main/java/com/example/orders/OrdersStack.java");

  @ParameterizedTest
  @ValueSource(strings = {"README.md", "../../docs/deploying.md"})
  void quoteTheExample(String page) throws IOException {
    MatchResult quote =
        JAVA.matcher(Files.readString(Path.of(page))).results().findFirst().orElseThrow();

    assertThat(lines(Files.readString(EXAMPLE))).containsSubsequence(lines(quote.group(1)));
  }

  @Test
  void everySecretInClearIsRejected() throws IOException {
    Set<String> settings =
        Pattern.compile("\n\\| `([A-Z0-9_]+)` \\|")
            .matcher(Files.readString(Path.of("../../docs/configuration.md")))
            .results()
            .map(row -> row.group(1))
            .collect(Collectors.toCollection(TreeSet::new));

    assertThat(settings.stream().filter(name -> LambdaMetrics.SECRET_IN_CLEAR.matcher(name).find()))
        .isNotEmpty()
        .containsExactlyElementsOf(
            settings.stream().filter(name -> settings.contains(name + "_SECRET_ARN")).toList());
  }

  private static List<String> lines(String text) {
    return text.lines().map(String::strip).toList();
  }
}
