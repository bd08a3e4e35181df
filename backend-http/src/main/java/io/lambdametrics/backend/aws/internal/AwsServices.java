// SPDX-License-Identifier: Apache-2.0
package io.lambdametrics.backend.aws.internal;

import io.lambdametrics.api.settings.Secret;
import io.lambdametrics.backend.aws.AwsEnvironment;
import io.lambdametrics.backend.http.internal.BoundedHttpCaller;
import io.lambdametrics.backend.http.internal.Redaction;
import java.io.IOException;
import java.net.Proxy;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import okhttp3.ConnectionPool;
import okhttp3.MediaType;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.RequestBody;
import okhttp3.Response;

/**
 * Signs requests with the function's credentials, and calls AWS services of the JSON 1.1 protocol.
 *
 * <p>Calls go to AWS directly, never through a proxy, and always require a trusted certificate.
 *
 * <p>Used by one thread at a time, except {@link #secrets}. A call that is under way ends at its
 * own timeout.
 */
public final class AwsServices {

  static final long MAX_RESPONSE_BYTES = 128 * 1024;

  private static final String JSON = "application/x-amz-json-1.1";

  private final AwsEnvironment environment;
  private final String userAgent;
  private final BoundedHttpCaller calls;
  private final CredentialsSource credentials;
  private final AwsSigner signer;
  private final Redaction redaction = new Redaction(this::secrets);

  /** Creates a caller; it opens no connection. */
  public AwsServices(AwsEnvironment environment, String userAgent, InstantSource clock) {
    this.environment = environment;
    this.userAgent = userAgent;
    this.calls =
        new BoundedHttpCaller(
            new OkHttpClient.Builder()
                // Calls are minutes or hours apart: a kept connection would be dead by then.
                .connectionPool(new ConnectionPool(0, 1, TimeUnit.SECONDS))
                .proxy(Proxy.NO_PROXY));
    this.credentials = new CredentialsSource(environment, calls, clock);
    this.signer = new AwsSigner(clock);
  }

  /**
   * Calls an operation.
   *
   * @param region the region of the service
   * @param operation the name, such as {@code GetSecretValue}
   * @param json the request
   * @param timeout the longest time for everything; above 0
   * @return the response in JSON
   * @throws AwsErrorException if the service returns an error
   * @throws IOException if there are no credentials or no response
   */
  String call(AwsService service, String region, String operation, String json, Duration timeout)
      throws IOException, InterruptedException {
    long start = System.nanoTime();
    URI url = service.endpoint(region, environment.endpoints());
    byte[] body = json.getBytes(StandardCharsets.UTF_8);
    Map<String, String> known =
        Map.of("Content-Type", JSON, "X-Amz-Target", service.target() + "." + operation);
    Map<String, Secret> signature =
        signedHeaders(service.signingName(), region, url, known, body, timeout);
    Request.Builder request =
        new Request.Builder()
            .url(url.toString())
            .post(RequestBody.create(body, MediaType.get(JSON)))
            .header("User-Agent", userAgent);
    known.forEach(request::header);
    signature.forEach((name, value) -> request.header(name, value.reveal()));
    Duration left = timeout.minusNanos(System.nanoTime() - start);
    if (left.isNegative() || left.isZero()) {
      throw new IOException("no time left to call " + service.signingName());
    }
    return calls.call(request.build(), left, response -> read(service, response));
  }

  /** Returns the headers that sign a POST to any service. */
  public Map<String, Secret> signedHeaders(
      String signingName,
      String region,
      URI url,
      Map<String, String> headers,
      byte[] body,
      Duration timeout)
      throws IOException, InterruptedException {
    return signer.headers(
        credentials.credentials(timeout), signingName, region, url, headers, body);
  }

  /** Forgets fetched credentials, and returns whether the next ones can be different. */
  public boolean forgetCredentials() {
    return credentials.forget();
  }

  /** Returns every secret that is known by now and must not be logged. */
  public List<Secret> secrets() {
    return credentials.secrets();
  }

  private String read(AwsService service, Response response) throws IOException {
    String body = response.peekBody(MAX_RESPONSE_BYTES).string();
    if (response.isSuccessful()) {
      return body;
    }
    String type = AwsJson.at(body, "/__type").orElse("");
    String message = AwsJson.at(body, "/message").or(() -> AwsJson.at(body, "/Message")).orElse("");
    String name = type.substring(type.indexOf('#') + 1);
    throw new AwsErrorException(
        name,
        service.signingName()
            + " responded with HTTP "
            + response.code()
            + (" " + redaction.line(name + (message.isEmpty() ? "" : ": " + message))));
  }
}
