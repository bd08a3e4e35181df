package io.lambdametrics.backend.aws;

import io.lambdametrics.api.settings.Secret;
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
 * Signs requests with the function's credentials and calls AWS services of the JSON 1.1 protocol.
 * Goes to AWS directly, never by a proxy, and always asks for a trusted certificate.
 *
 * <p>Called by one thread at a time, but for {@link #secrets} and {@link #close}.
 */
public final class AwsServices implements AutoCloseable {

  static final long LONGEST_ANSWER = 128 * 1024;

  private static final String JSON = "application/x-amz-json-1.1";

  private final AwsEnvironment environment;
  private final String userAgent;
  private final BoundedHttpCaller calls;
  private final CredentialsSource credentials;
  private final AwsSigner signer;
  private final Redaction redaction = new Redaction(this::secrets);

  /** Touches no network. */
  public AwsServices(AwsEnvironment environment, String userAgent, InstantSource clock) {
    this.environment = environment;
    this.userAgent = userAgent;
    this.calls =
        new BoundedHttpCaller(
            new OkHttpClient.Builder()
                // Calls come hours apart: what is kept would be dead by then.
                .connectionPool(new ConnectionPool(0, 1, TimeUnit.SECONDS))
                .proxy(Proxy.NO_PROXY));
    this.credentials = new CredentialsSource(environment, calls, clock);
    this.signer = new AwsSigner(clock);
  }

  /**
   * Calls an operation.
   *
   * @param service which service
   * @param region where it is asked
   * @param operation such as {@code GetSecretValue}
   * @param json the request
   * @param timeout the longest that all of it may take; above 0
   * @return the answer, in JSON
   * @throws AwsErrorException if the service says no
   * @throws IOException if there are no credentials or no answer
   */
  public String call(
      AwsService service, String region, String operation, String json, Duration timeout)
      throws IOException, InterruptedException {
    long start = System.nanoTime();
    URI url = service.endpoint(region, environment.endpoints());
    byte[] body = json.getBytes(StandardCharsets.UTF_8);
    Map<String, String> known =
        Map.of("Content-Type", JSON, "X-Amz-Target", service.target() + "." + operation);
    Map<String, Secret> proof =
        signedHeaders(service.signingName(), region, url, known, body, timeout);
    Request.Builder request =
        new Request.Builder()
            .url(url.toString())
            .post(RequestBody.create(body, MediaType.get(JSON)))
            .header("User-Agent", userAgent);
    known.forEach(request::header);
    proof.forEach((name, value) -> request.header(name, value.reveal()));
    Duration left = timeout.minusNanos(System.nanoTime() - start);
    if (left.isNegative() || left.isZero()) {
      throw new IOException("no time left to ask " + service.signingName());
    }
    return calls.call(request.build(), left, response -> read(service, response));
  }

  /** The headers that sign a POST of {@code body} to any service. */
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

  /** Forgets credentials that were not accepted; false if there cannot be others. */
  public boolean forgetCredentials() {
    return credentials.forget();
  }

  /** What must not be seen, as of now. */
  public List<Secret> secrets() {
    return credentials.secrets();
  }

  private String read(AwsService service, Response response) throws IOException {
    String answer = response.peekBody(LONGEST_ANSWER).string();
    if (response.isSuccessful()) {
      return answer;
    }
    String type = AwsJson.at(answer, "/__type").orElse("");
    String message =
        AwsJson.at(answer, "/message").or(() -> AwsJson.at(answer, "/Message")).orElse("");
    String name = type.substring(type.indexOf('#') + 1);
    throw new AwsErrorException(
        name,
        service.signingName()
            + " responded with HTTP "
            + response.code()
            + (" " + redaction.line(name + (message.isEmpty() ? "" : ": " + message))));
  }

  @Override
  public void close() {
    calls.close();
  }
}
