package io.lambdametrics.backend.sysdig;

import io.lambdametrics.api.backend.BackendContext;
import io.lambdametrics.api.settings.Secret;
import io.lambdametrics.api.settings.Setting;
import io.lambdametrics.api.settings.SettingType;
import io.lambdametrics.api.settings.Settings;
import io.lambdametrics.backend.aws.AwsEnvironment;
import io.lambdametrics.backend.aws.AwsServices;
import io.lambdametrics.backend.http.HttpAuthorization;
import io.lambdametrics.backend.http.HttpEndpointSettings;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;

/** The settings that say what the API token is, or where it is kept. */
final class TokenSettings {

  private static final String PREFIX = "SYSDIG_MONITOR_API_TOKEN";

  static final Setting<Secret> TOKEN =
      Setting.of(
          PREFIX,
          HttpEndpointSettings.TOKEN,
          "The Sysdig Monitor API token, from the user profile; not the access key of an agent."
              + " This or one of the next three is needed, and no two of them.");
  private static final Setting<TokenPlace> SECRET_ARN =
      Setting.of(
          PREFIX + "_SECRET_ARN",
          new SettingType<>(
              "an ARN of a secret such as"
                  + " arn:aws:secretsmanager:eu-west-1:123456789012:secret:sysdig-AbCdEf, with #key"
                  + " at the end if it is JSON",
              false,
              TokenPlace::parseSecretArn),
          "The Secrets Manager secret that holds the token: as it is, or in JSON under the key after"
              + " # (none needed if there is only one). Read from the ARN's region. Needs"
              + " secretsmanager:GetSecretValue.");
  private static final Setting<TokenPlace> SSM_PARAMETER =
      Setting.of(
          PREFIX + "_SSM_PARAMETER",
          new SettingType<>(
              "a name of a parameter such as /sysdig/token, or its ARN, with #key at the end if it"
                  + " is JSON",
              false,
              TokenPlace::parse),
          "The SSM parameter that holds the token, likewise. Needs ssm:GetParameter, and kms:Decrypt"
              + " for a key of one's own.");
  private static final Setting<Secret> KMS_CIPHERTEXT =
      Setting.of(
          PREFIX + "_KMS_CIPHERTEXT",
          new SettingType<>("a ciphertext in Base64", true, TokenSettings::base64),
          "The token encrypted by KMS in the function's region, without a context or with that of"
              + " Lambda's console. Needs kms:Decrypt.");
  private static final Setting<Duration> REFRESH_INTERVAL =
      Setting.of(
          PREFIX + "_REFRESH_INTERVAL",
          SettingType.DURATION,
          "How often to read a token that is kept elsewhere again, 1m or more. It is read again"
              + " anyway when Sysdig does not accept it.");

  static final List<Setting<?>> ALL =
      List.of(TOKEN, SECRET_ARN, SSM_PARAMETER, KMS_CIPHERTEXT, REFRESH_INTERVAL);

  /** The recommended one first: whoever may look at the function reads a plain token. */
  private static final List<Setting<?>> ALTERNATIVES =
      List.of(SECRET_ARN, SSM_PARAMETER, KMS_CIPHERTEXT, TOKEN);

  private TokenSettings() {}

  /** Notes what is wrong as faults of {@code settings}. */
  static void check(Settings settings) {
    settings.requireOneOf(ALTERNATIVES);
    List<String> set =
        ALL.subList(0, 4).stream().filter(settings::isSet).map(Setting::name).toList();
    if (set.size() > 1) {
      settings.addError(String.join(" and ", set) + " are set; set one of them");
    }
    for (Setting<?> each : ALTERNATIVES) {
      settings.get(each);
    }
    Optional<Duration> interval = settings.get(REFRESH_INTERVAL);
    if (interval.isPresent() && interval.get().compareTo(Duration.ofMinutes(1)) < 0) {
      settings.addError(
          REFRESH_INTERVAL.name() + "=" + interval.get().toMillis() + "ms is less than 1m");
    }
  }

  /** The token, or the way to it, after a {@link #check}. */
  static Optional<HttpAuthorization> read(Settings settings, BackendContext context) {
    Optional<Duration> interval = settings.get(REFRESH_INTERVAL);
    Optional<HttpAuthorization> plain =
        HttpEndpointSettings.token(settings, TOKEN).map(HttpAuthorization::bearer);
    return plain.or(() -> fetched(settings, context, interval));
  }

  private static Optional<HttpAuthorization> fetched(
      Settings settings, BackendContext context, Optional<Duration> interval) {
    Optional<TokenPlace> secret = settings.get(SECRET_ARN);
    Optional<TokenPlace> parameter = settings.get(SSM_PARAMETER);
    Optional<Secret> ciphertext = settings.get(KMS_CIPHERTEXT);
    if (secret.isEmpty() && parameter.isEmpty() && ciphertext.isEmpty()) {
      return Optional.empty();
    }
    InstantSource clock = InstantSource.system();
    AwsEnvironment environment = AwsEnvironment.read(settings);
    AwsServices aws = new AwsServices(environment, context.userAgent(), clock);
    AwsTokenSources sources = new AwsTokenSources(aws, environment.region());
    BiFunction<TokenSource, Optional<String>, HttpAuthorization> token =
        (source, key) -> new FetchedToken(source, key, interval, aws, clock);
    return secret
        .map(place -> token.apply(sources.secret(place), place.jsonKey()))
        .or(() -> parameter.map(place -> token.apply(sources.parameter(place), place.jsonKey())))
        .or(
            () ->
                ciphertext.map(
                    text ->
                        token.apply(
                            sources.ciphertext(text, environment.functionName()),
                            Optional.empty())));
  }

  private static Secret base64(String text) {
    Base64.getDecoder().decode(text);
    return Secret.of(text);
  }
}
