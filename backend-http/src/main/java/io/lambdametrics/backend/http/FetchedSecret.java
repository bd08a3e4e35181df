// SPDX-License-Identifier: Apache-2.0
package io.lambdametrics.backend.http;

import io.lambdametrics.api.settings.Secret;
import io.lambdametrics.backend.aws.internal.AwsServices;
import io.lambdametrics.backend.aws.internal.SecretReader;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A value that is read from AWS at the first push, and read again after the server refused it or
 * when it is older than the refresh interval.
 *
 * <p>If the value cannot be read, the push fails and its window waits for the next push. If a later
 * read fails, the known value stays in use as long as the server accepts it.
 */
final class FetchedSecret<T> implements SecretSource<T> {

  private static final Logger logger = System.getLogger(FetchedSecret.class.getName());

  /**
   * The shortest time between a read and the next one. AWS bills each read, and an immediate second
   * read would return the same value.
   */
  private static final Duration PAUSE = Duration.ofMinutes(1);

  private final String setting;
  private final SecretReader reader;
  private final Optional<Duration> interval;
  private final SecretFormat<T> format;
  private final AwsServices aws;
  private final InstantSource clock;
  private volatile @Nullable T value;
  private boolean refused;
  private Instant lastRead = Instant.MIN;

  /**
   * Creates a source that has not read the value yet.
   *
   * @param setting the variable that says where the secret is kept, for messages
   * @param reader reads the secret
   * @param interval the refresh interval; empty to read again only after a refusal
   * @param format parses the secret
   * @param aws the client that the reader uses; its credentials are secrets, too
   */
  FetchedSecret(
      String setting,
      SecretReader reader,
      Optional<Duration> interval,
      SecretFormat<T> format,
      AwsServices aws,
      InstantSource clock) {
    this.setting = setting;
    this.reader = reader;
    this.interval = interval;
    this.format = format;
    this.aws = aws;
    this.clock = clock;
  }

  @Override
  public T get(Duration timeout) throws IOException, InterruptedException {
    T known = value;
    if (known == null) {
      return read(timeout);
    }
    Instant now = clock.instant();
    boolean expired = interval.filter(limit -> !now.isBefore(lastRead.plus(limit))).isPresent();
    boolean readRecently = now.isBefore(lastRead.plus(PAUSE));
    if (readRecently || !(refused || expired)) {
      return known;
    }
    try {
      return read(timeout);
    } catch (IOException unreadable) {
      if (refused) {
        throw unreadable;
      }
      logger.log(Level.WARNING, "{0}; the known one stays in use", unreadable.getMessage());
      return known;
    }
  }

  private T read(Duration timeout) throws IOException, InterruptedException {
    if (value != null) {
      // A failed read counts too. Only the first value is read again without a pause.
      lastRead = clock.instant();
    }
    T found;
    try {
      found = format.parse(reader.read(timeout));
    } catch (IOException unreadable) {
      throw new IOException(
          setting + ": cannot read the secret from " + reader + ": " + unreadable.getMessage(),
          unreadable);
    }
    logger.log(Level.DEBUG, "{0}: the secret was read from {1}", setting, reader);
    lastRead = clock.instant();
    value = found;
    refused = false;
    return found;
  }

  @Override
  public List<Secret> secrets() {
    List<Secret> secrets = new ArrayList<>(aws.secrets());
    T known = value;
    if (known != null) {
      secrets.addAll(format.secrets(known));
    }
    return secrets;
  }

  /** Returns true: a later read may return another value. */
  @Override
  public boolean refused() {
    refused = true;
    return true;
  }

  /** Returns the name of the service that keeps the secret. */
  @Override
  public String toString() {
    return "the secret in " + reader;
  }
}
