// SPDX-License-Identifier: Apache-2.0
package io.lambdametrics.backend.prometheus;

import io.lambdametrics.api.backend.BackendContext;
import io.lambdametrics.api.backend.MetricsBackend;
import io.lambdametrics.api.backend.MetricsBackendProvider;
import io.lambdametrics.api.settings.Secret;
import io.lambdametrics.api.settings.Setting;
import io.lambdametrics.api.settings.SettingType;
import io.lambdametrics.api.settings.Settings;
import io.lambdametrics.backend.aws.AwsEnvironment;
import io.lambdametrics.backend.http.HttpAuthorization;
import io.lambdametrics.backend.http.HttpEndpoint;
import io.lambdametrics.backend.http.HttpEndpointSettings;
import io.lambdametrics.backend.http.SecretSetting;
import io.lambdametrics.backend.prometheus.remotewrite.RemoteWriteBackend;
import io.lambdametrics.backend.prometheus.remotewrite.RemoteWriteVersion;
import java.net.URI;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Provides the backend that pushes to any server that accepts Prometheus remote write. */
public final class PrometheusBackendProvider implements MetricsBackendProvider {

  private static final String PREFIX = "PROMETHEUS_REMOTE_WRITE";

  private static final Setting<URI> URL =
      Setting.of(
          PREFIX + "_URL",
          SettingType.URL,
          "The full URL to write to, such as https://prometheus.example.com/api/v1/write. Needed."
              + " Plain http:// only for this host itself.");
  private static final Setting<String> VERSION =
      Setting.of(
          PREFIX + "_VERSION",
          SettingType.oneOf("1.0", "2.0"),
          "1.0",
          "The version of the remote-write protocol. With 2.0, a receiver that does not understand"
              + " it gets 1.0.");
  private static final Setting<Boolean> STALE_MARKERS =
      Setting.of(
          PREFIX + "_STALE_MARKERS",
          SettingType.BOOLEAN,
          "false",
          "Mark the series as ended at shutdown, so that instant queries stop showing them at once."
              + " Takes up to 150 ms.");
  private static final SecretSetting<Secret> BEARER_TOKEN =
      SecretSetting.token(
          PREFIX + "_BEARER_TOKEN",
          "Token to send as 'Authorization: Bearer'. Not together with a user name.");
  private static final Setting<String> USERNAME =
      Setting.of(
          PREFIX + "_USERNAME",
          SettingType.TEXT,
          "User name for HTTP basic authentication, without a colon. Needs the password too.");
  private static final SecretSetting<Secret> PASSWORD =
      SecretSetting.text(
          PREFIX + "_PASSWORD", "Password for HTTP basic authentication. Needs the user name too.");
  private static final Setting<Boolean> SIGV4 =
      Setting.of(
          PREFIX + "_SIGV4",
          SettingType.BOOLEAN,
          "false",
          "Sign every push with the function's own credentials (AWS Signature Version 4, service"
              + " aps), for Amazon Managed Prometheus. The region is that in the URL's host, else"
              + " the function's.");
  private static final HttpEndpointSettings ENDPOINT = new HttpEndpointSettings(PREFIX);

  private final InstantSource clock;

  /** Creates a provider; called by {@link java.util.ServiceLoader}. */
  public PrometheusBackendProvider() {
    this(InstantSource.system());
  }

  /**
   * Creates a provider for a test of secrets that are fetched again.
   *
   * @param clock the clock that tells how old a fetched secret is
   */
  PrometheusBackendProvider(InstantSource clock) {
    this.clock = clock;
  }

  /** Returns {@code prometheus}. */
  @Override
  public String name() {
    return "prometheus";
  }

  @Override
  public List<Setting<?>> settings() {
    List<Setting<?>> own = new ArrayList<>(List.of(URL, VERSION, STALE_MARKERS));
    own.addAll(BEARER_TOKEN.settings());
    own.add(USERNAME);
    own.addAll(PASSWORD.settings());
    own.add(SIGV4);
    return ENDPOINT.settingsAfter(own);
  }

