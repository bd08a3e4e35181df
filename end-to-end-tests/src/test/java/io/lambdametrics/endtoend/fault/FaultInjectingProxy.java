package io.lambdametrics.endtoend.fault;

import java.io.IOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.SSLContext;

/**
 * Stands between the extension and a receiver, and plays one fault at a time. The port stays its
 * own while connections are refused. Safe for use by several threads.
 */
final class FaultInjectingProxy implements AutoCloseable {

  private static final InetAddress LOOPBACK = InetAddress.getLoopbackAddress();
  private static final long RETURN_OF_THE_PORT = TimeUnit.SECONDS.toNanos(10);

  private final ExecutorService threads =
      Executors.newCachedThreadPool(
          task -> {
            Thread thread = new Thread(task, "fault-proxy");
            thread.setDaemon(true);
            return thread;
          });
  private final Set<Socket> connections = ConcurrentHashMap.newKeySet();
  private final ProxyLog ledger = new ProxyLog();
  private final RequestForwarder upstream;
  private final Optional<SSLContext> tls;
  private final boolean keepAlive;
  private final int port;
  private ServerSocket listening;
  private Socket placeholder = new Socket();
  private volatile Fault fault = Fault.NONE;
  private volatile CountDownLatch gate = new CountDownLatch(0);

  private FaultInjectingProxy(RequestForwarder upstream, Optional<SSLContext> tls, boolean keepAlive)
      throws IOException {
    this.upstream = upstream;
    this.keepAlive = keepAlive;
    this.tls = tls;
    this.listening = new ServerSocket(0, 64, LOOPBACK);
    this.port = listening.getLocalPort();
  }

  /**
   * Starts a proxy on a free port of the loopback address.
   *
   * @param server where to hand requests on to
   * @param tls if it is to be spoken with over TLS, with which certificate
   * @param keepAlive whether a connection is for more than one request
   */
  static FaultInjectingProxy start(URI server, Optional<SSLContext> tls, boolean keepAlive)
      throws IOException {
    FaultInjectingProxy proxy = new FaultInjectingProxy(new RequestForwarder(server), tls, keepAlive);
    proxy.accept();
    return proxy;
  }

  int port() {
    return port;
  }

  ProxyLog ledger() {
    return ledger;
  }

  /** From now on every request meets this. */
  synchronized void begin(Fault newFault) throws IOException, InterruptedException {
    fault = newFault;
    if (newFault == Fault.REFUSED) {
      listening.close();
      placeholder = holdThePort();
    }
    if (newFault.needsNewConnections()) {
      connections.forEach(FaultInjectingProxy::reset);
    }
  }

  /** From now on requests are handed on. What met the fault before stays in it. */
  synchronized void end() throws IOException, InterruptedException {
    Fault ended = fault;
    fault = Fault.NONE;
    if (ended == Fault.REFUSED) {
      placeholder.close();
      listening = listenAgain();
      accept();
    }
  }

  /** Lets every request that comes wait, before the fault, until {@link #openGate}. */
  void closeGate() {
    gate = new CountDownLatch(1);
  }

  void openGate() {
    gate.countDown();
  }

  @Override
  public synchronized void close() throws IOException {
    openGate();
    listening.close();
    placeholder.close();
    connections.forEach(FaultInjectingProxy::reset);
    threads.shutdownNow();
  }

  /** Bound but not listening: connections are refused, and nobody else gets the port. */
  private Socket holdThePort() throws IOException, InterruptedException {
    Socket socket = new Socket();
    socket.setReuseAddress(true);
    bind(() -> socket.bind(new InetSocketAddress(LOOPBACK, port)));
    return socket;
  }

  private ServerSocket listenAgain() throws IOException, InterruptedException {
    ServerSocket socket = new ServerSocket();
    socket.setReuseAddress(true);
    bind(() -> socket.bind(new InetSocketAddress(LOOPBACK, port), 64));
    return socket;
  }

  /** What binds a port. */
  @FunctionalInterface
  private interface Binding {
    void bind() throws IOException;
  }

  /** The system lets go of a port a moment after it was closed. */
  private static void bind(Binding binding) throws IOException, InterruptedException {
    long end = System.nanoTime() + RETURN_OF_THE_PORT;
    while (true) {
      try {
        binding.bind();
        return;
      } catch (BindException taken) {
        if (System.nanoTime() > end) {
          throw taken;
        }
        TimeUnit.MILLISECONDS.sleep(5);
      }
    }
  }

  private void accept() {
    ServerSocket from = listening;
    threads.execute(
        () -> {
          try {
            while (true) {
              Socket socket = from.accept();
              threads.execute(() -> serve(socket));
            }
          } catch (IOException closed) {
            // Refused, or the end.
            return;
          }
        });
  }

  private void serve(Socket raw) {
    connections.add(raw);
    try (raw) {
      Fault met = fault;
      if (met == Fault.TLS_STALLED || met == Fault.STALLED) {
        ledger.met();
        FaultyConnection.swallow(raw.getInputStream());
        return;
      }
      Socket socket = tls.isPresent() ? secured(raw, tls.get()) : raw;
      FaultyConnection exchange =
          new FaultyConnection(socket, upstream, ledger, () -> fault, () -> gate.await());
      boolean more = true;
      while (more) {
        more = exchange.next() && keepAlive;
      }
      if (exchange.isToBeReset()) {
        reset(raw);
      }
    } catch (IOException gone) {
      // The other side hung up, as it does when its time is over.
      reset(raw);
    } catch (InterruptedException end) {
      Thread.currentThread().interrupt();
    } catch (RuntimeException bug) {
      ledger.broken(bug);
    } finally {
      connections.remove(raw);
    }
  }

  private static Socket secured(Socket raw, SSLContext context) throws IOException {
    javax.net.ssl.SSLSocket socket =
        (javax.net.ssl.SSLSocket)
            context.getSocketFactory().createSocket(raw, raw.getInputStream(), true);
    socket.startHandshake();
    return socket;
  }

  private static void reset(Socket socket) {
    try {
      socket.setSoLinger(true, 0);
      socket.close();
    } catch (IOException alreadyClosed) {
      return;
    }
  }
}
