package io.lambdametrics.backend.http;

import io.lambdametrics.api.settings.Secret;
import io.lambdametrics.api.settings.Setting;
import io.lambdametrics.api.settings.SettingType;
import io.lambdametrics.api.settings.Settings;
import io.lambdametrics.backend.aws.AwsEnvironment;
import io.lambdametrics.backend.aws.AwsSecrets;
import io.lambdametrics.backend.aws.AwsServices;
import io.lambdametrics.backend.aws.SecretPlace;
import io.lambdametrics.backend.aws.SecretReader;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * A secret that users set in one of four ways: as the value itself, or as the place in AWS where
 * the value is kept.
 *
 * <p>A secret {@code X} has the settings {@code X}, {@code X_SECRET_ARN}, {@code X_SSM_PARAMETER},
 * {@code X_KMS_CIPHERTEXT} and {@code X_REFRESH_INTERVAL}. Of the first four, at most one may be
 * set.
 *
 * @param <T> the value
 */
public final class SecretSetting<T> {

  private static final Duration SHORTEST_INTERVAL = Duration.ofMinutes(1);

  private static final SettingType<SecretPlace> ARN_TYPE =
      new SettingType<>(
          "an ARN of a secret such as"
              + " arn:aws:secretsmanager:eu-west-1:123456789012:secret:name-AbCdEf, with #key at"
              + " the end if it is JSON",
          false,
          SecretPlace::parseSecretArn);
  private static final SettingType<SecretPlace> PARAMETER_TYPE =
      new SettingType<>(
          "a name of a parameter such as /team/name, or its ARN, with #key at the end if it is"
              + " JSON",
          false,
          SecretPlace::parse);
  private static final SettingType<Secret> CIPHERTEXT_TYPE =
      new SettingType<>("a ciphertext in Base64", true, SecretSetting::base64);

  private final Setting<T> value;
  private final Setting<SecretPlace> secretArn;
  private final Setting<SecretPlace> ssmParameter;
  private final Setting<Secret> kmsCiphertext;
  private final Setting<Duration> refreshInterval;
  private final Function<T, List<Secret>> secretsOf;

  SecretSetting(
      String name, SettingType<T> type, String meaning, Function<T, List<Secret>> secretsOf) {
    this.secretsOf = secretsOf;
    this.value = Setting.of(name, type, meaning);
    this.secretArn =
        Setting.of(
            name + "_SECRET_ARN",
            ARN_TYPE,
            "The Secrets Manager secret that holds "
                + name
                + ": the whole secret, or with #key one value of its JSON (the key may be left out"
                + " if there is only one). Read from the ARN's region. Needs"
                + " secretsmanager:GetSecretValue.");
    this.ssmParameter =
        Setting.of(
            name + "_SSM_PARAMETER",
            PARAMETER_TYPE,
            "The SSM parameter that holds "
                + name
                + ", whole or as JSON like a secret. Needs ssm:GetParameter, and kms:Decrypt if it"
                + " is encrypted with a key of your own.");
    this.kmsCiphertext =
        Setting.of(
            name + "_KMS_CIPHERTEXT",
            CIPHERTEXT_TYPE,
            name
                + " encrypted by KMS in the function's region, without an encryption context or"
                + " with the one of Lambda's console. Needs kms:Decrypt.");
    this.refreshInterval =
        Setting.of(
            name + "_REFRESH_INTERVAL",
            SettingType.DURATION,
            "How often to read "
                + name
                + " from AWS again, 1m or more. It is read again anyway when the server refuses it"
                + " (401 or 403).");
  }

  /**
   * Returns the setting of a token that stands in a header as it is. Quotes around it and {@code
   * Bearer} before it are removed, and a line in the log says so.
   */
  public static SecretSetting<Secret> token(String name, String meaning) {
    return new SecretSetting<>(name, Tokens.TYPE, meaning, List::of);
  }

  /** Returns the setting of any secret text, such as a password. */
  public static SecretSetting<Secret> text(String name, String meaning) {
    return new SecretSetting<>(name, SettingType.SECRET, meaning, List::of);
  }

  /** Returns the setting of names with secret texts: {@code k=v,k=v}. */
  public static SecretSetting<Map<String, Secret>> pairs(String name, String meaning) {
    return new SecretSetting<>(
        name, SettingType.SECRET_PAIRS, meaning, pairs -> List.copyOf(pairs.values()));
  }

  /** Returns the settings of all ways, for {@code MetricsBackendProvider.settings}. */
  public List<Setting<?>> settings() {
    return List.of(value, secretArn, ssmParameter, kmsCiphertext, refreshInterval);
  }

  /** Returns whether one of the four ways is used. */
  public boolean isSet(Settings settings) {
    return nameSet(settings).isPresent();
  }

