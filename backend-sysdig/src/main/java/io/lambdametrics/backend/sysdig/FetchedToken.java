package io.lambdametrics.backend.sysdig;

import io.lambdametrics.api.settings.Secret;
import io.lambdametrics.backend.aws.AwsJson;
import io.lambdametrics.backend.aws.AwsServices;
import io.lambdametrics.backend.http.HttpAuthorization;
import io.lambdametrics.backend.http.HttpEndpointSettings;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A token that is read from where it is kept before the first push, and again when Sysdig does not
 * accept it, or when a given time has passed.
 *
 * <p>Used by one thread, but for {@link #secrets}. What cannot be read delays pushes and loses
 * nothing: the figures wait. Once there is a token, a failure to read it again changes nothing as
 * long as Sysdig accepts it.
 */
final class FetchedToken implements HttpAuthorization {

  private static final Logger logger = System.getLogger(FetchedToken.class.getName());

  /** Each reading is billed; and one after the other would not find another token. */
  private static final Duration BETWEEN_READINGS = Duration.ofMinutes(1);

  private final TokenSource source;
  private final Optional<String> jsonKey;
  private final Optional<Duration> interval;
  private final AwsServices aws;
  private final InstantSource clock;
  private volatile @Nullable Secret token;
  private boolean refused;
  private Instant lastReading = Instant.MIN;

  /**
   * @param jsonKey the member of the JSON object that is kept there
   * @param interval how often to read the token again
   * @param aws what the source asks, for its secrets
   */
  FetchedToken(
      TokenSource source,
      Optional<String> jsonKey,
      Optional<Duration> interval,
      AwsServices aws,
      InstantSource clock) {
    this.source = source;
    this.jsonKey = jsonKey;
    this.interval = interval;
    this.aws = aws;
    this.clock = clock;
  }

  @Override
  public Map<String, Secret> headers(URI url, String contentType, byte[] body, Duration timeout)
      throws IOException, InterruptedException {
    return Map.of("Authorization", Secret.of("Bearer " + current(timeout).reveal()));
  }

  private Secret current(Duration timeout) throws IOException, InterruptedException {
    Secret known = token;
    if (known == null) {
      return read(timeout);
    }
    Instant now = clock.instant();
    boolean old = interval.filter(limit -> !now.isBefore(lastReading.plus(limit))).isPresent();
    boolean again = !now.isBefore(lastReading.plus(BETWEEN_READINGS));
    if (!again || !(refused || old)) {
      return known;
    }
    try {
      return read(timeout);
    } catch (IOException unreadable) {
      if (refused) {
        throw unreadable;
      }
      logger.log(Level.WARNING, "the token stays as it was: {0}", unreadable.getMessage());
      return known;
    }
  }

  private Secret read(Duration timeout) throws IOException, InterruptedException {
    if (token != null) {
      lastReading = clock.instant();
    }
    Secret found;
    try {
      found = token(source.read(timeout), jsonKey);
    } catch (IOException unreadable) {
      throw new IOException(
          "the Sysdig token cannot be read from " + source + ": " + unreadable.getMessage(),
          unreadable);
    }
    logger.log(Level.DEBUG, "the Sysdig token was read from {0}", source);
    lastReading = clock.instant();
    token = found;
    refused = false;
    return found;
  }

  /** The token in what is kept: all of it, or a member of a JSON object. */
  static Secret token(String kept, Optional<String> jsonKey) throws IOException {
    Optional<Map<String, String>> members = AwsJson.members(kept);
    String text;
    if (jsonKey.isPresent()) {
      text =
          members
              .map(all -> all.get(jsonKey.get()))
              .orElseThrow(() -> new IOException("it has no text " + jsonKey.get() + " in JSON"));
    } else if (members.isPresent()) {
      if (members.get().size() != 1) {
        throw new IOException("it is JSON; name the token's key, as in …#key");
      }
      text = members.get().values().iterator().next();
    } else {
      text = kept;
    }
    Secret token;
    try {
      token = HttpEndpointSettings.TOKEN.parser().apply(text);
    } catch (IllegalArgumentException malformed) {
      throw new IOException("it is not " + HttpEndpointSettings.TOKEN.allowed(), malformed);
    }
    if (!token.reveal().equals(text.strip())) {
      HttpEndpointSettings.logTakenOff("the Sysdig token where it is kept");
    }
    return token;
  }

  @Override
  public List<Secret> secrets() {
    List<Secret> secrets = new ArrayList<>(aws.secrets());
    Secret known = token;
    if (known != null) {
      secrets.add(known);
    }
    return secrets;
  }

  /** The next token may be another one; and until then the figures had better wait. */
  @Override
  public boolean refused() {
    refused = true;
    return true;
  }

  /** Where the token is kept. */
  @Override
  public String toString() {
    return "the token in " + source;
  }
}
