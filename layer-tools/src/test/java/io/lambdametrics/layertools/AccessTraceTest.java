// SPDX-License-Identifier: Apache-2.0
package io.lambdametrics.layertools;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AccessTraceTest {

  private static final String BUILDER_MAP =
      """
      method 0 10 Main.main(String[])
      method 10 20 Main.run()
      method 40 8 Main.unused()
      object 100 18 java.lang.String 5f
      object 118 20 byte[] a0
      object 200 10 java.lang.Object 1
      """;

  private static final String LINKER_MAP =
      """
       .text          0x00000000004102d0      0x157 /usr/lib/crt1.o
       .text          0x0000000000412000     0x1000 build/sysdig-lambda-extension.o
       .text          0x0000000000f00000      0x100 /usr/lib/libc.a(memcpy.o)
      """;

  /** The heap is at 0x58d00000. */
  private static final String MAPPING =
      "SYSCALL[7,2](9) sys_mmap ( 0x58d00000, 528, 1, 18, 5, 11599872 ) --> [pre-success]"
          + " Success(0x58d00000) \n";

  @TempDir private Path folder;
  private ImageMap image;

  @BeforeEach
  void readMaps() throws IOException {
    image =
        ImageMap.read(
            Files.writeString(folder.resolve("image.map"), BUILDER_MAP),
            Files.writeString(folder.resolve("linker.map"), LINKER_MAP));
  }

  @Test
  void methodsAreNamedInTheOrderOfTheirFirstInstruction() throws IOException {
    assertThat(used("I  00412014,3\nI  00412000,5\nI  00412018,3\n"))
        .containsExactly("Main.run()", "Main.main(String[])");
  }

  @Test
  void instructionsOfTheCLibraryHaveNoName() throws IOException {
    assertThat(used("I  00f00010,3\nI  00410300,3\n")).isEmpty();
  }

  @Test
  void loadsStoresAndModificationsUseObjects() throws IOException {
    String trace = MAPPING + " S 58d00200,8\n L 58d00120,4\n M 58d00100,8\n";

    assertThat(used(trace))
        .containsExactly("java.lang.Object 1", "byte[] a0", "java.lang.String 5f");
  }

  @Test
  void memoryOutsideOfTheImageHeapHasNoName() throws IOException {
    assertThat(used(MAPPING + " L 1fff000a98,8\n L 58d00000,8\n S 58d00400,8\n")).isEmpty();
  }

  @Test
  void memoryHasNoNameBeforeTheHeapIsMapped() throws IOException {
    assertThat(used(" L 58d00120,4\n" + MAPPING)).isEmpty();
  }

  @Test
  void theMappingOfMemoryWithoutFileIsNotTheHeap() throws IOException {
    String anonymous =
        "SYSCALL[7,2](9) sys_mmap ( 0x0, 34360262656, 0, 16418, -1, 0 ) --> [pre-success]"
            + " Success(0x58d00000) \n";

    assertThat(used(anonymous + " L 58d00120,4\n")).isEmpty();
  }

  private Set<String> used(String valgrind) throws IOException {
    AccessTrace trace = new AccessTrace(image);
    trace.read(new ByteArrayInputStream(valgrind.getBytes(US_ASCII)));
    return trace.used();
  }
}
