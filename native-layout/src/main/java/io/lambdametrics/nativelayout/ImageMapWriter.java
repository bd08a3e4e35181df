// SPDX-License-Identifier: Apache-2.0
package io.lambdametrics.nativelayout;

import com.oracle.svm.core.heap.Heap;
import com.oracle.svm.hosted.image.AbstractImage;
import com.oracle.svm.hosted.image.NativeImageHeap.ObjectInfo;
import com.oracle.svm.hosted.meta.HostedMethod;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import jdk.graal.compiler.code.CompilationResult;
import org.graalvm.collections.Pair;

/**
 * Writes a file that says where each method and object of an image is. The recorder in {@code
 * layer-tools} needs it to turn addresses into the names of a profile.
 *
 * <p>A line has the section ({@code method} or {@code object}), the offset in this section and the
 * size in hexadecimal bytes, and the name.
 */
final class ImageMapWriter {

  private ImageMapWriter() {}

  static void write(Path file, AbstractImage image, ObjectNames names) throws IOException {
    try (PrintWriter out = new PrintWriter(Files.newBufferedWriter(file))) {
      for (Pair<HostedMethod, CompilationResult> compiled :
          image.getCodeCache().getOrderedCompilations()) {
        HostedMethod method = compiled.getLeft();
        print(
            out,
            "method",
            method.getCodeAddressOffset(),
            compiled.getRight().getTargetCodeSize(),
            ProfiledMethods.nameOf(method));
      }
      long start = Heap.getHeap().getImageHeapOffsetInAddressSpace();
      for (ObjectInfo object : image.getHeap().getObjects()) {
        print(out, "object", object.getOffset() - start, object.getSize(), names.of(object));
      }
    }
  }

  private static void print(PrintWriter out, String section, long offset, long size, String name) {
    out.println(
        section + " " + Long.toHexString(offset) + " " + Long.toHexString(size) + " " + name);
  }
}
