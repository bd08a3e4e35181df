package io.lambdametrics.backend.http;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.util.Objects;
import okhttp3.Authenticator;
import okhttp3.OkHttpClient;

/**
 * An HTTP proxy to go through. One that asks for a password is not supported.
 *
 * @param setting the variable that it was set with, for messages
 * @param host its name or address
 * @param port 1 to 65535
 */
public record HttpProxy(String setting, String host, int port) {

  /** How OkHttp asks for credentials before the proxy has been asked anything. */
  private static final String PREEMPTIVE = "OkHttp-Preemptive";

  public HttpProxy {
    Objects.requireNonNull(setting, "setting");
    Objects.requireNonNull(host, "host");
  }

  /** That the proxy will not let us through, whatever is sent. */
  static final class RefusedException extends IOException {

    private static final long serialVersionUID = 1;

    RefusedException(String message) {
      super(message);
    }
  }

  void configure(OkHttpClient.Builder builder) {
    Authenticator refusal =
        (route, response) -> {
          if (response.challenges().stream().anyMatch(it -> it.scheme().equals(PREEMPTIVE))) {
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
        // Looked up for each connection: a look-up here could fail once and for all.
        .proxy(new Proxy(Proxy.Type.HTTP, InetSocketAddress.createUnresolved(host, port)))
        .proxyAuthenticator(refusal);
  }
}
