// SPDX-License-Identifier: Apache-2.0
package io.lambdametrics.fuzz;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Assertions of fuzz targets. */
public final class Property {

  private Property() {}

  /** Fails with {@code message} if {@code holds} is false. */
  public static void check(boolean holds, String message) {
    if (!holds) {
      throw new AssertionError(message);
    }
  }

  /** Fails if two computations of the same thing differ. */
  public static void checkEqual(
      @Nullable Object actual, @Nullable Object expected, String description) {
    if (!Objects.equals(actual, expected)) {
      throw new AssertionError(description + "\n  is       " + actual + "\n  expected " + expected);
    }
  }
}
