// SPDX-License-Identifier: Apache-2.0
package io.lambdametrics.emulator.internal.api;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.nio.ByteBuffer;
import java.util.Optional;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.UriCompliance;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.util.Callback;
import org.eclipse.jetty.util.thread.QueuedThreadPool;
import org.eclipse.jetty.util.thread.ScheduledExecutorScheduler;

/**
 * Serves HTTP at a port of a loopback address. Unlike the JDK's server, Jetty preserves the case of
 * header names and reads trailers.
 */
public final class ApiServer implements AutoCloseable {

  private static final System.Logger logger = System.getLogger(ApiServer.class.getName());

  /**
   * Each request for the next event blocks a thread, and a managed instance may have 1,000 workers.
   */
  private static final int MOST_THREADS = 4_000;

  private static final int IDLE_THREAD_MS = 10_000;

  /** Leaves room for a client context of 3,583 bytes and a long tenant id. */
  private static final int LARGEST_HEADERS = 64 * 1024;

  /**
   * Serves requests. An empty response means that the environment has ended: the connection is
   * closed.
   */
  @FunctionalInterface
  public interface Routes {
    Optional<ServedResponse> handle(ApiRequest request) throws IOException, InterruptedException;
  }

  private final Server server;
  private final ServerConnector connector;

  /** Opens a free port. */
  public static ApiServer atFreePort(Routes routes, InetAddress address) {
    try {
      return new ApiServer(routes, address, 0);
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot open a port at " + address, e);
    }
  }

  /**
   * Opens a port.
   *
   * @param port 0 for a free one
   * @throws IOException if the port is taken or the address does not exist
   */
  public ApiServer(Routes routes, InetAddress address, int port) throws IOException {
    QueuedThreadPool threads = new QueuedThreadPool(MOST_THREADS, 1, IDLE_THREAD_MS);
    threads.setName("lambda-api");
    threads.setDaemon(true);
    threads.setReservedThreads(0);
    threads.setStopTimeout(0);
    server = new Server(threads, new ScheduledExecutorScheduler("lambda-api-timer", true), null);
    server.setStopTimeout(0);
    connector =
        new ServerConnector(
            server, null, null, null, 0, 1, new HttpConnectionFactory(configuration()));
    connector.setHost(address.getHostAddress());
    connector.setPort(port);
    // A request for the next event waits until somebody invokes the function.
    connector.setIdleTimeout(0);
    server.addConnector(connector);
    server.setHandler(new RoutesHandler(routes));
    start();
  }

  private static HttpConfiguration configuration() {
    HttpConfiguration configuration = new HttpConfiguration();
    configuration.setSendServerVersion(false);
    configuration.setRequestHeaderSize(LARGEST_HEADERS);
    configuration.setResponseHeaderSize(LARGEST_HEADERS);
    // The routes refuse unusual paths, as Lambda does.
    configuration.setUriCompliance(UriCompliance.UNSAFE);
    return configuration;
  }

  private void start() throws IOException {
    try {
      server.start();
    } catch (IOException e) {
      close();
      throw e;
    } catch (Exception e) {
      close();
      throw new IllegalStateException("The HTTP server cannot be started", e);
    }
  }

  public int port() {
    return connector.getLocalPort();
  }

  private static final class RoutesHandler extends Handler.Abstract {

    private final Routes routes;

    RoutesHandler(Routes routes) {
      this.routes = routes;
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) {
      ApiRequest read = new ApiRequest(request);
      try {
        Optional<ServedResponse> result = routes.handle(read);
        if (result.isPresent()) {
          read.body();
          write(response, result.get(), callback);
          return true;
        }
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      } catch (IOException e) {
        logger.log(
            System.Logger.Level.DEBUG, "The client closed its connection: " + read.path(), e);
      } catch (RuntimeException e) {
        logger.log(System.Logger.Level.ERROR, "The emulator failed to serve " + read.path(), e);
      }
      hangUp(request, callback);
      return true;
    }

    private static void write(Response target, ServedResponse response, Callback callback) {
      target.setStatus(response.status());
      response.headers().forEach(target.getHeaders()::put);
      byte[] body = response.body().unsafeBytes();
      target.getHeaders().put(HttpHeader.CONTENT_LENGTH, body.length);
      target.write(true, ByteBuffer.wrap(body), callback);
    }

    /** Closes the connection without a response, as Lambda does when an environment ends. */
    private static void hangUp(Request request, Callback callback) {
      request.getConnectionMetaData().getConnection().getEndPoint().close();
      callback.failed(new IOException("the connection was closed"));
    }
  }

  @Override
  public void close() {
    try {
      server.stop();
    } catch (Exception e) {
      logger.log(System.Logger.Level.WARNING, "The HTTP server did not stop properly", e);
    }
  }
}
