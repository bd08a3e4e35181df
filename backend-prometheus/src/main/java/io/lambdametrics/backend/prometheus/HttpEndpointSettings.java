package io.lambdametrics.backend.prometheus;

import static java.util.Locale.ROOT;

import io.lambdametrics.api.settings.Secret;
import io.lambdametrics.api.settings.Setting;
import io.lambdametrics.api.settings.SettingType;
import io.lambdametrics.api.settings.Settings;
import java.io.IOException;
import java.io.InputStream;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The settings that every backend reached by HTTP has: extra headers, certificates. Each backend
 * has them under a prefix of its own.
 */
public final class HttpEndpointSettings {

  /** A secret that can stand in a header as it is. */
  public static final SettingType<Secret> TOKEN =
      new SettingType<>(
          "a token of visible ASCII characters without blanks",
          true,
          text -> {
            if (!text.chars().allMatch(c -> c > ' ' && c < 0x7f)) {
              throw new IllegalArgumentException();
            }
            return Secret.of(text);
          });

  private static final Logger logger = System.getLogger(HttpEndpointSettings.class.getName());

  private static final Pattern LOOPBACK =
      Pattern.compile("localhost|127(\\.\\d{1,3}){3}|\\[::1]|\\[0:0:0:0:0:0:0:1]");
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
  }

  /** The settings that {@link #read} reads. */
  public List<Setting<?>> settings() {
    return List.of(headers, insecureTls, caFile);
  }

  /**
   * Reads the settings and checks them against the URL. What is wrong becomes a fault of {@code
   * settings}.
   *
   * @param urlSetting the variable that {@code url} comes from, for the faults' words
   * @param url where to send to; empty if that was a fault already
   * @param authorization how to prove who we are
   * @return the endpoint; to be used only if {@code settings} has no faults
   */
  public Optional<HttpEndpoint> read(
      Settings settings,
      String urlSetting,
      Optional<URI> url,
      Optional<HttpAuthorization> authorization) {
    boolean insecure = settings.getOrDefault(insecureTls);
    Map<String, Secret> extra = settings.get(headers).orElse(Map.of());
    checkHeaders(settings, extra, authorization.isPresent());
    List<X509Certificate> authorities =
        settings.get(caFile).map(file -> certificates(settings, file)).orElse(List.of());
    url.ifPresent(target -> checkScheme(settings, urlSetting, target, insecure));
    if (insecure) {
      logger.log(
          Level.WARNING,
          "{0}=true: the server is not asked for a trusted certificate",
          insecureTls.name());
    }
    return url.map(target -> new HttpEndpoint(target, authorization, extra, insecure, authorities));
  }

  private void checkScheme(Settings settings, String urlSetting, URI url, boolean insecure) {
    boolean plain = "http".equals(url.getScheme().toLowerCase(ROOT));
    if (plain && !insecure && !LOOPBACK.matcher(url.getHost().toLowerCase(ROOT)).matches()) {
      settings.fault(
          urlSetting
              + " has the host "
              + url.getHost()
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
                settings.fault(
                    headers.name() + ": a name is not one of a header; write Name=value");
              } else if (PROTOCOL_HEADERS.contains(lower)) {
                settings.fault(headers.name() + ": " + name + " is set by the protocol");
              } else if (authorized && lower.equals("authorization")) {
                settings.fault(headers.name() + ": " + name + " is set by another setting");
              } else if (!seen.add(lower)) {
                settings.fault(headers.name() + ": " + name + " is there twice");
              }
            });
    extra.forEach(
        (name, value) -> {
          if (!HEADER_VALUE.matcher(value.reveal()).matches()) {
            settings.fault(
                headers.name() + ": the value of " + name + " is not of visible ASCII characters");
          }
        });
  }

  private List<X509Certificate> certificates(Settings settings, Path file) {
    List<X509Certificate> found = new ArrayList<>();
    try (InputStream pem = Files.newInputStream(file)) {
      for (var certificate : CertificateFactory.getInstance("X.509").generateCertificates(pem)) {
        found.add((X509Certificate) certificate);
      }
    } catch (IOException | CertificateException broken) {
      found.clear();
    }
    if (found.isEmpty()) {
      settings.fault(
          caFile.name() + "=" + file + " is not a PEM file with one certificate or more");
    }
    return found;
  }
}
