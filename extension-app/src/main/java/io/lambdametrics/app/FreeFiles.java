package io.lambdametrics.app;

import java.io.FileInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** How many more files this process can open now. */
final class FreeFiles {

  private static final String ALWAYS_THERE = "/dev/null";

  private FreeFiles() {}

  /**
   * Returns how many files can be opened, by opening and closing that many.
   *
   * @param most the number above which the answer does not matter
   * @return from 0 to {@code most}
   */
  static int count(int most) {
    List<FileInputStream> open = new ArrayList<>(most);
    try {
      while (open.size() < most) {
        open.add(new FileInputStream(ALWAYS_THERE));
      }
    } catch (IOException | RuntimeException noMore) {
      return closed(open);
    }
    return closed(open);
  }

  private static int closed(List<FileInputStream> open) {
    int closed = 0;
    for (FileInputStream file : open) {
      try {
        file.close();
        closed++;
      } catch (IOException stillOpen) {
        // One that cannot be closed is not free.
      }
    }
    return closed;
  }
}
