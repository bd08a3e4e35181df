package io.lambdametrics.backend.http.internal;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.SocketAddress;
import java.net.SocketTimeoutException;
import java.util.List;

/**
 * A TCP connection that knows how much it received, and whether anything waits on it. Under TLS it
 * is the socket below the encrypted one.
 *
 * <p>Used by one thread at a time, but for {@link #close}.
 */
final class WatchedSocket extends Socket {

  /** The shortest wait that there is for a socket; without one, a closed connection looks open. */
  private static final int WAIT_MS = 1;

  private final List<WatchedSocket> open;
  private boolean kept;
  private long received;

  /**
   * @param open all that are open, which this one joins and leaves; thread-safe
   */
  WatchedSocket(List<WatchedSocket> open) {
    this.open = open;
  }

  /** Whether this is the connection of {@code socket}, or the one below it. */
  boolean carries(Socket socket) {
    return socket == this
        || (socket.getLocalPort() == getLocalPort()
            && socket.getPort() == getPort()
            && getInetAddress() != null
            && getInetAddress().equals(socket.getInetAddress()));
  }

  /** How many bytes came so far. */
  long received() {
    return received;
  }

  /**
   * Begins an exchange. A connection that was kept from an earlier one, and on which bytes wait or
   * which the server has closed, is closed: what waits there is the answer to no request.
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
