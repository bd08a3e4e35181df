package io.lambdametrics.backend.prometheus;

import io.lambdametrics.api.settings.Secret;
import io.lambdametrics.api.settings.Urls;
import io.lambdametrics.backend.prometheus.aws.AwsServices;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Signs each request with the function's own credentials, for Amazon Managed Prometheus. */
record SigV4Authorization(AwsServices aws, String region) implements HttpAuthorization {

  private static final String SIGNING_NAME = "aps";

  private static final Pattern HOST =
      Pattern.compile("aps-workspaces(?:-fips)?\\.([a-z0-9-]+)\\.[a-z0-9.-]+");

  /** The region in the host of a workspace's URL; empty for another host. */
  static Optional<String> region(URI url) {
    Matcher matcher = HOST.matcher(Urls.host(url).orElse(""));
    return matcher.matches() ? Optional.of(matcher.group(1)) : Optional.empty();
  }

  @Override
  public Map<String, Secret> headers(URI url, String contentType, byte[] body, Duration timeout)
      throws IOException, InterruptedException {
    return aws.signedHeaders(
        SIGNING_NAME, region, url, Map.of("Content-Type", contentType), body, timeout);
  }

  @Override
  public List<Secret> secrets() {
    return aws.secrets();
  }

  @Override
  public boolean refused() {
    return aws.forgetCredentials();
  }
}
