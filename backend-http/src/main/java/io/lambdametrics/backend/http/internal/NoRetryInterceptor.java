package io.lambdametrics.backend.http.internal;

import java.io.IOException;
import okhttp3.Interceptor;
import okhttp3.Response;

/**
 * Keeps OkHttp from sending a request again after an answer, which it does by itself after 408, and
 * after 503 with {@code Retry-After: 0}: it refrains where the server asks for a delay. The delay
 * that the server did ask for is kept aside.
 */
public final class NoRetryInterceptor implements Interceptor {

  private static final String RETRY_AFTER = "Retry-After";

  /** What the server said in {@code Retry-After}. */
  public static final String SERVER_RETRY_AFTER = "Lambda-Metrics-Retry-After";

  private static final String LATER = String.valueOf(Integer.MAX_VALUE);

  @Override
  public Response intercept(Chain chain) throws IOException {
    Response response = chain.proceed(chain.request());
    Response.Builder patient =
        response.newBuilder().removeHeader(SERVER_RETRY_AFTER).header(RETRY_AFTER, LATER);
    String fromServer = response.header(RETRY_AFTER);
    if (fromServer != null) {
      patient.header(SERVER_RETRY_AFTER, fromServer);
    }
    return patient.build();
  }
}
