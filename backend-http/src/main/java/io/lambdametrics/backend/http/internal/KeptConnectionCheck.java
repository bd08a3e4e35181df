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
 * Keeps bytes that wait on an idle connection from being taken for the answer to the next request,
 * be it a server's unasked 408 or a second answer to the request before. OkHttp does not look.
 *
 * <p>There are two places where such bytes wait. Those in the socket are seen before the request is
 * sent. The connection is closed then, and OkHttp takes a new one, as it does where a kept
 * connection has died. Those that came together with the answer before are in OkHttp's buffer,
 * where nobody sees them; but an answer for which nothing was received after its request is known
 * to be one of them.
 */
final class KeptConnectionCheck extends SocketFactory implements Interceptor {

  /** Says that what was read is the answer to no request. */
  static final class UnaskedAnswerException extends IOException {

    private static final long serialVersionUID = 1;

    UnaskedAnswerException() {
      super("the server answered before it was asked");
    }
  }

  private final List<WatchedSocket> open = new CopyOnWriteArrayList<>();

  /** Has the connections of {@code client} checked. */
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
      throw socket.get().received() == before ? new UnaskedAnswerException() : malformed;
    }
    if (socket.get().received() == before) {
      throw new UnaskedAnswerException();
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

  // OkHttp connects its sockets itself and calls none of the following.

  @Override
  public Socket createSocket(String host, int port) {
    throw new UnsupportedOperationException();
  }

  @Override
  public Socket createSocket(String host, int port, InetAddress local, int localPort) {
    throw new UnsupportedOperationException();
  }

  @Override
  public Socket createSocket(InetAddress host, int port) {
    throw new UnsupportedOperationException();
  }

  @Override
  public Socket createSocket(InetAddress host, int port, InetAddress local, int localPort) {
    throw new UnsupportedOperationException();
  }
}
