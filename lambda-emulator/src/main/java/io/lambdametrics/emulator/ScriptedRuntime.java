package io.lambdametrics.emulator;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.IntConsumer;
import org.jspecify.annotations.Nullable;

/**
 * The built-in function: a client of the Runtime API on a thread of the emulator, which does with
 * each invocation what the caller of {@link LambdaEmulator#invoke} asked for.
 */
final class ScriptedRuntime implements FunctionRuntime {

  private static final System.Logger logger = System.getLogger(ScriptedRuntime.class.getName());
  private static final HttpClient CLIENT =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  private static final int KILLED = 137;

  private final String api;
  private final Function<String, Invocation> invocations;
  private final Consumer<String> onLine;
  private volatile @Nullable Thread thread;

  /**
   * @param runtimeApi host and port
   * @param invocations finds what to do by the request's id
   */
  ScriptedRuntime(
      String runtimeApi, Function<String, Invocation> invocations, Consumer<String> onLine) {
    this.api = "http://" + runtimeApi + "/2018-06-01/runtime/invocation/";
    this.invocations = invocations;
    this.onLine = onLine;
  }

  @Override
  public void start(IntConsumer onExit) {
    Thread started = new Thread(() -> onExit.accept(work()), "built-in function");
    started.setDaemon(true);
    thread = started;
    started.start();
  }

  /** Returns the exit code that a process would have. */
  private int work() {
    try {
      while (invokeOne()) {}
      return 1;
    } catch (InterruptedException e) {
      return KILLED;
    } catch (IOException e) {
      logger.log(System.Logger.Level.DEBUG, "The built-in function lost the Runtime API", e);
      return 1;
    }
  }

  /** Returns false to crash. */
  private boolean invokeOne() throws IOException, InterruptedException {
    HttpResponse<String> next =
        CLIENT.send(
            HttpRequest.newBuilder(URI.create(api + "next")).build(), BodyHandlers.ofString());
    String id =
        next.headers()
            .firstValue("Lambda-Runtime-Aws-Request-Id")
            .orElseThrow(() -> new IOException("The Runtime API answered " + next.statusCode()));
    Invocation invocation = invocations.apply(id);
    invocation.logLines().forEach(onLine);
    TimeUnit.NANOSECONDS.sleep(invocation.duration().toNanos());
    switch (invocation.behaviour()) {
      case SUCCEED -> post(id + "/response", "x".repeat(invocation.responseBytes()));
      case HANDLER_ERROR ->
          post(
              id + "/error",
              Json.write(
                  Json.object()
                      .put("errorMessage", "the handler failed as it was told to")
                      .put("errorType", "Function.HandlerError")));
      case NEVER_ANSWER -> new CountDownLatch(1).await();
      case CRASH -> {
        return false;
      }
    }
    return true;
  }

  private void post(String path, String body) throws IOException, InterruptedException {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(api + path)).POST(BodyPublishers.ofString(body));
    if (path.endsWith("/error")) {
      request.header("Lambda-Runtime-Function-Error-Type", "Function.HandlerError");
    }
    CLIENT.send(request.build(), BodyHandlers.discarding());
  }

  @Override
  public void terminate() {
    Thread running = thread;
    if (running != null) {
      running.interrupt();
    }
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
