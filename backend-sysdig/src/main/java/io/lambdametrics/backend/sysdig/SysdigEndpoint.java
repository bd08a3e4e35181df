package io.lambdametrics.backend.sysdig;

import java.net.URI;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Where Sysdig Monitor takes remote write: {@code /prometheus/remote/write} on the host of the
 * region, as Sysdig documents for us1, us2, eu1 and au1; the others follow the same pattern.
 */
final class SysdigEndpoint {

  private static final String PATH = "/prometheus/remote/write";

  /** In us1, and only there, remote write has a host of its own, not the one of the web pages. */
  private static final String US1_HOST = "api.sysdigcloud.com";

  private static final String US1_WEB_HOST = "app.sysdigcloud.com";

  private static final SortedMap<String, String> HOSTS =
      new TreeMap<>(
          Map.of(
              "us1", US1_HOST,
              "us2", "us2.app.sysdig.com",
              "us3", "app.us3.sysdig.com",
              "us4", "app.us4.sysdig.com",
              "eu1", "eu1.app.sysdig.com",
              "eu2", "app.eu2.sysdig.com",
              "au1", "app.au1.sysdig.com",
              "in1", "app.in1.sysdig.com",
              "jp1", "app.jp1.sysdig.com",
              "me2", "app.me2.sysdig.com"));

  private SysdigEndpoint() {}

  /** The regions that {@link #ofRegion} knows, sorted. */
  static String[] regions() {
    return HOSTS.keySet().toArray(String[]::new);
  }

  static URI ofRegion(String region) {
    return URI.create("https://" + HOSTS.get(region) + PATH);
  }

  /** A base URL gets the path of remote write; a URL that has a path stays as it is. */
  static URI ofUrl(URI url) {
    String path = url.getRawPath();
    if (!(path.isEmpty() || path.equals("/"))) {
      return url;
    }
    String authority = url.getRawAuthority();
    String query = Optional.ofNullable(url.getRawQuery()).map(text -> "?" + text).orElse("");
    return URI.create(
        url.getScheme()
            + "://"
            + (authority.equalsIgnoreCase(US1_WEB_HOST) ? US1_HOST : authority)
            + PATH
            + query);
  }
}
