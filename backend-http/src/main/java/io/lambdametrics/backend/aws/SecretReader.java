package io.lambdametrics.backend.aws;

import java.io.IOException;
import java.time.Duration;

/** Reads one secret from the place where it is kept. {@code toString} names the place. */
public interface SecretReader {

  /**
   * Reads the stored text.
   *
   * @param timeout the longest that this may take; above 0
   * @return the text as it is stored: the secret, or JSON that holds it
   * @throws IOException if it cannot be read; the message holds no secret
   */
  String read(Duration timeout) throws IOException, InterruptedException;
}
