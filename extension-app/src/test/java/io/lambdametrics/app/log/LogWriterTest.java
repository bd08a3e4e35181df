// SPDX-License-Identifier: Apache-2.0
package io.lambdametrics.app.log;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(value = 30, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class LogWriterTest {

  private static final Duration LONG = Duration.ofSeconds(20);

  private final FullPipe pipe = new FullPipe();
  private final LogWriter writer =
      new LogWriter(new PrintStream(pipe, true, StandardCharsets.UTF_8));

  @Test
  void writesLinesInOrder() {
    pipe.drain();
    writer.accept("first");
    writer.accept("second");
    writer.flush(LONG);

    assertThat(pipe.lines()).containsExactly("first", "second");
  }

  @Test
  void doesNotWaitForAFullPipe() {
    fill(writer);
    writer.accept("one more");

    assertThat(pipe.lines()).isEmpty();
  }

  @Test
  void logsTheNumberOfDroppedLines() throws Exception {
    List<String> expected = fill(writer);
    writer.accept("dropped");
    writer.accept("dropped");
    pipe.drain();
    writer.flush(LONG);
    writer.accept("last");
    writer.flush(LONG);

    expected.add(
        "[lambda-metrics] WARN 2 log lines were dropped, because standard output was blocked for a"
            + " while");
    expected.add("last");
    assertThat(pipe.lines()).isEqualTo(expected);
  }

  @Test
  void flushesNoLongerThanTheBound() {
    writer.accept("stuck");
    writer.flush(Duration.ofMillis(1));

    assertThat(pipe.lines()).isEmpty();
  }

  @Test
  void continuesAfterAnError() {
    List<String> written = new ArrayList<>();
    LogWriter failing =
        new LogWriter(
            new PrintStream(OutputStream.nullOutputStream(), true, StandardCharsets.UTF_8) {
              @Override
              public void println(String line) {
                if (line.equals("bad")) {
                  throw new OutOfMemoryError("for a moment");
                }
                written.add(line);
              }
            });
    failing.accept("bad");
    failing.accept("good");
    failing.flush(LONG);

    assertThat(written).containsExactly("good");
  }

  /** Fills the queue while one more line is being written, and returns all these lines. */
  private List<String> fill(LogWriter full) {
    List<String> lines = new ArrayList<>();
    lines.add("stuck");
    full.accept("stuck");
    pipe.awaitWrite();
    for (int i = 0; i < LogWriter.CAPACITY; i++) {
      lines.add("line " + i);
      full.accept("line " + i);
    }
    return lines;
  }

  /** Blocks every write until it is drained. */
  private static final class FullPipe extends OutputStream {

    private final CountDownLatch written = new CountDownLatch(1);
    private final CountDownLatch drained = new CountDownLatch(1);
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

    void drain() {
      drained.countDown();
    }

    void awaitWrite() {
      awaitUninterrupted(written);
    }

    List<String> lines() {
      return bytes.toString(StandardCharsets.UTF_8).lines().toList();
    }

    @Override
    public void write(int one) {
      write(new byte[] {(byte) one}, 0, 1);
    }

    @Override
    public void write(byte[] source, int from, int length) {
      written.countDown();
      awaitUninterrupted(drained);
      bytes.write(source, from, length);
    }

    private static void awaitUninterrupted(CountDownLatch latch) {
      try {
        latch.await();
      } catch (InterruptedException e) {
        throw new IllegalStateException(e);
      }
    }
  }
}
