// SPDX-License-Identifier: Apache-2.0
package io.lambdametrics.backend.http.internal;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.SocketAddress;
import java.net.SocketTimeoutException;
import java.util.List;

/**
 * A TCP connection that counts the bytes it received and knows whether bytes wait on it. With TLS
 * it is the socket below the encrypted one.
 *
 * <p>Used by one thread at a time, except {@link #close}.
 */
final class WatchedSocket extends Socket {

  /** The shortest read timeout of a socket. Without a read, a closed connection looks open. */
  private static final int WAIT_MS = 1;

  private final List<WatchedSocket> open;
  private boolean kept;
  private long received;

  /**
   * @param open the thread-safe list of open sockets, which this one joins and leaves
   */
  WatchedSocket(List<WatchedSocket> open) {
    this.open = open;
  }

  /** Returns whether this socket is {@code socket} itself, or the socket below it. */
  boolean carries(Socket socket) {
    return socket == this
        || (socket.getLocalPort() == getLocalPort()
            && socket.getPort() == getPort()
            && getInetAddress() != null
            && getInetAddress().equals(socket.getInetAddress()));
  }

  /** Returns the number of bytes received so far. */
  long received() {
    return received;
  }

  /**
   * Starts an exchange. If the connection was kept from an earlier exchange, and the server has
   * closed it or bytes wait on it, it is closed: those bytes belong to no request.
   */
  void beginExchange() throws IOException {
    if (kept && !isQuiet()) {
      close();
    }
    kept = true;
  }

  private boolean isQuiet() {
    try {
      InputStream in = super.getInputStream();
      if (in.available() > 0) {
        return false;
      }
      int timeout = getSoTimeout();
      setSoTimeout(WAIT_MS);
      try {
        in.read();
        return false;
      } catch (SocketTimeoutException quiet) {
        return true;
      } finally {
        setSoTimeout(timeout);
      }
    } catch (IOException closed) {
      return false;
    }
  }

  @Override
  public void connect(SocketAddress endpoint, int timeout) throws IOException {
    super.connect(endpoint, timeout);
    open.add(this);
  }

  @Override
  public InputStream getInputStream() throws IOException {
    return new Counting(super.getInputStream());
  }

  @Override
  public synchronized void close() throws IOException {
    open.remove(this);
    super.close();
  }

  private final class Counting extends FilterInputStream {

    Counting(InputStream in) {
      super(in);
    }

    @Override
    public int read() throws IOException {
      int next = in.read();
      received += next < 0 ? 0 : 1;
      return next;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
      int count = in.read(bytes, offset, length);
      received += Math.max(count, 0);
      return count;
    }
  }
}
