package io.lambdametrics.backend.sysdig;

import io.lambdametrics.api.backend.BackendContext;
import io.lambdametrics.api.backend.MetricsBackend;
import io.lambdametrics.api.backend.MetricsBackendProvider;
import io.lambdametrics.api.settings.Secret;
import io.lambdametrics.api.settings.Setting;
import io.lambdametrics.api.settings.SettingType;
import io.lambdametrics.api.settings.Settings;
import io.lambdametrics.backend.prometheus.HttpAuthorization;
import io.lambdametrics.backend.prometheus.HttpEndpoint;
import io.lambdametrics.backend.prometheus.HttpEndpointSettings;
import io.lambdametrics.backend.prometheus.RemoteWriteBackend;
import io.lambdametrics.backend.prometheus.RemoteWriteClient;
import java.net.URI;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Pushes to Sysdig Monitor. */
public final class SysdigBackendProvider implements MetricsBackendProvider {

  private static final String PREFIX = "SYSDIG_MONITOR";
  private static final String UNREADABLE =
      " This version cannot read it and refuses it: set SYSDIG_MONITOR_API_TOKEN.";

  private static final SettingType<String> REGION_TYPE =
      SettingType.oneOf(SysdigEndpoint.regions());

  private static final Setting<URI> URL =
      Setting.of(
          PREFIX + "_URL",
          SettingType.URL,
          "The base URL of Sysdig Monitor, such as https://us2.app.sysdig.com, or the full URL of"
              + " its remote write, ending in /prometheus/remote/write. This or the region is"
              + " needed. Plain http:// only for this host itself.");
  private static final Setting<String> REGION =
      Setting.of(
          PREFIX + "_REGION",
          REGION_TYPE,
          "The region of Sysdig's own service, in place of the URL: "
              + REGION_TYPE.allowed()
              + ".");
  private static final Setting<Secret> API_TOKEN =
      Setting.of(
          PREFIX + "_API_TOKEN",
          HttpEndpointSettings.TOKEN,
          "The Sysdig Monitor API token, from the user profile; not the access key of an agent."
              + " Needed.");
  private static final Setting<String> API_TOKEN_SECRET_ARN =
      Setting.of(
          PREFIX + "_API_TOKEN_SECRET_ARN",
          SettingType.TEXT,
          "ARN of a Secrets Manager secret that holds the token." + UNREADABLE);
  private static final Setting<String> API_TOKEN_SSM_PARAMETER =
      Setting.of(
          PREFIX + "_API_TOKEN_SSM_PARAMETER",
          SettingType.TEXT,
          "Name of an SSM parameter that holds the token." + UNREADABLE);
  private static final Setting<Secret> API_TOKEN_KMS_CIPHERTEXT =
      Setting.of(
          PREFIX + "_API_TOKEN_KMS_CIPHERTEXT",
          SettingType.SECRET,
          "The token, encrypted by KMS, in Base64." + UNREADABLE);
  private static final List<Setting<?>> INDIRECT =
      List.of(API_TOKEN_SECRET_ARN, API_TOKEN_SSM_PARAMETER, API_TOKEN_KMS_CIPHERTEXT);
  private static final HttpEndpointSettings ENDPOINT = new HttpEndpointSettings(PREFIX);

  /** For {@link java.util.ServiceLoader}. */
  public SysdigBackendProvider() {}

  /** {@code sysdig}. */
  @Override
  public String name() {
    return "sysdig";
  }

  @Override
  public List<Setting<?>> settings() {
    List<Setting<?>> all = new ArrayList<>(List.of(URL, REGION, API_TOKEN));
    all.addAll(INDIRECT);
    all.addAll(ENDPOINT.settings());
    return List.copyOf(all);
  }

  @Override
  public MetricsBackend create(BackendContext context) {
    Settings settings = context.settings().afresh();
    Optional<URI> url = url(settings);
    Optional<HttpAuthorization> token = token(settings).map(HttpAuthorization::bearer);
    Optional<HttpEndpoint> endpoint = ENDPOINT.read(settings, URL.name(), url, token);
    settings.orThrow();
    InstantSource clock = InstantSource.system();
    return new RemoteWriteBackend(
        SysdigSeries::of,
        new RemoteWriteClient(endpoint.orElseThrow(), context.userAgent(), clock),
        clock);
  }

  private static Optional<URI> url(Settings settings) {
    Optional<URI> url = settings.get(URL).map(SysdigEndpoint::ofUrl);
    Optional<URI> ofRegion = settings.get(REGION).map(SysdigEndpoint::ofRegion);
    if (settings.isSet(URL) && settings.isSet(REGION)) {
      settings.fault(URL.name() + " and " + REGION.name() + " are both set; set one of them");
    } else if (!settings.isSet(URL) && !settings.isSet(REGION)) {
      settings.fault(
          "neither "
              + URL.name()
              + " nor "
              + REGION.name()
              + " is set; set the first to "
              + URL.type().allowed()
              + " or the second to "
              + REGION.type().allowed());
    }
    return url.or(() -> ofRegion);
  }

  private static Optional<Secret> token(Settings settings) {
    boolean indirect = false;
    for (Setting<?> setting : INDIRECT) {
      if (settings.isSet(setting)) {
        indirect = true;
        settings.fault(setting.name() + " cannot be read by this version; set " + API_TOKEN.name());
      }
    }
    return indirect ? settings.get(API_TOKEN) : settings.require(API_TOKEN);
  }
}
