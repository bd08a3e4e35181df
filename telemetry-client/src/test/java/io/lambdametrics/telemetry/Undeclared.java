// SPDX-License-Identifier: Apache-2.0
package io.lambdametrics.telemetry;

/** Throws checked exceptions without declaring them, as code in Kotlin and Scala can. */
final class Undeclared {

  private Undeclared() {}

  /** Throws {@code failure}; declared to return it, so that a caller can write {@code throw}. */
  static RuntimeException thrown(Throwable failure) {
    return Undeclared.<RuntimeException>rethrow(failure);
  }

  @SuppressWarnings("unchecked") // the compiler believes that it is E
  private static <E extends Throwable> RuntimeException rethrow(Throwable failure) throws E {
    throw (E) failure;
  }
}
