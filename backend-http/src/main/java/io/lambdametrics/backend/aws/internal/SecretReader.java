// SPDX-License-Identifier: Apache-2.0
package io.lambdametrics.backend.aws.internal;

import java.io.IOException;
import java.time.Duration;

/** Reads one secret from the AWS service that keeps it. {@code toString} names the service. */
public interface SecretReader {

  /**
   * Reads the secret.
   *
   * @param timeout the longest that this may take; above 0
   * @return the secret; if the stored text is JSON, one value of it
   * @throws IOException if it cannot be read; the message holds no secret
   */
  String read(Duration timeout) throws IOException, InterruptedException;
}
