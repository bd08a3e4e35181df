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
import java.security.GeneralSecurityException;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.net.ssl.X509KeyManager;

/**
 * The settings that every backend reached by HTTP has: extra headers, certificates. Each backend
 * has them under a prefix of its own.
 */
public final class HttpEndpointSettings {

  /**
   * A secret that can stand in a header as it is. Quotes around it and {@code Bearer} before it are
   * taken off; {@link #token} says so in the log.
   */
  public static final SettingType<Secret> TOKEN =
      new SettingType<>(
          "a token of visible ASCII characters without blanks",
          true,
          text -> Secret.of(bareToken(text)));

  /** Apart, since to find the process's logger takes longer than a {@link #check}. */
  private static final class Log {
    static final Logger LOGGER = System.getLogger(HttpEndpointSettings.class.getName());
  }

  private static final Pattern LOOPBACK =
      Pattern.compile("localhost|127(\\.\\d{1,3}){3}|\\[::1]|\\[0:0:0:0:0:0:0:1]");
  private static final Pattern WRAPPED_TOKEN =
      Pattern.compile("(?i:bearer)\\s+(.+)|\"(.+)\"|'(.+)'", Pattern.DOTALL);
  private static final Pattern HEADER_NAME = Pattern.compile("[!#$%&'*+.^_`|~0-9a-zA-Z-]+");
  private static final Pattern HEADER_VALUE = Pattern.compile("[\\x20-\\x7e]+");

  /** What remote write or HTTP itself decides. */
  private static final Set<String> PROTOCOL_HEADERS =
      Set.of(
          "connection",
          "content-encoding",
          "content-length",
          "content-type",
          "host",
          "retry-attempt",
          "transfer-encoding",
          "user-agent",
          "x-prometheus-remote-write-version");

  private final Setting<Map<String, Secret>> headers;
  private final Setting<Boolean> insecureTls;
  private final Setting<Path> caFile;
  private final Setting<Path> certificateFile;
  private final Setting<Path> keyFile;
  private final Setting<URI> proxyUrl;

