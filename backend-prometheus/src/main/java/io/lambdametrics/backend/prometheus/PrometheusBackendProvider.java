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
import io.lambdametrics.backend.prometheus.remotewrite.RemoteWriteBackend;
import io.lambdametrics.backend.prometheus.remotewrite.RemoteWriteVersion;
import java.net.URI;
import java.util.List;
import java.util.Optional;

/** Pushes to any server that takes Prometheus remote write. */
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
          "The version of the remote-write protocol. With 2.0, a receiver that turns out not to know"
              + " it gets 1.0.");
  private static final Setting<String> TEMPORALITY =
      Setting.of(
          PREFIX + "_TEMPORALITY",
          SettingType.oneOf("cumulative", "delta"),
          "cumulative",
          "What counters and histograms tell: the total so far, or with delta what each window"
              + " added, in series that end in _delta and are to be summed (sum_over_time).");
  private static final Setting<Boolean> STALE_MARKERS =
      Setting.of(
          PREFIX + "_STALE_MARKERS",
          SettingType.BOOLEAN,
          "false",
          "Mark the series as ended at shutdown, so that instant queries stop showing them at once."
              + " Takes up to 150 ms.");
  private static final Setting<Secret> BEARER_TOKEN =
      Setting.of(
          PREFIX + "_BEARER_TOKEN",
          HttpEndpointSettings.TOKEN,
          "Token to send as 'Authorization: Bearer'. Not together with a user name.");
  private static final Setting<String> USERNAME =
      Setting.of(
          PREFIX + "_USERNAME",
          SettingType.TEXT,
          "User name for HTTP basic authentication, without a colon. Needs the password too.");
  private static final Setting<Secret> PASSWORD =
      Setting.of(
          PREFIX + "_PASSWORD",
          SettingType.SECRET,
          "Password for HTTP basic authentication. Needs the user name too.");
  private static final Setting<Boolean> SIGV4 =
      Setting.of(
          PREFIX + "_SIGV4",
          SettingType.BOOLEAN,
          "false",
          "Sign every push with the function's own credentials (AWS Signature Version 4, service"
              + " aps), for Amazon Managed Prometheus. The region is that in the URL's host, else"
              + " the function's.");
  private static final HttpEndpointSettings ENDPOINT = new HttpEndpointSettings(PREFIX);

  /** For {@link java.util.ServiceLoader}. */
  public PrometheusBackendProvider() {}

  /** {@code prometheus}. */
  @Override
  public String name() {
    return "prometheus";
  }

  @Override
  public List<Setting<?>> settings() {
    return ENDPOINT.settingsAfter(
        List.of(URL, VERSION, TEMPORALITY, STALE_MARKERS, BEARER_TOKEN, USERNAME, PASSWORD, SIGV4));
  }

  @Override
  public void check(Settings settings) {
    Optional<URI> url = settings.require(URL);
    settings.get(VERSION);
    settings.get(TEMPORALITY);
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
    boolean delta = settings.getOrDefault(TEMPORALITY).equals("delta");
    boolean staleMarkers = settings.getOrDefault(STALE_MARKERS);
    Optional<HttpEndpoint> endpoint =
        ENDPOINT.read(settings, url, authorization(settings, url, context.userAgent()));
    settings.throwIfInvalid();
    SeriesStarts starts = new SeriesStarts();
    return new RemoteWriteBackend(
        delta ? DeltaSeries::of : batch -> PrometheusSeries.of(batch, starts),
        endpoint.orElseThrow(),
        context.userAgent(),
        version,
        staleMarkers);
  }

  private static boolean isAuthorized(Settings settings) {
    return settings.getOrDefault(SIGV4)
        || settings.isSet(BEARER_TOKEN)
        || settings.isSet(USERNAME)
        || settings.isSet(PASSWORD);
  }

  private static void checkAuthorization(Settings settings, Optional<URI> url) {
    boolean named = settings.isSet(USERNAME) || settings.isSet(PASSWORD);
    settings.get(BEARER_TOKEN);
    settings.get(PASSWORD);
    if (settings.isSet(USERNAME) != settings.isSet(PASSWORD)) {
      Setting<?> missing = settings.isSet(USERNAME) ? PASSWORD : USERNAME;
      Setting<?> present = settings.isSet(USERNAME) ? USERNAME : PASSWORD;
      settings.addError(missing.name() + " is not set, but " + present.name() + " is");
    }
    if (settings.isSet(BEARER_TOKEN) && named) {
      settings.addError(
          BEARER_TOKEN.name() + " and " + USERNAME.name() + " are both set; set one of them");
    }
    if (settings.getOrDefault(SIGV4)) {
      if (settings.isSet(BEARER_TOKEN) || named) {
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
            name -> settings.addError(USERNAME.name() + "=" + Settings.shown(name) + " has a colon"));
  }

  private static Optional<HttpAuthorization> authorization(
      Settings settings, Optional<URI> url, String userAgent) {
    if (settings.getOrDefault(SIGV4)) {
      return url.flatMap(target -> signature(settings, target, userAgent));
    }
    Optional<HttpAuthorization> bearer =
        HttpEndpointSettings.token(settings, BEARER_TOKEN).map(HttpAuthorization::bearer);
    return bearer.or(
        () ->
            settings
                .get(USERNAME)
                .flatMap(
                    name ->
                        settings.get(PASSWORD).map(word -> HttpAuthorization.basic(name, word))));
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
