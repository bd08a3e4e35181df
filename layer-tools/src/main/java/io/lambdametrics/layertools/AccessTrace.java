// SPDX-License-Identifier: Apache-2.0
package io.lambdametrics.layertools;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.IOException;
import java.io.InputStream;
import java.util.BitSet;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The methods and objects of the executable that a process uses, in the order of their first use.
 *
 * <p>The source is the output of Valgrind's tool Lackey with {@code --trace-mem=yes} and {@code
 * --trace-syscalls=yes}: a line per instruction ({@code I}), load ({@code L}), store ({@code S})
 * and modification ({@code M}), and a line per system call.
 */
final class AccessTrace {

  /** The mapping of a file, which returns where the file's part is. */
  private static final Pattern MAPPING =
      Pattern.compile(
          "sys_mmap \\( 0x\\w+, (\\d+), \\d+, \\d+, \\d+, \\d+ \\).*Success\\(0x(\\w+)\\)");

  /** The smallest part of a method or object. */
  private static final int GRANULE = 8;

  private final ImageMap image;
  private final Set<String> used = new LinkedHashSet<>();
  private final BitSet knownCode = new BitSet();
  private final BitSet knownHeap = new BitSet();
  private final long codeStart;
  private final long codeEnd;
  private final long heapSize;
  private long heapStart = Long.MAX_VALUE / 2;

  AccessTrace(ImageMap image) {
    this.image = image;
    this.codeStart = image.methods().firstKey();
    ImageMap.Placed lastMethod = image.methods().lastEntry().getValue();
    this.codeEnd = lastMethod.start() + lastMethod.size();
    this.heapSize = image.heapSize();
  }

  /** Reads the output of a process until its end. */
  void read(InputStream valgrind) throws IOException {
    byte[] line = new byte[1024];
    int length = 0;
    byte[] buffer = new byte[1 << 16];
    for (int n = valgrind.read(buffer); n >= 0; n = valgrind.read(buffer)) {
      for (int i = 0; i < n; i++) {
        if (buffer[i] == '\n') {
          readLine(line, length);
          length = 0;
        } else if (length < line.length) {
          line[length++] = buffer[i];
        }
      }
    }
  }

  /** Returns the names of what was used until now, in the order of the first use. */
  Set<String> used() {
    return used;
  }

  private void readLine(byte[] line, int length) {
    if (length < 4 || line[2] != ' ') {
      readSystemCall(line, length);
    } else if (line[0] == 'I') {
      useCode(address(line, length));
    } else if (line[0] == ' ') {
      useHeap(address(line, length));
    }
  }

  /** Notes where the image heap is: no other part of a file is as large. */
  private void readSystemCall(byte[] line, int length) {
    if (length > 0 && line[0] == 'S') {
      Matcher mapping = MAPPING.matcher(new String(line, 0, length, US_ASCII));
      if (mapping.find() && Long.parseLong(mapping.group(1)) >= heapSize) {
        heapStart = Long.parseLong(mapping.group(2), 16);
      }
    }
  }

  private void useCode(long address) {
    if (address >= codeStart && address < codeEnd) {
      int granule = (int) ((address - codeStart) / GRANULE);
      if (!knownCode.get(granule)) {
        knownCode.set(granule);
        add(image.methodAt(address));
      }
    }
  }

  private void useHeap(long address) {
    long offset = address - heapStart;
    if (offset >= 0 && offset < heapSize) {
      int granule = (int) (offset / GRANULE);
      if (!knownHeap.get(granule)) {
        knownHeap.set(granule);
        add(image.objectAt(offset));
      }
    }
  }

  private void add(ImageMap.@Nullable Placed placed) {
    if (placed != null) {
      used.add(placed.name());
    }
  }

  /** Reads the hexadecimal number that begins in the fourth column. */
  private static long address(byte[] line, int length) {
    long address = 0;
    for (int i = 3; i < length; i++) {
      int digit = Character.digit(line[i], 16);
      if (digit < 0) {
        return address;
      }
      address = address << 4 | digit;
    }
    return address;
  }
}
