// SPDX-License-Identifier: Apache-2.0
package io.lambdametrics.backend.http;

import io.lambdametrics.api.settings.Secret;
import java.io.IOException;
import java.time.Duration;
import java.util.List;

/**
 * A secret value: known from the start, or fetched from AWS at the first push.
 *
 * <p>Used by one thread at a time, except {@link #secrets}, which any thread may call.
 *
 * @param <T> the value
 */
public interface SecretSource<T> {

  /**
   * Returns the value, and fetches it if necessary.
   *
   * @param timeout the longest that fetching may take; above 0
   * @throws IOException if the value cannot be fetched; the message holds no secret
   * @throws InterruptedException if the thread was interrupted
   */
  T get(Duration timeout) throws IOException, InterruptedException;

  /** Returns every secret that is known by now and must not be logged. */
  List<Secret> secrets();

  /**
   * Reports that the server refused the value.
   *
   * @return whether a later value may be different, so that a retry is worthwhile
   */
  boolean refused();

  /** Returns a source of a secret that never changes. */
  static SecretSource<Secret> of(Secret secret) {
    return new FixedSecret<>(secret, List.of(secret));
  }
}
