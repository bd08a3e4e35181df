// SPDX-License-Identifier: Apache-2.0
package io.lambdametrics.emulator.internal.lifecycle;

import io.lambdametrics.emulator.internal.api.RuntimeApiHandler;
import io.lambdametrics.emulator.internal.json.PlatformJson;
import io.lambdametrics.emulator.internal.process.ChildProcess;
import io.lambdametrics.emulator.internal.process.FunctionRuntime;
import io.lambdametrics.emulator.model.FunctionInit;
import io.lambdametrics.emulator.model.Invocation;
import java.io.IOException;
import java.io.OutputStream;
import java.net.HttpURLConnection;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.IntConsumer;

/**
 * The built-in function, which does what each {@link Invocation} describes. Its workers are clients
 * of the Runtime API on threads of the emulator.
 */
final class BuiltInRuntime implements FunctionRuntime {

  private static final System.Logger logger = System.getLogger(BuiltInRuntime.class.getName());
  private static final HttpClient CLIENT =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  private static final int KILLED = 137;

  private final String api;
  private final FunctionInit init;
  private final int workers;
  private final Function<String, Invocation> invocations;
  private final Consumer<String> onLine;
  private final Runnable onOutOfMemory;
  private final List<Thread> threads = new CopyOnWriteArrayList<>();
  private final AtomicBoolean ended = new AtomicBoolean();

  /**
   * @param runtimeApi host and port
   * @param workers number of invocations that it serves at the same time
   * @param invocations finds an invocation by its request id
   * @param onOutOfMemory runs before the function ends because its memory is used up
   */
  BuiltInRuntime(
      String runtimeApi,
      FunctionInit init,
      int workers,
      Function<String, Invocation> invocations,
      Consumer<String> onLine,
      Runnable onOutOfMemory) {
    this.api = "http://" + runtimeApi + "/2018-06-01/runtime/";
    this.init = init;
    this.workers = workers;
    this.invocations = invocations;
    this.onLine = onLine;
    this.onOutOfMemory = onOutOfMemory;
  }

  @Override
  public void start(IntConsumer onExit) {
    for (int i = 0; i < workers; i++) {
      Thread started = new Thread(() -> runOn(onExit), "built-in function");
      started.setDaemon(true);
      threads.add(started);
    }
    threads.forEach(Thread::start);
  }

  /**
   * Runs one worker. The first worker that ends also ends the others, like a process that exits.
   */
  private void runOn(IntConsumer onExit) {
    int code = work();
    if (ended.compareAndSet(false, true)) {
      terminate();
      onExit.accept(code);
    }
  }

  /** Returns the exit code that a process would have. */
  private int work() {
    try {
      if (!initialize()) {
        return 1;
      }
      while (invokeOne()) {}
      return 1;
    } catch (InterruptedException e) {
      return KILLED;
    } catch (IOException e) {
      logger.log(
          System.Logger.Level.DEBUG,
          "The built-in function lost its connection to the Runtime API",
          e);
      return 1;
    }
  }

  /** Returns whether the init succeeded; otherwise the function exits. */
  private boolean initialize() throws IOException, InterruptedException {
    TimeUnit.NANOSECONDS.sleep(init.duration().toNanos());
    switch (init.behaviour()) {
      case SUCCEED -> {
        return true;
      }
      case ERROR -> post("init/error", error(init.errorType(), "the init failed"));
      case EXIT -> {
        return false;
      }
      case HANG -> new CountDownLatch(1).await();
    }
    return false;
  }

  /** Runs one invocation. Returns false if the function crashes. */
  private boolean invokeOne() throws IOException, InterruptedException {
    HttpResponse<String> next =
        CLIENT.send(
            HttpRequest.newBuilder(URI.create(api + "invocation/next")).build(),
            BodyHandlers.ofString());
    String id =
        next.headers()
            .firstValue("Lambda-Runtime-Aws-Request-Id")
            .orElseThrow(
                () ->
                    new IOException("The Runtime API responded with status " + next.statusCode()));
    Invocation invocation = invocations.apply(id);
    invocation.logLines().forEach(onLine);
    TimeUnit.NANOSECONDS.sleep(invocation.duration().toNanos());
    switch (invocation.behaviour()) {
      case SUCCEED -> respond("invocation/" + id + "/response", invocation);
      case HANDLER_ERROR ->
          post(
              "invocation/" + id + "/error",
              error(invocation.errorType(), "the handler failed as scripted"));
      case NEVER_RESPOND -> new CountDownLatch(1).await();
      case CRASH -> {
        return false;
      }
      case EXHAUST_MEMORY -> {
        onOutOfMemory.run();
        return false;
      }
    }
    return true;
  }

  private void respond(String path, Invocation invocation)
      throws IOException, InterruptedException {
    String body = "x".repeat(invocation.responseBytes());
    if (invocation.streaming().isZero()) {
      post(path, HttpRequest.newBuilder().POST(BodyPublishers.ofString(body)));
    } else {
      stream(path, body, invocation.streaming());
    }
  }

  /**
   * Streams the response by the older client of the JDK, because the newer one would delay the
   * headers until the body is complete.
   */
  private void stream(String path, String body, Duration duration)
      throws IOException, InterruptedException {
    HttpURLConnection connection =
        (HttpURLConnection) URI.create(api + path).toURL().openConnection();
    connection.setRequestMethod("POST");
    connection.setDoOutput(true);
    connection.setChunkedStreamingMode(0);
    connection.setRequestProperty(RuntimeApiHandler.RESPONSE_MODE, RuntimeApiHandler.STREAMING);
    try (OutputStream out = connection.getOutputStream()) {
      out.write(body.getBytes(StandardCharsets.UTF_8));
      out.flush();
      TimeUnit.NANOSECONDS.sleep(duration.toNanos());
    }
    connection.getResponseCode();
    connection.disconnect();
  }

  private static HttpRequest.Builder error(String type, String message) {
    return HttpRequest.newBuilder()
        .header(RuntimeApiHandler.ERROR_TYPE, type)
        .POST(
            BodyPublishers.ofString(
                PlatformJson.write(
                    PlatformJson.object().put("errorMessage", message).put("errorType", type))));
  }

  private void post(String path, HttpRequest.Builder request)
      throws IOException, InterruptedException {
    CLIENT.send(request.uri(URI.create(api + path)).build(), BodyHandlers.discarding());
  }

  @Override
  public void terminate() {
    threads.forEach(Thread::interrupt);
  }

  @Override
  public void kill() {
    terminate();
  }

  @Override
  public Optional<ChildProcess> process() {
    return Optional.empty();
  }
}
