// SPDX-License-Identifier: Apache-2.0
package io.lambdametrics.layertools;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;

/**
 * A shared library in the 64-bit, little-endian ELF format that both of Lambda's processors use.
 * Offsets are from "Executable and Linkable Format", System V ABI.
 */
final class ElfLibrary {

  private static final int SECTION_TABLE = 40;
  private static final int SECTION_LENGTH = 58;
  private static final int SECTION_COUNT = 60;
  private static final int SECTION_NAMES = 62;

  private static final int TYPE = 4;
  private static final int FLAGS = 8;
  private static final int START = 24;
  private static final int SYMBOL_TABLE = 2;
  private static final int LOADED = 2;

  private ElfLibrary() {}

  /**
   * Returns the library without its symbol table, which only debuggers need. The table is the last
   * part of the file except for the list of sections, which is not needed to load the library.
   * Returns the library unchanged if it has no such table, or if the table is followed by a section
   * that is loaded.
   */
  static byte[] withoutSymbols(byte[] library) {
    ByteBuffer elf = ByteBuffer.wrap(library.clone()).order(ByteOrder.LITTLE_ENDIAN);
    int sections = (int) elf.getLong(SECTION_TABLE);
    int length = elf.getShort(SECTION_LENGTH);
    int count = elf.getShort(SECTION_COUNT);
    long end = Long.MAX_VALUE;
    long lastLoaded = 0;
    for (int at = sections; at < sections + count * length; at += length) {
      long start = elf.getLong(at + START);
      if (elf.getInt(at + TYPE) == SYMBOL_TABLE) {
        end = start;
      } else if ((elf.getLong(at + FLAGS) & LOADED) != 0) {
        lastLoaded = Math.max(lastLoaded, start);
      }
    }
    if (end < lastLoaded || end > library.length) {
      return library;
    }
    elf.putLong(SECTION_TABLE, 0)
        .putShort(SECTION_COUNT, (short) 0)
        .putShort(SECTION_NAMES, (short) 0);
    return Arrays.copyOf(elf.array(), (int) end);
  }
}
