// SPDX-License-Identifier: Apache-2.0
package io.lambdametrics.app;

import java.io.FileInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** Counts the files that this process can still open. */
final class FreeFiles {

  private static final String NULL_DEVICE = "/dev/null";

  private FreeFiles() {}

  /**
   * Returns how many more files can be opened. It opens that many files and closes them again.
   *
   * @param most where to stop counting
   * @return from 0 to {@code most}
   */
  static int count(int most) {
    List<FileInputStream> open = new ArrayList<>(most);
    try {
      while (open.size() < most) {
        open.add(new FileInputStream(NULL_DEVICE));
      }
    } catch (IOException | RuntimeException noMore) {
      return closeAll(open);
    }
    return closeAll(open);
  }

  /** Closes the files and returns how many of them could be closed. */
  private static int closeAll(List<FileInputStream> open) {
    int closed = 0;
    for (FileInputStream file : open) {
      try {
        file.close();
        closed++;
      } catch (IOException stillOpen) {
        // A file that cannot be closed is not free.
      }
    }
    return closed;
  }
}
