package io.lambdametrics.backend.http.internal;

import io.lambdametrics.api.settings.Secret;
import java.util.List;
import java.util.function.Supplier;
import java.util.regex.Pattern;

/** Makes a line for the log of what a server or a library says, which may repeat our secrets. */
public final class Redaction {

  private static final int LONGEST = 200;

  private static final Pattern INVISIBLE =
      Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Cs}\\p{Co}\\p{Cn}\\p{Zl}\\p{Zp}]");

  /** Anything shorter gives nothing away, and would make asterisks of ordinary words. */
  private static final int SHORTEST_SECRET = 4;

  private final Supplier<List<Secret>> secrets;

  /**
   * @param secrets all that must not be seen, as of the call; asked for each line
   */
  public Redaction(Supplier<List<Secret>> secrets) {
    this.secrets = secrets;
  }

  /**
   * The first line of {@code text}, without secrets and characters that cannot be seen, and not
   * long. Control characters of both sets, marks of direction and what has no glyph become blanks:
   * a terminal obeys some of them, and others make a line look like another.
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
        .sorted((one, other) -> Integer.compare(other.length(), one.length()))
        .toList();
  }
}
