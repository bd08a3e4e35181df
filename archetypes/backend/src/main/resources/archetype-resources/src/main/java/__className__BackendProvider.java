package ${package};

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
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Provides the backend "${backendName}": its settings, and how to create it. */
public final class ${className}BackendProvider implements MetricsBackendProvider {

  private static final Setting<URI> URL =
      Setting.of("${settingPrefix}_URL", SettingType.URL, "The URL to post to. Needed.");

  /** Users set the token itself, or where AWS keeps it. */
  private static final SecretSetting<Secret> TOKEN =
      SecretSetting.token(
          "${settingPrefix}_TOKEN", "The bearer token. One of its four forms is needed.");

  /** The settings of every HTTP backend: headers, TLS, proxy. */
  private static final HttpEndpointSettings ENDPOINT = new HttpEndpointSettings("${settingPrefix}");

  @Override
  public String name() {
    return "${backendName}";
  }

  @Override
  public List<Setting<?>> settings() {
    List<Setting<?>> own = new ArrayList<>(List.of(URL));
    own.addAll(TOKEN.settings());
    return ENDPOINT.settingsAfter(own);
  }

  @Override
  public void check(Settings settings) {
    TOKEN.require(settings);
    ENDPOINT.check(settings, URL.name(), settings.require(URL), true);
  }

  @Override
  public MetricsBackend create(BackendContext context) {
    Settings settings = context.settings().withoutErrors();
    check(settings);
    String userAgent = context.userAgent();
    Optional<HttpAuthorization> token =
        TOKEN.read(settings, userAgent).map(HttpAuthorization::bearer);
    Optional<HttpEndpoint> endpoint = ENDPOINT.read(settings, userAgent, settings.get(URL), token);
    settings.throwIfInvalid();
    return new ${className}Backend(new HttpEndpointClient(endpoint.orElseThrow(), userAgent));
  }
}
