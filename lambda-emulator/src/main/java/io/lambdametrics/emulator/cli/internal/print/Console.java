// SPDX-License-Identifier: Apache-2.0
package io.lambdametrics.emulator.cli.internal.print;

import io.lambdametrics.emulator.internal.report.Units;
import java.io.PrintStream;
import java.util.function.LongSupplier;

/** Prints lines, with colours if they are wanted and a progress line on a terminal. */
public final class Console {

  /** The colours that are used. Lines say the same without them. */
  enum Colour {
    RED(31),
    YELLOW(33);

    private final int code;

    Colour(int code) {
      this.code = code;
    }
  }

  private static final String CLEAR_LINE = "\r\u001B[2K";

  /** Shorter runs need no progress line. */
  private static final long LONG_RUN_NANOS = 5_000_000_000L;

  private final PrintStream out;
  private final boolean colours;
  private final boolean terminal;
  private final LongSupplier nanos;
  private final long startedAt;
  private int expected;
  private int ended;
  private boolean progressShown;

  /**
   * Creates a console.
   *
   * @param colours whether to print colours, which users can force into a pipe
   * @param terminal whether the output is a terminal, on which a line can be removed again
   */
  public Console(PrintStream out, boolean colours, boolean terminal) {
    this(out, colours, terminal, System::nanoTime);
  }

  Console(PrintStream out, boolean colours, boolean terminal, LongSupplier nanos) {
    this.out = out;
    this.colours = colours;
    this.terminal = terminal;
    this.nanos = nanos;
    this.startedAt = nanos.getAsLong();
  }

  /** Sets the number of invocations of the run, for the progress line. */
  public synchronized void expect(int invocations) {
    expected = invocations;
  }

  /** Counts an invocation and prints a line about it. */
  synchronized void printEnded(String line) {
    ended++;
    println(line);
  }

  public synchronized void print(String text) {
    out.print(text);
    out.flush();
  }

  public synchronized void println(String line) {
    finish();
    out.println(line);
    long passed = nanos.getAsLong() - startedAt;
    if (terminal && ended > 0 && ended < expected && passed > LONG_RUN_NANOS) {
      double left = (double) passed / ended * (expected - ended) / 1e6;
      out.print(ended + " of " + Units.count(expected, "invocation"));
      out.print(", about " + Units.millis(left) + " left");
      progressShown = true;
    }
    out.flush();
  }

  /** Removes the progress line. */
  public synchronized void finish() {
    if (progressShown) {
      out.print(CLEAR_LINE);
      progressShown = false;
    }
  }

  String coloured(Colour colour, String text) {
    return colours ? "\u001B[" + colour.code + "m" + text + "\u001B[0m" : text;
  }
}
