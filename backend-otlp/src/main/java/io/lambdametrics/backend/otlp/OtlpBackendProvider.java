// SPDX-License-Identifier: Apache-2.0
package io.lambdametrics.backend.otlp;

import io.lambdametrics.api.backend.BackendContext;
import io.lambdametrics.api.backend.MetricsBackend;
import io.lambdametrics.api.backend.MetricsBackendProvider;
import io.lambdametrics.api.settings.Secret;
import io.lambdametrics.api.settings.Setting;
import io.lambdametrics.api.settings.SettingType;
import io.lambdametrics.api.settings.Settings;
import io.lambdametrics.backend.http.HttpAuthorization;
import io.lambdametrics.backend.http.HttpEndpoint;
import io.lambdametrics.backend.http.HttpEndpointClient;
import io.lambdametrics.backend.http.HttpEndpointSettings;
import io.lambdametrics.backend.http.SecretSetting;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.net.URI;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Provides the backend that pushes to any server that accepts OTLP/HTTP. */
public final class OtlpBackendProvider implements MetricsBackendProvider {

  /** A class of its own, because {@link #check} must not wait until the logger is found. */
  private static final class Log {
    static final Logger LOGGER = System.getLogger(OtlpBackendProvider.class.getName());
  }

  private static final String PREFIX = "OTLP_METRICS";
  private static final String PATH = "/v1/metrics";

  private static final Setting<URI> ENDPOINT_URL =
      Setting.of(
          PREFIX + "_ENDPOINT",
          SettingType.URL,
          "The base URL of an OTLP/HTTP receiver, such as https://collector.example.com:4318, which"
              + " gets the path /v1/metrics, or the full URL of its metrics. Needed. Plain http://"
              + " only for this host itself.");
  private static final Setting<OtlpTemporality> TEMPORALITY =
      Setting.of(
          PREFIX + "_TEMPORALITY",
          SettingType.oneOf(OtlpTemporality.class),
          "cumulative",
          "Whether to send totals with their start times (cumulative) or the figures of each window"
              + " (delta). With delta, a window whose response is lost counts twice.");
  private static final Setting<OtlpConvention> CONVENTION =
      Setting.of(
          PREFIX + "_CONVENTION",
          SettingType.oneOf(OtlpConvention.class),
          "lambda",
          "The names: those of this project (lambda), or the few of OpenTelemetry's semantic"
              + " conventions for functions (faas).");
  private static final Setting<String> COMPRESSION =
      Setting.of(
          PREFIX + "_COMPRESSION",
          SettingType.oneOf("gzip", "none"),
          "gzip",
          "Whether to compress pushes of 1 KiB or more.");
  private static final SecretSetting<Secret> BEARER_TOKEN =
      SecretSetting.token(PREFIX + "_BEARER_TOKEN", "Token to send as 'Authorization: Bearer'.");
  private static final Setting<String> RESOURCE_ATTRIBUTES =
      Setting.of(
          "OTEL_RESOURCE_ATTRIBUTES",
          SettingType.TEXT,
          "Attributes of the resource, as OpenTelemetry defines them: key=value pairs with commas"
              + " between them and percent-encoded values. They replace the attributes that the"
              + " extension finds, except service.instance.id. An invalid text is ignored with a"
              + " warning.");
  private static final Setting<String> SERVICE_NAME =
      Setting.of(
          "OTEL_SERVICE_NAME",
          SettingType.TEXT,
          "The attribute service.name of the resource. Without it, the one in"
              + " OTEL_RESOURCE_ATTRIBUTES, else the function's name.");
  private static final HttpEndpointSettings ENDPOINT = new HttpEndpointSettings(PREFIX);

  private static final Setting<String> LOG_STREAM =
      Setting.of("AWS_LAMBDA_LOG_STREAM_NAME", SettingType.TEXT, "Set by Lambda.");
  private static final Setting<String> MEMORY =
      Setting.of("AWS_LAMBDA_FUNCTION_MEMORY_SIZE", SettingType.TEXT, "Set by Lambda.");

  private final InstantSource clock;

  /** Creates a provider; called by {@link java.util.ServiceLoader}. */
  public OtlpBackendProvider() {
    this(InstantSource.system());
  }

  /**
   * Creates a provider for a test.
   *
   * @param clock the clock that batches and the age of secrets are compared with
   */
  OtlpBackendProvider(InstantSource clock) {
    this.clock = clock;
  }

  /** Returns {@code otlp}. */
  @Override
  public String name() {
    return "otlp";
  }

  @Override
  public List<Setting<?>> settings() {
    List<Setting<?>> own =
        new ArrayList<>(List.of(ENDPOINT_URL, TEMPORALITY, CONVENTION, COMPRESSION));
    own.addAll(BEARER_TOKEN.settings());
    List<Setting<?>> all = new ArrayList<>(ENDPOINT.settingsAfter(own));
    all.addAll(List.of(SERVICE_NAME, RESOURCE_ATTRIBUTES));
    return List.copyOf(all);
  }

  @Override
  public void check(Settings settings) {
    Optional<URI> url = settings.require(ENDPOINT_URL);
    settings.get(TEMPORALITY);
    settings.get(CONVENTION);
    settings.get(COMPRESSION);
    BEARER_TOKEN.check(settings);
    ENDPOINT.check(settings, ENDPOINT_URL.name(), url, BEARER_TOKEN.isSet(settings));
  }

  @Override
  public MetricsBackend create(BackendContext context) {
    Settings settings = context.settings().withoutErrors();
    check(settings);
    Optional<HttpAuthorization> token =
        BEARER_TOKEN.read(settings, context.userAgent(), clock).map(HttpAuthorization::bearer);
    Optional<HttpEndpoint> endpoint =
        ENDPOINT.read(
            settings,
            context.userAgent(),
            settings.get(ENDPOINT_URL).map(url -> HttpEndpoint.withDefaultPath(url, PATH)),
            token);
    OtlpEncoder encoder =
        new OtlpEncoder(
            settings.getOrDefault(CONVENTION),
            settings.getOrDefault(TEMPORALITY),
            resource(settings),
            context.userAgent().substring(context.userAgent().indexOf('/') + 1));
    boolean compresses = settings.getOrDefault(COMPRESSION).equals("gzip");
    settings.throwIfInvalid();
    return new OtlpBackend(
        encoder,
        new HttpEndpointClient(endpoint.orElseThrow(), context.userAgent()),
        compresses,
        settings.getOrDefault(TEMPORALITY).fateOfRefusedPoints(context.totalsRestart()),
        clock);
  }

  private static OtlpResource resource(Settings settings) {
    return new OtlpResource(
        settings.get(LOG_STREAM),
        settings.get(MEMORY).filter(text -> text.matches("\\d{1,9}")).map(Long::parseLong),
        settings.get(SERVICE_NAME),
        settings
            .get(RESOURCE_ATTRIBUTES)
            .map(OtlpBackendProvider::customAttributes)
            .orElse(Map.of()));
  }

  private static Map<String, String> customAttributes(String text) {
    Optional<Map<String, String>> attributes = ResourceAttributes.parse(text);
    if (attributes.isEmpty()) {
      Log.LOGGER.log(
          Level.WARNING,
          "{0} is ignored: it must be key=value pairs with commas between them and"
              + " percent-encoded values",
          RESOURCE_ATTRIBUTES.name());
    }
    return attributes.orElse(Map.of());
  }
}
