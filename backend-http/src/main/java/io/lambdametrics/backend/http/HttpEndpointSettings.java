// SPDX-License-Identifier: Apache-2.0
package io.lambdametrics.backend.http;

import static java.util.Locale.ROOT;

import io.lambdametrics.api.settings.Secret;
import io.lambdametrics.api.settings.Setting;
import io.lambdametrics.api.settings.SettingType;
import io.lambdametrics.api.settings.Settings;
import io.lambdametrics.api.settings.Urls;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.net.URI;
import java.nio.file.Path;
import java.security.cert.X509Certificate;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import okhttp3.tls.HeldCertificate;

/**
 * The settings that every HTTP backend has under its own prefix: extra headers, TLS and a proxy.
 */
public final class HttpEndpointSettings {

  /** A class of its own, because {@link #check} must not wait until the logger is found. */
  private static final class Log {
    static final Logger LOGGER = System.getLogger(HttpEndpointSettings.class.getName());
  }

  private static final Pattern LOOPBACK =
      Pattern.compile("localhost|127(\\.\\d{1,3}){3}|\\[::1]|\\[0:0:0:0:0:0:0:1]");

  private final SecretSetting<Map<String, Secret>> headers;
  private final Setting<Boolean> insecureTls;
  private final Setting<Path> caFile;
  private final Setting<Path> certificateFile;
  private final Setting<Path> keyFile;
  private final Setting<URI> proxyUrl;

  /**
   * Creates the settings of one backend.
   *
   * @param prefix the first words of the variables' names, such as {@code SYSDIG_MONITOR}
   */
  public HttpEndpointSettings(String prefix) {
    this.headers =
        SecretSetting.pairs(
            prefix + "_HEADERS",
            "HTTP headers to send with every push, in addition to those of the protocol. Values"
                + " are kept secret.");
    this.insecureTls =
        Setting.of(
            prefix + "_INSECURE_TLS",
            SettingType.BOOLEAN,
            "false",
            "Trust any certificate of the server, and allow http:// URLs of other hosts. Anybody"
                + " between the function and the server can then read the credentials. For"
                + " trials only.");
    this.caFile =
        Setting.of(
            prefix + "_CA_FILE",
            SettingType.FILE,
            "PEM file with certificates of authorities to trust for this server, in addition to"
                + " the usual ones.");
    this.certificateFile =
        Setting.of(
            prefix + "_CLIENT_CERT_FILE",
            SettingType.FILE,
            "PEM file with the client certificate and those between it and its authority, for a"
                + " server that asks for one (mutual TLS). Needs the key too.");
    this.keyFile =
        Setting.of(
            prefix + "_CLIENT_KEY_FILE",
            SettingType.FILE,
            "PEM file with the private key of the client certificate: PKCS#8 without a password,"
                + " RSA or EC.");
    this.proxyUrl =
        Setting.of(
            prefix + "_PROXY_URL",
            SettingType.URL,
            "http://host:port of an HTTP proxy to push through. A proxy that asks for a password"
                + " is not supported.");
  }

  /** Returns a backend's own settings followed by those of this class. */
  public List<Setting<?>> settingsAfter(List<Setting<?>> own) {
    List<Setting<?>> all = new ArrayList<>(own);
    all.addAll(headers.settings());
    all.addAll(List.of(insecureTls, caFile, certificateFile, keyFile, proxyUrl));
    return List.copyOf(all);
  }

  /**
   * Adds an error to {@code settings} for each invalid setting, as far as that is visible without
   * opening a file. Loads no HTTP or TLS class.
   *
   * @param urlSetting the variable that {@code url} comes from, for the errors
   * @param url where to push to; empty if there is an error already
   * @param authorized whether another setting sets {@code Authorization}
   */
  public void check(Settings settings, String urlSetting, Optional<URI> url, boolean authorized) {
    boolean insecure = settings.getOrDefault(insecureTls);
    headers.check(settings, pairs -> HeaderRules.errors(pairs, authorized));
    settings.get(caFile);
    settings.get(certificateFile);
    settings.get(keyFile);
    if (settings.isSet(certificateFile) != settings.isSet(keyFile)) {
      Setting<?> missing = settings.isSet(certificateFile) ? keyFile : certificateFile;
      Setting<?> present = settings.isSet(certificateFile) ? certificateFile : keyFile;
      settings.addError(missing.name() + " is not set, but " + present.name() + " is");
    }
    checkProxy(settings);
    url.ifPresent(target -> checkScheme(settings, urlSetting, target, insecure));
  }