  /** Returns the name of the setting that is used, or empty if none is. */
  public Optional<String> nameSet(Settings settings) {
    List<String> names = namesSet(settings);
    return names.isEmpty() ? Optional.empty() : Optional.of(names.get(0));
  }

  /** Returns the name of the setting that holds the value itself. */
  public String name() {
    return value.name();
  }

  /** Adds an error to {@code settings} for everything that is wrong. The secret may be missing. */
  public void check(Settings settings) {
    check(settings, absent -> List.of());
  }

  /** Checks the secret as {@link #check(Settings)} does, and adds an error if it is missing. */
  public void require(Settings settings) {
    // The recommended one first: everybody who may look at the function can read a plain value.
    settings.requireOneOf(List.of(secretArn, ssmParameter, kmsCiphertext, value));
    check(settings);
  }

  /**
   * @param errorsOf returns what the type cannot see to be wrong with a value
   */
  void check(Settings settings, Function<T, List<String>> errorsOf) {
    List<String> set = namesSet(settings);
    if (set.size() > 1) {
      settings.addError(String.join(" and ", set) + " are set; set one of them");
    }
    settings
        .get(value)
        .ifPresent(
            given ->
                errorsOf
                    .apply(given)
                    .forEach(error -> settings.addError(value.name() + ": " + error)));
    settings.get(secretArn);
    settings.get(ssmParameter);
    settings.get(kmsCiphertext);
    Optional<Duration> interval = settings.get(refreshInterval);
    if (interval.isPresent() && interval.get().compareTo(SHORTEST_INTERVAL) < 0) {
      settings.addError(
          refreshInterval.name() + "=" + interval.get().toMillis() + "ms is less than 1m");
    }
  }

  /**
   * Reads the settings after a {@link #check}. Nothing is fetched yet.
   *
   * @param userAgent the value of {@code User-Agent} for requests to AWS
   * @return the source of the secret, or empty if no setting names one
   */
  public Optional<SecretSource<T>> read(Settings settings, String userAgent) {
    return read(settings, userAgent, absent -> List.of());
  }

  Optional<SecretSource<T>> read(
      Settings settings, String userAgent, Function<T, List<String>> errorsOf) {
    Optional<T> given = settings.get(value);
    if (given.isPresent()) {
      logIfUnwrapped(settings, given.get());
      return Optional.of(new FixedSecret<>(given.get(), secretsOf.apply(given.get())));
    }
    if (!isSet(settings)) {
      return Optional.empty();
    }
    InstantSource clock = InstantSource.system();
    AwsEnvironment environment = AwsEnvironment.read(settings);
    AwsServices aws = new AwsServices(environment, userAgent, clock);
    SecretFormat<T> format = new SecretFormat<>(value.name(), value.type(), secretsOf, errorsOf);
    return place(settings, new AwsSecrets(aws, environment.region()), environment)
        .map(
            place ->
                new FetchedSecret<>(
                    place.setting(),
                    place.reader(),
                    place.jsonKey(),
                    settings.get(refreshInterval),
                    format,
                    aws,
                    clock));
  }

  private record Place(String setting, SecretReader reader, Optional<String> jsonKey) {}

  private Optional<Place> place(Settings settings, AwsSecrets secrets, AwsEnvironment environment) {
    Optional<Place> secret =
        settings
            .get(secretArn)
            .map(at -> new Place(secretArn.name(), secrets.secret(at), at.jsonKey()));
    Optional<Place> parameter =
        settings
            .get(ssmParameter)
            .map(at -> new Place(ssmParameter.name(), secrets.parameter(at), at.jsonKey()));
    Optional<Place> ciphertext =
        settings
            .get(kmsCiphertext)
            .map(
                text ->
                    new Place(
                        kmsCiphertext.name(),
                        secrets.ciphertext(text, environment.functionName()),
                        Optional.empty()));
    return secret.or(() -> parameter).or(() -> ciphertext);
  }

  private List<String> namesSet(Settings settings) {
    List<String> names = new ArrayList<>();
    for (Setting<?> each : List.of(value, secretArn, ssmParameter, kmsCiphertext)) {
      if (settings.isSet(each)) {
        names.add(each.name());
      }
    }
    return names;
  }

  private void logIfUnwrapped(Settings settings, T given) {
    if (given instanceof Secret secret) {
      Setting<Secret> asWritten = Setting.of(value.name(), SettingType.SECRET, value.meaning());
      if (!settings.get(asWritten).equals(Optional.of(secret))) {
        Tokens.logUnwrapped(value.name());
      }
    }
  }

  private static Secret base64(String text) {
    Base64.getDecoder().decode(text);
    return Secret.of(text);
  }
}
