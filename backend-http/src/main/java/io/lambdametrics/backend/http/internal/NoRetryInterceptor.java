// SPDX-License-Identifier: Apache-2.0
package io.lambdametrics.backend.http.internal;

import java.io.IOException;
import okhttp3.Interceptor;
import okhttp3.Response;

/**
 * Prevents OkHttp from sending a request again after a response. OkHttp does so after 408, and
 * after 503 with {@code Retry-After: 0}, but not if the server asks for a delay. So this
 * interceptor replaces {@code Retry-After} by a long delay, and keeps the server's value in another
 * header.
 */
public final class NoRetryInterceptor implements Interceptor {

  private static final String RETRY_AFTER = "Retry-After";

  /** The header that has the server's value of {@code Retry-After}. */
  public static final String SERVER_RETRY_AFTER = "Lambda-Metrics-Retry-After";

  private static final String LATER = String.valueOf(Integer.MAX_VALUE);

  @Override
  public Response intercept(Chain chain) throws IOException {
    Response response = chain.proceed(chain.request());
    Response.Builder changed =
        response.newBuilder().removeHeader(SERVER_RETRY_AFTER).header(RETRY_AFTER, LATER);
    String fromServer = response.header(RETRY_AFTER);
    if (fromServer != null) {
      changed.header(SERVER_RETRY_AFTER, fromServer);
    }
    return changed.build();
  }
}
