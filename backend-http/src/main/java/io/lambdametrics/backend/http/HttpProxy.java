// SPDX-License-Identifier: Apache-2.0
package io.lambdametrics.backend.http;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.util.Objects;
import okhttp3.Authenticator;
import okhttp3.OkHttpClient;

/**
 * An HTTP proxy without a password.
 *
 * @param setting the variable that names the proxy, for messages
 * @param host the name or address
 * @param port from 1 to 65535
 */
record HttpProxy(String setting, String host, int port) {

  /** The scheme by which OkHttp asks for credentials before it calls the proxy. */
  private static final String PREEMPTIVE = "OkHttp-Preemptive";

  HttpProxy {
    Objects.requireNonNull(setting, "setting");
    Objects.requireNonNull(host, "host");
  }

  /** Reports that the proxy will refuse every request. */
  static final class RefusedException extends IOException {

    private static final long serialVersionUID = 1;

    RefusedException(String message) {
      super(message);
    }
  }

  void configure(OkHttpClient.Builder builder) {
    Authenticator refusal =
        (route, response) -> {
          if (response.challenges().stream()
              .anyMatch(challenge -> challenge.scheme().equals(PREEMPTIVE))) {
            return null;
          }
          throw new RefusedException(
              "HTTP "
                  + response.code()
                  + " from the proxy in "
                  + setting
                  + ": it asks for a password, which is not supported");
        };
    builder
        // Unresolved, so that the name is looked up for each connection.
        .proxy(new Proxy(Proxy.Type.HTTP, InetSocketAddress.createUnresolved(host, port)))
        .proxyAuthenticator(refusal);
  }
}
