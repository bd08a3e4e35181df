package io.lambdametrics.fuzz;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What a fuzz target asserts. */
public final class Property {

  private Property() {}

  /** Fails with {@code message} where {@code holds} is false. */
  public static void check(boolean holds, String message) {
    if (!holds) {
      throw new AssertionError(message);
    }
  }

  /** Fails where two ways of computing something differ. */
  public static void checkEqual(@Nullable Object actual, @Nullable Object expected, String what) {
    if (!Objects.equals(actual, expected)) {
      throw new AssertionError(what + "\n  is       " + actual + "\n  expected " + expected);
    }
  }
}
