// SPDX-License-Identifier: Apache-2.0
package io.lambdametrics.backend.http;

import io.lambdametrics.api.settings.Secret;
import io.lambdametrics.api.settings.Setting;
import io.lambdametrics.api.settings.SettingType;
import io.lambdametrics.api.settings.Settings;
import io.lambdametrics.backend.aws.AwsEnvironment;
import io.lambdametrics.backend.aws.internal.AwsSecrets;
import io.lambdametrics.backend.aws.internal.AwsServices;
import io.lambdametrics.backend.aws.internal.SecretPlace;
import io.lambdametrics.backend.aws.internal.SecretReader;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * The settings of one secret. Users set the value itself, or where AWS keeps the value.
 *
 * <p>A secret {@code X} has the settings {@code X}, {@code X_SECRET_ARN}, {@code X_SSM_PARAMETER},
 * {@code X_KMS_CIPHERTEXT} and {@code X_REFRESH_INTERVAL}. At most one of the first four may be
 * set.
 *
 * <p>{@link #check} and {@link #read} only read the settings. The {@link SecretSource} fetches the
 * value from AWS: at the first push, again after the server refused the value (401 or 403), and
 * again when the value is older than the refresh interval; but at most once a minute.
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
   * Returns the settings of a token that is sent in a header as it is. Quotes around it and {@code
   * Bearer} before it are removed, and a line in the log says so.
   */
  public static SecretSetting<Secret> token(String name, String meaning) {
    return new SecretSetting<>(name, Tokens.TYPE, meaning, List::of);
  }

  /** Returns the settings of any secret text, such as a password. */
  public static SecretSetting<Secret> text(String name, String meaning) {
    return new SecretSetting<>(name, SettingType.SECRET, meaning, List::of);
  }

  /** Returns the settings of names with secret texts: {@code k=v,k=v}. */
  public static SecretSetting<Map<String, Secret>> pairs(String name, String meaning) {
    return new SecretSetting<>(
        name, SettingType.SECRET_PAIRS, meaning, pairs -> List.copyOf(pairs.values()));
  }

  /** Returns all five settings, for {@code MetricsBackendProvider.settings}. */
  public List<Setting<?>> settings() {
    return List.of(value, secretArn, ssmParameter, kmsCiphertext, refreshInterval);
  }

  /** Returns whether the value or its place in AWS is set. */
  public boolean isSet(Settings settings) {
    return nameInUse(settings).isPresent();
  }

  /** Returns the name of the first of the four settings that is set, or empty if none is. */
  public Optional<String> nameInUse(Settings settings) {
    List<String> names = namesInUse(settings);
    return names.isEmpty() ? Optional.empty() : Optional.of(names.get(0));
  }

  /** Returns the name of the setting that holds the value itself. */
  public String name() {
    return value.name();
  }

  /** Adds an error to {@code settings} for each invalid setting. The secret may be missing. */
  public void check(Settings settings) {
    check(settings, anything -> List.of());
  }

  /** Checks the secret as {@link #check(Settings)} does, and adds an error if it is missing. */
  public void require(Settings settings) {
    // The recommended setting is first: whoever may look at the function can read a plain value.
    settings.requireOneOf(List.of(secretArn, ssmParameter, kmsCiphertext, value));
    check(settings);
  }

  /**
   * Checks the secret as {@link #check(Settings)} does, and adds further errors in the value.
   *
   * @param errorsOf returns the errors in a value of the right type
   */
  void check(Settings settings, Function<T, List<String>> errorsOf) {
    List<String> names = namesInUse(settings);
    if (names.size() > 1) {
      settings.addError(String.join(" and ", names) + " are set; set one of them");
    }
    settings
        .get(value)
        .ifPresent(
            plain ->
                errorsOf
                    .apply(plain)
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
   * Reads the settings after a {@link #check}. Fetches nothing: the first push does.
   *
   * @param userAgent the value of {@code User-Agent} for requests to AWS
   * @return the source of the secret, or empty if no setting names one
   */
  public Optional<SecretSource<T>> read(Settings settings, String userAgent) {
    return read(settings, userAgent, InstantSource.system());
  }

  /**
   * Reads the settings as {@link #read(Settings, String)} does, for a test that cannot wait until
   * the secret may be fetched again.
   *
   * @param clock the clock that tells how old a fetched secret is
   */
  public Optional<SecretSource<T>> read(Settings settings, String userAgent, InstantSource clock) {
    return read(settings, userAgent, clock, anything -> List.of());
  }

  /**
   * Reads the settings.
   *
   * @param errorsOf returns the errors in a value of the right type
   */
  Optional<SecretSource<T>> read(
      Settings settings,
      String userAgent,
      InstantSource clock,
      Function<T, List<String>> errorsOf) {
    Optional<T> plain = settings.get(value);
    if (plain.isPresent()) {
      logIfUnwrapped(settings, plain.get());
      return Optional.of(new FixedSecret<>(plain.get(), secretsOf.apply(plain.get())));
    }
    Optional<String> name = nameInUse(settings);
    if (name.isEmpty()) {
      return Optional.empty();
    }
    AwsEnvironment environment = AwsEnvironment.read(settings);
    AwsServices aws = new AwsServices(environment, userAgent, clock);
    SecretFormat<T> format = new SecretFormat<>(value.name(), value.type(), secretsOf, errorsOf);
    return reader(settings, new AwsSecrets(aws, environment))
        .map(
            reader ->
                new FetchedSecret<>(
                    name.get(), reader, settings.get(refreshInterval), format, aws, clock));
  }

  private Optional<SecretReader> reader(Settings settings, AwsSecrets secrets) {
    Optional<SecretReader> secret = settings.get(secretArn).map(secrets::secret);
    Optional<SecretReader> parameter = settings.get(ssmParameter).map(secrets::parameter);
    Optional<SecretReader> ciphertext = settings.get(kmsCiphertext).map(secrets::ciphertext);
    return secret.or(() -> parameter).or(() -> ciphertext);
  }

  private List<String> namesInUse(Settings settings) {
    List<String> names = new ArrayList<>();
    for (Setting<?> each : List.of(value, secretArn, ssmParameter, kmsCiphertext)) {
      if (settings.isSet(each)) {
        names.add(each.name());
      }
    }
    return names;
  }

  private void logIfUnwrapped(Settings settings, T plain) {
    if (plain instanceof Secret secret) {
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