  /**
   * @param prefix what the names of the variables begin with, such as {@code SYSDIG_MONITOR}
   */
  public HttpEndpointSettings(String prefix) {
    this.headers =
        Setting.of(
            prefix + "_HEADERS",
            SettingType.SECRET_PAIRS,
            "HTTP headers to send with every push, beside those of the protocol. Values are kept"
                + " secret.");
    this.insecureTls =
        Setting.of(
            prefix + "_INSECURE_TLS",
            SettingType.BOOLEAN,
            "false",
            "Take any certificate of the server, and allow http:// URLs of other hosts: whoever is"
                + " on the way can read the credentials. For trials.");
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
            "PEM file with our own certificate and those between it and its authority, for a"
                + " server that asks for one (mutual TLS). Needs the key too.");
    this.keyFile =
        Setting.of(
            prefix + "_CLIENT_KEY_FILE",
            SettingType.FILE,
            "PEM file with the private key of that certificate: PKCS#8 without a password, RSA or"
                + " EC.");
    this.proxyUrl =
        Setting.of(
            prefix + "_PROXY_URL",
            SettingType.URL,
            "http://host:port of an HTTP proxy to push through. One that asks for a password is"
                + " not supported.");
  }

  /** A backend's own settings, and after them those that {@link #read} reads. */
  public List<Setting<?>> settingsAfter(List<Setting<?>> own) {
    List<Setting<?>> all = new ArrayList<>(own);
    all.addAll(List.of(headers, insecureTls, caFile, certificateFile, keyFile, proxyUrl));
    return List.copyOf(all);
  }

  /** Reads a token; where something had to be taken off it, that is logged. */
  public static Optional<Secret> token(Settings settings, Setting<Secret> setting) {
    Optional<Secret> token = settings.get(setting);
    Optional<Secret> written =
        settings.get(Setting.of(setting.name(), SettingType.SECRET, setting.meaning()));
    if (token.isPresent() && !token.equals(written)) {
      logTakenOff(setting.name());
    }
    return token;
  }

  /**
   * Logs that a token was not kept as it is to be.
   *
   * @param place where it is kept
   */
  public static void logTakenOff(String place) {
    Log.LOGGER.log(
        Level.WARNING,
        "{0}: quotes or \"Bearer\" around the token were taken off; set the token alone",
        place);
  }

  private static String bareToken(String text) {
    String bare = text.strip();
    for (Matcher wrapped = WRAPPED_TOKEN.matcher(bare);
        wrapped.matches();
        wrapped = WRAPPED_TOKEN.matcher(bare)) {
      bare =
          Stream.of(wrapped.group(1), wrapped.group(2), wrapped.group(3))
              .filter(Objects::nonNull)
              .findFirst()
              .orElseThrow()
              .strip();
    }
    if (bare.isEmpty() || !bare.chars().allMatch(c -> c > ' ' && c < 0x7f)) {
      throw new IllegalArgumentException();
    }
    return bare;
  }

  /**
   * Checks the settings against the URL, as far as that can be done without opening a file. What is
   * wrong becomes a fault of {@code settings}.
   *
   * @param urlSetting the variable that {@code url} comes from, for the faults' words
   * @param url where to send to; empty if that was a fault already
   * @param authorized whether another setting proves who we are
   */
  public void check(Settings settings, String urlSetting, Optional<URI> url, boolean authorized) {
    boolean insecure = settings.getOrDefault(insecureTls);
    checkHeaders(settings, settings.get(headers).orElse(Map.of()), authorized);
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
   * Reads the settings after a {@link #check}, the files too.
   *
   * @param url where to send to; empty if that was a fault already
   * @param authorization how to prove who we are
   * @return the endpoint; to be used only if {@code settings} has no faults
   */
  public Optional<HttpEndpoint> read(
      Settings settings, Optional<URI> url, Optional<HttpAuthorization> authorization) {
    boolean insecure = settings.getOrDefault(insecureTls);
    Map<String, Secret> extra = settings.get(headers).orElse(Map.of());
    List<X509Certificate> authorities =
        settings.get(caFile).map(file -> certificates(settings, caFile, file)).orElse(List.of());
    TlsOptions tls = new TlsOptions(insecure, authorities, identity(settings));
    Optional<HttpProxy> proxy =
        settings.get(proxyUrl).filter(HttpEndpointSettings::isProxy).map(this::proxy);
    if (insecure) {
      Log.LOGGER.log(
          Level.WARNING,
          "{0}=true: the server is not asked for a trusted certificate",
          insecureTls.name());
    }
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

  private void checkHeaders(Settings settings, Map<String, Secret> extra, boolean authorized) {
    Set<String> seen = new HashSet<>();
    extra.keySet().stream()
        .sorted()
        .forEach(
            name -> {
              String lower = name.toLowerCase(ROOT);
              if (!HEADER_NAME.matcher(name).matches()) {
                // Not shown: "Authorization: Bearer abc==" parses into a name that holds the token.
                settings.addError(
                    headers.name() + ": a name is not one of a header; write Name=value");
              } else if (PROTOCOL_HEADERS.contains(lower)) {
                settings.addError(headers.name() + ": " + name + " is set by the protocol");
              } else if (authorized && lower.equals("authorization")) {
                settings.addError(headers.name() + ": " + name + " is set by another setting");
              } else if (!seen.add(lower)) {
                settings.addError(headers.name() + ": " + Settings.shown(name) + " is there twice");
              }
            });
    extra.forEach(
        (name, value) -> {
          if (!HEADER_VALUE.matcher(value.reveal()).matches()) {
            settings.addError(
                headers.name()
                    + ": the value of "
                    + Settings.shown(name)
                    + " is not of visible ASCII characters");
          }
        });
  }

  private Optional<X509KeyManager> identity(Settings settings) {
    Optional<Path> certificate = settings.get(certificateFile);
    Optional<Path> key = settings.get(keyFile);
    if (certificate.isEmpty() || key.isEmpty()) {
      return Optional.empty();
    }
    List<X509Certificate> chain = certificates(settings, certificateFile, certificate.get());
    try {
      return chain.isEmpty() ? Optional.empty() : Optional.of(Pem.identity(chain, key.get()));
    } catch (IOException | GeneralSecurityException | IllegalArgumentException broken) {
      settings.addError(
          keyFile.name()
              + "="
              + Settings.shown(key.get().toString())
              + " is not a PEM file with a private key in PKCS#8, RSA or EC, without a password");
      return Optional.empty();
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

  private static List<X509Certificate> certificates(
      Settings settings, Setting<Path> setting, Path file) {
    List<X509Certificate> found = Pem.certificates(file);
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
