// SPDX-License-Identifier: Apache-2.0
package io.lambdametrics.backend.sysdig;

import io.lambdametrics.backend.http.HttpEndpoint;
import java.net.URI;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The URLs at which Sysdig Monitor accepts remote write: {@code /prometheus/remote/write} on the
 * host of a region. Sysdig documents us1, us2, eu1 and au1; the other hosts follow the same
 * pattern.
 */
final class SysdigEndpoint {

  private static final String PATH = "/prometheus/remote/write";

  /** Only in us1, remote write has another host than the web pages. */
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

  /** Returns the sorted regions that {@link #ofRegion} knows. */
  static String[] regions() {
    return HOSTS.keySet().toArray(String[]::new);
  }

  static URI ofRegion(String region) {
    return URI.create("https://" + HOSTS.get(region) + PATH);
  }

  /** Adds the path of remote write to a URL without a path. Returns any other URL unchanged. */
  static URI ofUrl(URI url) {
    URI complete = HttpEndpoint.withDefaultPath(url, PATH);
    String authority = url.getRawAuthority();
    return complete.equals(url) || !authority.equalsIgnoreCase(US1_WEB_HOST)
        ? complete
        : URI.create(complete.toString().replace(authority, US1_HOST));
  }
}
