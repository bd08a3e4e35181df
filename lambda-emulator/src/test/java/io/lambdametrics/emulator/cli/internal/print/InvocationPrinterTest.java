// SPDX-License-Identifier: Apache-2.0
package io.lambdametrics.emulator.cli.internal.print;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.lambdametrics.emulator.internal.json.PlatformJson;
import io.lambdametrics.emulator.model.TimelineEntry;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class InvocationPrinterTest {

  private static final Instant START = Instant.parse("2026-01-02T03:04:05Z");

  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

  private String printed(boolean terminal, TimelineEntry.Kind kind, String detail) {
    Console console =
        new Console(new PrintStream(bytes, true, StandardCharsets.UTF_8), terminal, terminal);
    JsonNode json = PlatformJson.parseOrText(detail.replace('\'', '"'));
    new InvocationPrinter(console, START, 2)
        .accept(
            new TimelineEntry(START.plusMillis(1_500), kind, "probe", "text", Optional.of(json)));
    return bytes.toString(StandardCharsets.UTF_8);
  }

  @Test
  void printsOneLineWithUnitsForAnInvocation() {
    String line =
        printed(
            false,
            TimelineEntry.Kind.LIFECYCLE,
            "{'outcome':'success','durationMs':54.1,'initDurationMs':330.2,"
                + "'holdMs':{'slow':12.34,'quick':0.01}}");

    assertThat(line.strip())
        .isEqualTo("1.500 s  #2  success              54.1 ms, slow +12.3 ms, init 330.2 ms");
  }

  @Test
  void coloursFailuresAndLongHoldsOnlyOnATerminal() {
    String failed =
        "{'outcome':'timeout','durationMs':3000,'errorType':'Sandbox.Timedout',"
            + "'holdMs':{'slow':2900}}";

    String plain = printed(false, TimelineEntry.Kind.LIFECYCLE, failed);
    bytes.reset();
    String coloured = printed(true, TimelineEntry.Kind.LIFECYCLE, failed);

    assertThat(plain).contains("timeout", "slow +2.90 s", "Sandbox.Timedout");
    assertThat(plain).doesNotContain("\u001B");
    assertThat(coloured).contains("\u001B[31mtimeout", "\u001B[33m, slow +2.90 s\u001B[0m");
    assertThat(coloured.replaceAll("\u001B\\[\\d+m", "")).isEqualTo(plain);
  }

  @Test
  void printsOnlyProcessesThatDidNotBehave() {
    assertThat(printed(false, TimelineEntry.Kind.PROCESS, "{'behaved':true}")).isEmpty();
    assertThat(printed(false, TimelineEntry.Kind.PROCESS, "{'behaved':false}"))
        .contains("#2", "extension probe: text");
  }
}
