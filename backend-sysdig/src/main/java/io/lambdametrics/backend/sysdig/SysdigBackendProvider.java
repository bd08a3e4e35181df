// SPDX-License-Identifier: Apache-2.0
package io.lambdametrics.backend.sysdig;

import io.lambdametrics.api.backend.BackendContext;
import io.lambdametrics.api.backend.MetricsBackend;
import io.lambdametrics.api.backend.MetricsBackendProvider;
import io.lambdametrics.api.settings.Secret;
import io.lambdametrics.api.settings.Setting;
import io.lambdametrics.api.settings.SettingType;
import io.lambdametrics.api.settings.Settings;
import io.lambdametrics.backend.http.HttpAuthorization;
import io.lambdametrics.backend.http.HttpEndpoint;
import io.lambdametrics.backend.http.HttpEndpointSettings;
import io.lambdametrics.backend.http.SecretSetting;
import io.lambdametrics.backend.prometheus.remotewrite.RemoteWriteBackend;
import java.net.URI;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Provides the backend that pushes to Sysdig Monitor. */
public final class SysdigBackendProvider implements MetricsBackendProvider {

  private static final String PREFIX = "SYSDIG_MONITOR";

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
  private static final Setting<Boolean> MEANS =
      Setting.of(
          PREFIX + "_MEANS",
          SettingType.BOOLEAN,
          "true",
          "`false`: leave out the mean of each window, which cannot be added up over instances."
              + " `_sum` and `_count` give it exactly.");
  private static final SecretSetting<Secret> TOKEN =
      SecretSetting.token(
          PREFIX + "_API_TOKEN",
          "The Sysdig Monitor API token, from the user profile; not the access key of an agent."
              + " This or one of the next three is needed, and only one of them.");
  private static final HttpEndpointSettings ENDPOINT = new HttpEndpointSettings(PREFIX);

  private final InstantSource clock;

  /** Creates a provider; called by {@link java.util.ServiceLoader}. */
  public SysdigBackendProvider() {
    this(InstantSource.system());
  }

  /**
   * Creates a provider for a test of secrets that are fetched again.
   *
   * @param clock the clock that tells how old a fetched secret is
   */
  SysdigBackendProvider(InstantSource clock) {
    this.clock = clock;
  }

  /** Returns {@code sysdig}. */
  @Override
  public String name() {
    return "sysdig";
  }

  @Override
  public List<Setting<?>> settings() {
    List<Setting<?>> own = new ArrayList<>(List.of(URL, REGION));
    own.addAll(TOKEN.settings());
    own.add(MEANS);
    return ENDPOINT.settingsAfter(own);
  }

  @Override
  public void check(Settings settings) {
    if (settings.isSet(URL) && settings.isSet(REGION)) {
      settings.addError(URL.name() + " and " + REGION.name() + " are both set; set one of them");
    }
    settings.requireOneOf(List.of(REGION, URL));
    settings.get(MEANS);
    TOKEN.require(settings);
    ENDPOINT.check(settings, URL.name(), url(settings), true);
  }

  @Override
  public MetricsBackend create(BackendContext context) {
    Settings settings = context.settings().withoutErrors();
    check(settings);
    Optional<HttpAuthorization> token =
        TOKEN.read(settings, context.userAgent(), clock).map(HttpAuthorization::bearer);
    Optional<HttpEndpoint> endpoint =
        ENDPOINT.read(settings, context.userAgent(), url(settings), token);
    settings.throwIfInvalid();
    SysdigSeries.Options options =
        new SysdigSeries.Options(settings.getOrDefault(MEANS), context.totalsRestart());
    return new RemoteWriteBackend(
        batch -> SysdigSeries.of(batch, options),
        endpoint.orElseThrow(),
        context.userAgent(),
        context.repeatsUnchanged());
  }

  private static Optional<URI> url(Settings settings) {
    Optional<URI> url = settings.get(URL).map(SysdigEndpoint::ofUrl);
    Optional<URI> ofRegion = settings.get(REGION).map(SysdigEndpoint::ofRegion);
    return url.or(() -> ofRegion);
  }
}
