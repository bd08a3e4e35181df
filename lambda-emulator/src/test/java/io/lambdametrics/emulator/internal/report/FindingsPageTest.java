// SPDX-License-Identifier: Apache-2.0
package io.lambdametrics.emulator.internal.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class FindingsPageTest {

  @Test
  void pageHasASectionForEachKindOfFinding() throws Exception {
    String page = Files.readString(Path.of("../docs/emulator.md"));
    String section = page.substring(page.indexOf("## Findings\n"), page.indexOf("## Library\n"));

    List<String> titles =
        section.lines().filter(l -> l.startsWith("### ")).map(l -> l.substring(4)).toList();

    assertThat(titles).isEqualTo(Stream.of(Finding.Kind.values()).map(kind -> kind.title).toList());
  }
}
