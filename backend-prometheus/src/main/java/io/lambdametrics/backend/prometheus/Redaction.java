package io.lambdametrics.backend.prometheus;

import io.lambdametrics.api.settings.Secret;
import java.util.Comparator;
import java.util.List;

/** Makes a line for the log of what a server or a library says, which may repeat our secrets. */
final class Redaction {

  private static final int LONGEST = 200;

  /** Anything shorter gives nothing away, and would make asterisks of ordinary words. */
  private static final int SHORTEST_SECRET = 4;

  private final List<String> secrets;

  Redaction(List<Secret> secrets) {
    this.secrets =
        secrets.stream()
            .map(Secret::reveal)
            .filter(secret -> secret.length() >= SHORTEST_SECRET)
            .sorted(Comparator.comparingInt(String::length).reversed())
            .toList();
  }

  /** The first line of {@code text}, without secrets and control characters, and not long. */
  String line(String text) {
    String line = text.strip().lines().findFirst().orElse("");
    for (String secret : secrets) {
      line = line.replace(secret, "****");
    }
    String printable = line.replaceAll("\\p{Cntrl}", " ").strip();
    return printable.length() <= LONGEST ? printable : printable.substring(0, LONGEST) + "…";
  }
}
