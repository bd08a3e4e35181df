// SPDX-License-Identifier: Apache-2.0
package io.lambdametrics.backend.http.internal;

import io.lambdametrics.api.settings.Secret;
import java.util.List;
import java.util.function.Supplier;
import java.util.regex.Pattern;

/** Turns texts of servers and libraries, which may repeat our secrets, into safe log lines. */
public final class Redaction {

  private static final int LONGEST = 200;

  private static final Pattern INVISIBLE =
      Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Cs}\\p{Co}\\p{Cn}\\p{Zl}\\p{Zp}]");

  /** A shorter secret reveals nothing, and would turn ordinary words into asterisks. */
  private static final int SHORTEST_SECRET = 4;

  private final Supplier<List<Secret>> secrets;

  /**
   * @param secrets returns the secrets that are known now; called for each line
   */
  public Redaction(Supplier<List<Secret>> secrets) {
    this.secrets = secrets;
  }

  /**
   * Returns the first line of a text, shortened, without secrets and invisible characters.
   *
   * <p>Control characters, direction marks and characters without a glyph become blanks: some of
   * them control terminals, and others make a line look different from its content.
   */
  public String line(String text) {
    String line = text.strip().lines().findFirst().orElse("");
    for (String secret : longestFirst()) {
      line = line.replace(secret, "****");
    }
    String visible = INVISIBLE.matcher(line).replaceAll(" ").strip();
    return visible.codePointCount(0, visible.length()) <= LONGEST
        ? visible
        : visible.substring(0, visible.offsetByCodePoints(0, LONGEST)) + "…";
  }

  private List<String> longestFirst() {
    return secrets.get().stream()
        .map(Secret::reveal)
        .filter(secret -> secret.length() >= SHORTEST_SECRET)
        .sorted((a, b) -> Integer.compare(b.length(), a.length()))
        .toList();
  }
}
