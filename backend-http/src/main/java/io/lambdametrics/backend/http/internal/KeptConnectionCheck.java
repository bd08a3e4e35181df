// SPDX-License-Identifier: Apache-2.0
package io.lambdametrics.backend.http.internal;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ProtocolException;
import java.net.Socket;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.net.SocketFactory;
import okhttp3.Connection;
import okhttp3.Interceptor;
import okhttp3.OkHttpClient;
import okhttp3.Response;

/**
 * Prevents bytes that wait on an idle connection from being taken for the response to the next
 * request. Such bytes can be a 408 that the server sent on its own, or a second response to the
 * previous request. OkHttp does not check for them.
 *
 * <p>The bytes can wait in two places:
 *
 * <ul>
 *   <li>In the socket. This check finds them before the request is sent, and closes the connection.
 *       OkHttp then opens a new one, as it does for a dead connection.
 *   <li>In OkHttp's buffer, if they arrived together with the previous response. This check cannot
 *       see them there. But if the socket received no byte between a request and its response, then
 *       the response was in the buffer already.
 * </ul>
 */
final class KeptConnectionCheck extends SocketFactory implements Interceptor {

  /** Reports a response that belongs to no request. */
  static final class UnsolicitedResponseException extends IOException {

    private static final long serialVersionUID = 1;

    UnsolicitedResponseException() {
      super("the server sent a response before the request");
    }
  }

  private final List<WatchedSocket> open = new CopyOnWriteArrayList<>();

  /** Adds this check to a client. */
  void addTo(OkHttpClient.Builder client) {
    client.socketFactory(this).addNetworkInterceptor(this);
  }

  @Override
  public Response intercept(Chain chain) throws IOException {
    Optional<WatchedSocket> socket = socket(chain.connection());
    if (socket.isEmpty()) {
      return chain.proceed(chain.request());
    }
    socket.get().beginExchange();
    long before = socket.get().received();
    Response response;
    try {
      response = chain.proceed(chain.request());
    } catch (ProtocolException malformed) {
      throw socket.get().received() == before ? new UnsolicitedResponseException() : malformed;
    }
    if (socket.get().received() == before) {
      throw new UnsolicitedResponseException();
    }
    return response;
  }

  private Optional<WatchedSocket> socket(Connection connection) {
    Socket socket = connection.socket();
    for (WatchedSocket each : open) {
      if (each.carries(socket)) {
        return Optional.of(each);
      }
    }
    return Optional.empty();
  }

  @Override
  public Socket createSocket() {
    return new WatchedSocket(open);
  }

  // The class must have these methods, but OkHttp connects its sockets itself and never calls them.

  @Override
  public Socket createSocket(String host, int port) {
    throw connectedByOkHttp();
  }

  @Override
  public Socket createSocket(String host, int port, InetAddress local, int localPort) {
    throw connectedByOkHttp();
  }

  @Override
  public Socket createSocket(InetAddress host, int port) {
    throw connectedByOkHttp();
  }

  @Override
  public Socket createSocket(InetAddress host, int port, InetAddress local, int localPort) {
    throw connectedByOkHttp();
  }

  private static UnsupportedOperationException connectedByOkHttp() {
    return new UnsupportedOperationException("OkHttp connects the sockets of this factory itself");
  }
}
