// SPDX-License-Identifier: Apache-2.0
package io.lambdametrics.backend.http;

import java.lang.System.Logger.Level;
import java.util.HashSet;
import java.util.Set;

/**
 * Decides which log lines are warnings where every push can have the same ones: each text once, and
 * not more than {@value #MAX_TEXTS} texts, which bounds the log and the memory.
 *
 * <p>Not thread-safe: for the thread that pushes.
 */
public final class FirstWarnings {

  private static final int MAX_TEXTS = 20;

  private final Set<String> texts = new HashSet<>();

  /** Returns {@code WARNING} for a new text, and {@code DEBUG} for a repeated or further one. */
  public Level level(String text) {
    return texts.size() < MAX_TEXTS && texts.add(text) ? Level.WARNING : Level.DEBUG;
  }
}
