// SPDX-License-Identifier: Apache-2.0
package io.lambdametrics.backend.prometheus;

import io.lambdametrics.api.settings.Urls;
import java.net.URI;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Facts about Amazon Managed Service for Prometheus. */
final class AmazonPrometheus {

  /** The service's name in signatures. */
  static final String SIGNING_NAME = "aps";

  private static final Pattern HOST =
      Pattern.compile("aps-workspaces(?:-fips)?\\.([a-z0-9-]+)\\.[a-z0-9.-]+");

  private AmazonPrometheus() {}

  /** Returns the region in the host of a workspace's URL, or empty for another host. */
  static Optional<String> region(URI url) {
    Matcher matcher = HOST.matcher(Urls.host(url).orElse(""));
    return matcher.matches() ? Optional.of(matcher.group(1)) : Optional.empty();
  }
}
