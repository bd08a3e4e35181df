// SPDX-License-Identifier: Apache-2.0
package io.lambdametrics.emulator.cli.internal.print;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class ConsoleTest {

  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
  private final AtomicLong nanos = new AtomicLong();

  private Console console(boolean terminal) {
    PrintStream out = new PrintStream(bytes, true, StandardCharsets.UTF_8);
    Console console = new Console(out, terminal, terminal, nanos::get);
    console.expect(4);
    return console;
  }

  private String printed() {
    return bytes.toString(StandardCharsets.UTF_8);
  }

  @Test
  void longRunOnATerminalShowsHowMuchIsLeft() {
    Console console = console(true);

    nanos.addAndGet(TimeUnit.SECONDS.toNanos(6));
    console.printEnded("first");

    assertThat(printed()).endsWith("first\n1 of 4 invocations, about 18.00 s left");
  }

  @Test
  void nextLineReplacesTheProgressLine() {
    Console console = console(true);
    nanos.addAndGet(TimeUnit.SECONDS.toNanos(6));
    console.printEnded("first");
    bytes.reset();

    console.println("second");

    assertThat(printed()).startsWith("\r\u001B[2Ksecond\n1 of 4");
  }

  @Test
  void shortRunHasNoProgressLine() {
    Console console = console(true);

    nanos.addAndGet(TimeUnit.SECONDS.toNanos(4));
    console.printEnded("first");

    assertThat(printed()).isEqualTo("first\n");
  }

  @Test
  void endedRunHasNoProgressLine() {
    Console console = console(true);
    nanos.addAndGet(TimeUnit.SECONDS.toNanos(6));

    for (int i = 1; i <= 4; i++) {
      console.printEnded("invocation");
    }

    assertThat(printed()).endsWith("invocation\n");
  }

  @Test
  void pipeWithForcedColoursHasNoProgressLine() {
    PrintStream out = new PrintStream(bytes, true, StandardCharsets.UTF_8);
    Console console = new Console(out, true, false, nanos::get);
    console.expect(4);

    nanos.addAndGet(TimeUnit.SECONDS.toNanos(6));
    console.printEnded(console.coloured(Console.Colour.RED, "first"));

    assertThat(printed()).isEqualTo("\u001B[31mfirst\u001B[0m\n");
  }

  @Test
  void pipeGetsOnlyTheLines() {
    Console console = console(false);

    nanos.addAndGet(TimeUnit.SECONDS.toNanos(6));
    console.printEnded(console.coloured(Console.Colour.RED, "first"));

    assertThat(printed()).isEqualTo("first\n");
  }
}
