// SPDX-License-Identifier: Apache-2.0
package io.lambdametrics.endtoend.fault;

import io.lambdametrics.testsupport.Await;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocket;

/**
 * A proxy between the extension and a receiver that injects one fault at a time. Safe for use by
 * several threads.
 *
 * <p>It uses plain sockets, as MockWebServer can neither refuse connections on a port that it
 * keeps, nor send a TCP reset, nor leave a connection or a TLS handshake without any response.
 */
public final class FaultInjectingProxy implements AutoCloseable {

  private static final InetAddress LOOPBACK = InetAddress.getLoopbackAddress();

  /** How long the operating system may take to release a port that was closed. */
  private static final Duration PORT_RELEASE = Duration.ofSeconds(10);

  private final ExecutorService threads =
      Executors.newCachedThreadPool(
          task -> {
            Thread thread = new Thread(task, "fault-injecting-proxy");
            thread.setDaemon(true);
            return thread;
          });
  private final Set<Socket> connections = ConcurrentHashMap.newKeySet();
  private final ProxyLog log = new ProxyLog();
  private final RequestForwarder forwarder;
  private final Optional<SSLContext> tls;
  private final boolean keepAlive;
  private final int port;
  private ServerSocket listening;
  private Socket placeholder = new Socket();
  private volatile Fault fault = Fault.NONE;
  private volatile CountDownLatch gate = new CountDownLatch(0);

  private FaultInjectingProxy(
      RequestForwarder forwarder, Optional<SSLContext> tls, boolean keepAlive) throws IOException {
    this.forwarder = forwarder;
    this.keepAlive = keepAlive;
    this.tls = tls;
    this.listening = new ServerSocket(0, 64, LOOPBACK);
    this.port = listening.getLocalPort();
  }

  /**
   * Starts a proxy on a free port of the loopback address.
   *
   * @param server the receiver to forward requests to
   * @param tls the proxy's certificate, if it uses TLS
   * @param keepAlive whether a connection may carry several requests
   */
  public static FaultInjectingProxy start(URI server, Optional<SSLContext> tls, boolean keepAlive)
      throws IOException {
    FaultInjectingProxy proxy =
        new FaultInjectingProxy(new RequestForwarder(server), tls, keepAlive);
    proxy.accept();
    return proxy;
  }

  /** Returns the port that it listens on. */
  public int port() {
    return port;
  }

  /** Returns how many requests and connections met a fault. */
  public int faultsMet() {
    return log.faultsMet();
  }

  ProxyLog log() {
    return log;
  }

  /** Injects a fault into every request that follows. */
  public synchronized void startFault(Fault newFault) throws IOException {
    fault = newFault;
    if (newFault == Fault.REFUSED) {
      listening.close();
      placeholder = bindWithoutListening();
    }
    if (newFault.needsNewConnections()) {
      connections.forEach(FaultInjectingProxy::reset);
    }
  }

  /** Forwards the requests that follow. Earlier requests stay in the fault. */
  public synchronized void endFault() throws IOException {
    Fault ended = fault;
    fault = Fault.NONE;
    if (ended == Fault.REFUSED) {
      placeholder.close();
      listening = listenAgain();
      accept();
    }
  }

  /** Makes requests wait for {@link #openGate} before they meet the fault. */
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

  /** Binds the port without listening, so connections are refused and the port stays ours. */
  private Socket bindWithoutListening() throws IOException {
    Socket socket = new Socket();
    socket.setReuseAddress(true);
    bind(() -> socket.bind(new InetSocketAddress(LOOPBACK, port)));
    return socket;
  }

  private ServerSocket listenAgain() throws IOException {
    ServerSocket socket = new ServerSocket();
    socket.setReuseAddress(true);
    bind(() -> socket.bind(new InetSocketAddress(LOOPBACK, port), 64));
    return socket;
  }

  /** An attempt to bind the port. */
  @FunctionalInterface
  private interface Binding {
    void bind() throws IOException;
  }

  private static void bind(Binding binding) {
    Await.until(
        PORT_RELEASE,
        () -> {
          try {
            binding.bind();
            return true;
          } catch (BindException stillInUse) {
            return false;
          } catch (IOException e) {
            throw new UncheckedIOException(e);
          }
        });
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
            // The fault REFUSED has started, or the proxy was closed.
            return;
          }
        });
  }

  private void serve(Socket raw) {
    connections.add(raw);
    try (raw) {
      Fault met = fault;
      if (met == Fault.TLS_STALLED || met == Fault.STALLED) {
        log.faultMet();
        raw.getInputStream().transferTo(OutputStream.nullOutputStream());
        return;
      }
      Socket socket = tls.isPresent() ? secured(raw, tls.get()) : raw;
      FaultyConnection connection =
          new FaultyConnection(socket, forwarder, log, () -> fault, () -> gate.await());
      boolean more = true;
      while (more) {
        more = connection.serveNext() && keepAlive;
      }
      if (connection.mustBeReset()) {
        reset(raw);
      }
    } catch (IOException closed) {
      // The sender closed the connection, as it does after its own timeout.
      reset(raw);
    } catch (InterruptedException end) {
      Thread.currentThread().interrupt();
    } catch (RuntimeException bug) {
      log.failed(bug);
    } finally {
      connections.remove(raw);
    }
  }

  private static Socket secured(Socket raw, SSLContext context) throws IOException {
    SSLSocket socket =
        (SSLSocket) context.getSocketFactory().createSocket(raw, raw.getInputStream(), true);
    socket.startHandshake();
    return socket;
  }

  /** Closes a connection with a TCP reset. */
  private static void reset(Socket socket) {
    try {
      socket.setSoLinger(true, 0);
      socket.close();
    } catch (IOException alreadyClosed) {
      return;
    }
  }
}