  @Override
  public void check(Settings settings) {
    Optional<URI> url = settings.require(URL);
    settings.get(VERSION);
    settings.get(STALE_MARKERS);
    checkAuthorization(settings, url);
    ENDPOINT.check(settings, URL.name(), url, isAuthorized(settings));
  }

  @Override
  public MetricsBackend create(BackendContext context) {
    Settings settings = context.settings().withoutErrors();
    check(settings);
    Optional<URI> url = settings.get(URL);
    RemoteWriteVersion version =
        settings.getOrDefault(VERSION).equals("2.0")
            ? RemoteWriteVersion.V2
            : RemoteWriteVersion.V1;
    boolean staleMarkers = settings.getOrDefault(STALE_MARKERS);
    Optional<HttpEndpoint> endpoint =
        ENDPOINT.read(
            settings, context.userAgent(), url, authorization(settings, url, context.userAgent()));
    settings.throwIfInvalid();
    return new RemoteWriteBackend(
        PrometheusSeries::of,
        endpoint.orElseThrow(),
        context.userAgent(),
        version,
        staleMarkers,
        context.repeatsUnchanged());
  }

  private static boolean isAuthorized(Settings settings) {
    return settings.getOrDefault(SIGV4)
        || BEARER_TOKEN.isSet(settings)
        || settings.isSet(USERNAME)
        || PASSWORD.isSet(settings);
  }

  private static void checkAuthorization(Settings settings, Optional<URI> url) {
    Optional<String> token = BEARER_TOKEN.nameInUse(settings);
    Optional<String> password = PASSWORD.nameInUse(settings);
    boolean named = settings.isSet(USERNAME) || password.isPresent();
    BEARER_TOKEN.check(settings);
    PASSWORD.check(settings);
    if (settings.isSet(USERNAME) && password.isEmpty()) {
      settings.addError(PASSWORD.name() + " is not set, but " + USERNAME.name() + " is");
    }
    if (password.isPresent() && !settings.isSet(USERNAME)) {
      settings.addError(USERNAME.name() + " is not set, but " + password.get() + " is");
    }
    if (token.isPresent() && named) {
      settings.addError(token.get() + " and " + USERNAME.name() + " are both set; set one of them");
    }
    if (settings.getOrDefault(SIGV4)) {
      if (token.isPresent() || named) {
        settings.addError(SIGV4.name() + "=true does not go with a token or a user name");
      }
      Optional<String> ownRegion = AwsEnvironment.read(settings).region();
      if (url.isPresent() && AmazonPrometheus.region(url.get()).or(() -> ownRegion).isEmpty()) {
        settings.addError(SIGV4.name() + "=true: no region in the URL's host, nor in AWS_REGION");
      }
    }
    settings
        .get(USERNAME)
        .filter(name -> name.indexOf(':') >= 0)
        .ifPresent(
            name ->
                settings.addError(USERNAME.name() + "=" + Settings.shown(name) + " has a colon"));
  }

  private Optional<HttpAuthorization> authorization(
      Settings settings, Optional<URI> url, String userAgent) {
    if (settings.getOrDefault(SIGV4)) {
      return url.flatMap(target -> signature(settings, target, userAgent));
    }
    Optional<HttpAuthorization> bearer =
        BEARER_TOKEN.read(settings, userAgent, clock).map(HttpAuthorization::bearer);
    Optional<String> username = settings.get(USERNAME);
    if (bearer.isPresent() || username.isEmpty()) {
      return bearer;
    }
    return PASSWORD
        .read(settings, userAgent, clock)
        .map(password -> HttpAuthorization.basic(username.get(), password));
  }

  private static Optional<HttpAuthorization> signature(
      Settings settings, URI url, String userAgent) {
    AwsEnvironment environment = AwsEnvironment.read(settings);
    Optional<String> region = AmazonPrometheus.region(url).or(environment::region);
    return region.map(
        name ->
            HttpAuthorization.awsSignature(
                AmazonPrometheus.SIGNING_NAME, name, environment, userAgent));
  }
}
