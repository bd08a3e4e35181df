package io.lambdametrics.backend.http;

import io.lambdametrics.api.settings.Secret;
import io.lambdametrics.backend.aws.AwsJson;
import io.lambdametrics.backend.aws.AwsServices;
import io.lambdametrics.backend.aws.SecretReader;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A value that is read from AWS before the first push, and read again after the server refused it
 * or when it is older than an interval.
 *
 * <p>A value that cannot be read delays pushes and loses nothing: the windows wait. If a later read
 * fails, the known value stays in use as long as the server accepts it.
 */
final class FetchedSecret<T> implements SecretSource<T> {

  private static final Logger logger = System.getLogger(FetchedSecret.class.getName());

  /** AWS bills each read, and reading at once again would find the same value. */
  private static final Duration PAUSE = Duration.ofMinutes(1);

  private final String setting;
  private final SecretReader reader;
  private final Optional<String> jsonKey;
  private final Optional<Duration> interval;
  private final SecretFormat<T> format;
  private final AwsServices aws;
  private final InstantSource clock;
  private volatile @Nullable T value;
  private boolean refused;
  private Instant lastRead = Instant.MIN;

  /**
   * @param setting the variable that names the place, for messages
   * @param reader reads the stored text
   * @param jsonKey the secret's key in the JSON object that is stored
   * @param interval how often to read the value again
   * @param format makes the value from the text
   * @param aws what the reader calls; its credentials are secrets, too
   */
  FetchedSecret(
      String setting,
      SecretReader reader,
      Optional<String> jsonKey,
      Optional<Duration> interval,
      SecretFormat<T> format,
      AwsServices aws,
      InstantSource clock) {
    this.setting = setting;
    this.reader = reader;
    this.jsonKey = jsonKey;
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
    boolean old = interval.filter(limit -> !now.isBefore(lastRead.plus(limit))).isPresent();
    boolean paused = now.isBefore(lastRead.plus(PAUSE));
    if (paused || !(refused || old)) {
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
      lastRead = clock.instant();
    }
    T found;
    try {
      found = format.parse(secretIn(reader.read(timeout)));
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

  /** Returns the secret in the stored text: all of it, or one member of a JSON object. */
  private String secretIn(String stored) throws IOException {
    Optional<Map<String, String>> members = AwsJson.members(stored);
    if (jsonKey.isPresent()) {
      return members
          .map(all -> all.get(jsonKey.get()))
          .orElseThrow(
              () -> new IOException("the stored text is not JSON with a text " + jsonKey.get()));
    }
    if (members.isEmpty()) {
      return stored;
    }
    if (members.get().size() != 1) {
      throw new IOException("the stored text is JSON; name the secret's key, as in …#key");
    }
    return members.get().values().iterator().next();
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

  /** Returns true: the next value may be another one, and until then the windows should wait. */
  @Override
  public boolean refused() {
    refused = true;
    return true;
  }

  /** Returns where the secret is kept. */
  @Override
  public String toString() {
    return "the secret in " + reader;
  }
}
