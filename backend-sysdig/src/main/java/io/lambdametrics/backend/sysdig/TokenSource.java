package io.lambdametrics.backend.sysdig;

import java.io.IOException;
import java.time.Duration;

/** A place where a token is kept. Its {@code toString} names the place for the log. */
interface TokenSource {

  /**
   * Reads what is kept.
   *
   * @param timeout the longest that this may take; above 0
   * @return the text as it is kept: a token, or JSON that holds one
   * @throws IOException if it cannot be read; its message holds no secret
   */
  String read(Duration timeout) throws IOException, InterruptedException;
}
