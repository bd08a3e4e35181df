package io.lambdametrics.layertools;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

/** Receives the traces of processes that run in Valgrind, one connection per process. */
final class ValgrindServer implements AutoCloseable {

  private final ImageMap image;
  private final ServerSocket server;
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final List<Future<Set<String>>> traces = new ArrayList<>();

  ValgrindServer(ImageMap image) throws IOException {
    this.image = image;
    this.server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    threads.execute(this::accept);
  }

  /** Returns the shell script that runs a program and sends its trace to this server. */
  String script(String program) {
    return "#!/bin/sh\nexec valgrind --tool=lackey --trace-mem=yes --trace-syscalls=yes"
        + " --log-socket=127.0.0.1:%d %s\n".formatted(server.getLocalPort(), program);
  }

  private void accept() {
    try {
      while (true) {
        Socket process = server.accept();
        synchronized (traces) {
          traces.add(threads.submit(() -> read(process)));
        }
      }
    } catch (IOException e) {
      // The server was closed.
    }
  }

  private Set<String> read(Socket process) throws IOException {
    AccessTrace trace = new AccessTrace(image);
    try (process) {
      trace.read(process.getInputStream());
    }
    return trace.used();
  }

  /**
   * Waits for the end of all processes.
   *
   * @return what they used, in the order of the first use
   * @throws IOException if a trace could not be read
   */
  Set<String> used() throws IOException, InterruptedException {
    Set<String> used = new LinkedHashSet<>();
    synchronized (traces) {
      for (Future<Set<String>> trace : traces) {
        try {
          used.addAll(trace.get());
        } catch (ExecutionException e) {
          throw new IOException("the trace of a process could not be read", e.getCause());
        }
      }
      traces.clear();
    }
    return used;
  }

  @Override
  public void close() throws IOException {
    server.close();
    threads.shutdown();
    try {
      threads.awaitTermination(1, TimeUnit.MINUTES);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
