// SPDX-License-Identifier: Apache-2.0
package io.lambdametrics.layertools;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Says which method or object of a native executable is at an address. Methods have fixed
 * addresses; objects are found by their offset in the image heap, which a process maps somewhere.
 *
 * @param methods the methods by address
 * @param objects the objects by offset
 */
record ImageMap(NavigableMap<Long, Placed> methods, NavigableMap<Long, Placed> objects) {

  /** The line of the linker's map on the code that {@code native-image} compiled. */
  private static final Pattern CODE =
      Pattern.compile("^ \\.text\\s+0x(\\w+)\\s+0x\\w+ (\\S*/)?sysdig-lambda-extension\\.o$");

  /** A method or object and its size in bytes. */
  record Placed(long start, long size, String name) {}

  /**
   * Reads the map that the builder wrote (module {@code native-layout}), and the linker's map,
   * which says where the code begins.
   *
   * @throws IOException if the files cannot be read or do not belong to the extension
   */
  static ImageMap read(Path builderMap, Path linkerMap) throws IOException {
    long code = codeStart(linkerMap);
    ImageMap map = new ImageMap(new TreeMap<>(), new TreeMap<>());
    try (Stream<String> lines = Files.lines(builderMap)) {
      lines.forEach(line -> map.add(line.split(" ", 4), code));
    }
    return map;
  }

  private static long codeStart(Path linkerMap) throws IOException {
    try (Stream<String> lines = Files.lines(linkerMap)) {
      return lines
          .map(CODE::matcher)
          .filter(Matcher::matches)
          .map(line -> Long.parseLong(line.group(1), 16))
          .findFirst()
          .orElseThrow(() -> new IOException(linkerMap + " does not say where the code begins"));
    }
  }

  private void add(String[] columns, long code) {
    boolean method = columns[0].equals("method");
    long start = Long.parseLong(columns[1], 16) + (method ? code : 0);
    Placed placed = new Placed(start, Long.parseLong(columns[2], 16), columns[3]);
    (method ? methods : objects).put(start, placed);
  }

  @Nullable Placed methodAt(long address) {
    return at(methods, address);
  }

  @Nullable Placed objectAt(long offset) {
    return at(objects, offset);
  }

  /** Returns the number of bytes from the start of the image heap to the end of its last object. */
  long heapSize() {
    Placed last = objects.lastEntry().getValue();
    return last.start() + last.size();
  }

  private static @Nullable Placed at(NavigableMap<Long, Placed> all, long address) {
    Map.Entry<Long, Placed> entry = all.floorEntry(address);
    return entry != null && address < entry.getKey() + entry.getValue().size()
        ? entry.getValue()
        : null;
  }
}
