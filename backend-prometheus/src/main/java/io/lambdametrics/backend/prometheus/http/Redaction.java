package io.lambdametrics.backend.prometheus.http;

import io.lambdametrics.api.settings.Secret;
import java.util.List;
import java.util.function.Supplier;

/** Makes a line for the log of what a server or a library says, which may repeat our secrets. */
public final class Redaction {

  private static final int LONGEST = 200;

  /** Anything shorter gives nothing away, and would make asterisks of ordinary words. */
  private static final int SHORTEST_SECRET = 4;

  private final Supplier<List<Secret>> secrets;

  /**
   * @param secrets all that must not be seen, as of the call; asked for each line
   */
  public Redaction(Supplier<List<Secret>> secrets) {
    this.secrets = secrets;
  }

  /** The first line of {@code text}, without secrets and control characters, and not long. */
  public String line(String text) {
    String line = text.strip().lines().findFirst().orElse("");
    for (String secret : longestFirst()) {
      line = line.replace(secret, "****");
    }
    String printable = line.replaceAll("\\p{Cntrl}", " ").strip();
    return printable.length() <= LONGEST ? printable : printable.substring(0, LONGEST) + "…";
  }

  private List<String> longestFirst() {
    return secrets.get().stream()
        .map(Secret::reveal)
        .filter(secret -> secret.length() >= SHORTEST_SECRET)
        .sorted((one, other) -> Integer.compare(other.length(), one.length()))
        .toList();
  }
}
