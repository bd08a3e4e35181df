// SPDX-License-Identifier: Apache-2.0
package io.lambdametrics.emulator.internal.report;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** The log lines of one environment, in compressed blocks that a page opens when it needs them. */
final class EntryBlocks {

  /** Number of lines in a block. */
  static final int LINES = 2_000;

  private final List<String> blocks = new ArrayList<>();
  private final StringBuilder open = new StringBuilder();
  private int count;

  /** Adds a line and returns its index. */
  int add(String line) {
    open.append(line).append('\n');
    int index = count++;
    if (count % LINES == 0) {
      close();
    }
    return index;
  }

  private void close() {
    blocks.add(Deflated.base64(open.toString().getBytes(StandardCharsets.UTF_8)));
    open.setLength(0);
  }

  /** Returns the blocks as Base64 of compressed text. */
  List<String> blocks() {
    if (!open.isEmpty()) {
      close();
    }
    return blocks;
  }

  int count() {
    return count;
  }
}