  /**
   * Reads the settings after a {@link #check}, and the files that they name.
   *
   * @param userAgent the value of {@code User-Agent} for requests to AWS, if it keeps the headers
   * @param url where to push to; empty if there is an error already
   * @param authorization adds credentials to each request
   * @return the endpoint; use it only if {@code settings} has no errors
   */
  public Optional<HttpEndpoint> read(
      Settings settings,
      String userAgent,
      Optional<URI> url,
      Optional<HttpAuthorization> authorization) {
    boolean authorized = authorization.isPresent();
    Optional<SecretSource<Map<String, Secret>>> extra =
        headers.read(
            settings,
            userAgent,
            InstantSource.system(),
            pairs -> HeaderRules.errors(pairs, authorized));
    TlsOptions tls = tls(settings);
    Optional<HttpProxy> proxy =
        settings.get(proxyUrl).filter(HttpEndpointSettings::isProxy).map(this::proxy);
    return url.map(target -> new HttpEndpoint(target, authorization, extra, tls, proxy));
  }

  private void checkScheme(Settings settings, String urlSetting, URI url, boolean insecure) {
    boolean plain = "http".equals(url.getScheme().toLowerCase(ROOT));
    String host = Urls.host(url).orElseThrow();
    if (plain && !insecure && !LOOPBACK.matcher(host.toLowerCase(ROOT)).matches()) {
      settings.addError(
          urlSetting
              + " has the host "
              + host
              + " and http://, which sends credentials in clear; use https://, or set "
              + insecureTls.name()
              + "=true");
    }
  }

  private void checkProxy(Settings settings) {
    Optional<URI> proxy = settings.get(proxyUrl);
    if (proxy.isPresent() && !isProxy(proxy.get())) {
      settings.addError(
          proxyUrl.name()
              + "="
              + Settings.shown(proxy.get().toString())
              + " is not http://host:port");
    }
  }

  private static boolean isProxy(URI url) {
    return "http".equalsIgnoreCase(url.getScheme())
        && Urls.port(url).isPresent()
        && url.getRawQuery() == null
        && url.getRawPath().length() <= 1;
  }

  private HttpProxy proxy(URI url) {
    return new HttpProxy(
        proxyUrl.name(), Urls.host(url).orElseThrow(), Urls.port(url).orElseThrow());
  }

  private TlsOptions tls(Settings settings) {
    boolean insecure = settings.getOrDefault(insecureTls);
    if (insecure) {
      Log.LOGGER.log(
          Level.WARNING, "{0}=true: any certificate of the server is trusted", insecureTls.name());
    }
    List<X509Certificate> authorities =
        settings.get(caFile).map(file -> certificates(settings, caFile, file)).orElse(List.of());
    Optional<Path> certificate = settings.get(certificateFile);
    Optional<Path> key = settings.get(keyFile);
    if (certificate.isEmpty() || key.isEmpty()) {
      return insecure || !authorities.isEmpty()
          ? new TlsOptions(insecure, authorities, Optional.empty(), List.of())
          : TlsOptions.DEFAULT;
    }
    List<X509Certificate> chain = certificates(settings, certificateFile, certificate.get());
    Optional<HeldCertificate> identity =
        chain.isEmpty() ? Optional.empty() : identity(settings, chain.get(0), key.get());
    return new TlsOptions(
        insecure, authorities, identity, chain.subList(Math.min(1, chain.size()), chain.size()));
  }

  private Optional<HeldCertificate> identity(
      Settings settings, X509Certificate certificate, Path key) {
    try {
      return Optional.of(PemFiles.withKey(certificate, key));
    } catch (IOException | IllegalArgumentException invalid) {
      settings.addError(
          keyFile.name()
              + "="
              + Settings.shown(key.toString())
              + " is not a PEM file with a private key in PKCS#8, RSA or EC, without a password");
      return Optional.empty();
    }
  }

  private static List<X509Certificate> certificates(
      Settings settings, Setting<Path> setting, Path file) {
    List<X509Certificate> found = PemFiles.certificates(file);
    if (found.isEmpty()) {
      settings.addError(
          setting.name()
              + "="
              + Settings.shown(file.toString())
              + " is not a PEM file with one certificate or more");
    }
    return found;
  }
}
