// SPDX-License-Identifier: Apache-2.0
package io.lambdametrics.layertools;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class ElfLibraryTest {

  private static final int HEADER = 64;
  private static final int SECTION = 64;
  private static final int CODE = 1;
  private static final int SYMBOLS = 2;
  private static final long LOADED = 2;

  @Test
  void cutsOffSymbolsAndListOfSections() {
    byte[] library = library(section(CODE, LOADED, 64), section(SYMBOLS, 0, 100));

    byte[] shorter = ElfLibrary.withoutSymbols(library);

    assertThat(shorter).hasSize(100);
    assertThat(Arrays.copyOfRange(shorter, HEADER, 100))
        .isEqualTo(Arrays.copyOfRange(library, HEADER, 100));
    ByteBuffer header = ByteBuffer.wrap(shorter).order(ByteOrder.LITTLE_ENDIAN);
    assertThat(header.getLong(40)).isZero();
    assertThat(header.getShort(60)).isZero();
    assertThat(header.getShort(62)).isZero();
  }

  @Test
  void keepsLibraryWithoutSymbols() {
    byte[] library = library(section(CODE, LOADED, 64));

    assertThat(ElfLibrary.withoutSymbols(library)).isEqualTo(library);
  }

  @Test
  void keepsSymbolsBeforeLoadedSection() {
    byte[] library = library(section(SYMBOLS, 0, 64), section(CODE, LOADED, 100));

    assertThat(ElfLibrary.withoutSymbols(library)).isEqualTo(library);
  }

  /** A header, 64 bytes of content, and the list of sections. */
  private static byte[] library(byte[]... sections) {
    ByteBuffer elf =
        ByteBuffer.allocate(HEADER + 64 + sections.length * SECTION).order(ByteOrder.LITTLE_ENDIAN);
    elf.putLong(40, HEADER + 64)
        .putShort(58, (short) SECTION)
        .putShort(60, (short) sections.length)
        .putShort(62, (short) 1);
    elf.position(HEADER);
    for (byte i = 0; i < 64; i++) {
      elf.put(i);
    }
    for (byte[] section : sections) {
      elf.put(section);
    }
    return elf.array();
  }

  private static byte[] section(int type, long flags, long start) {
    return ByteBuffer.allocate(SECTION)
        .order(ByteOrder.LITTLE_ENDIAN)
        .putInt(4, type)
        .putLong(8, flags)
        .putLong(24, start)
        .array();
  }
}
