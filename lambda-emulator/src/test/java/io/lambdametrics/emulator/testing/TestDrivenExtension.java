// SPDX-License-Identifier: Apache-2.0
package io.lambdametrics.emulator.testing;

import io.lambdametrics.emulator.LambdaEmulator;
import io.lambdametrics.testsupport.Await;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;

/** An extension whose process only sleeps, while the test itself calls the APIs for it. */
public final class TestDrivenExtension {

  public static final String PROCESS = "exec sleep 60";
  private static final HttpClient CLIENT =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  private static final String EXTENSION = "/2020-01-01/extension/";

  private final LambdaEmulator lambda;
  private final String api;
  private String identifier = "";

  public TestDrivenExtension(LambdaEmulator lambda) {
    this.lambda = lambda;
    this.api = "http://" + lambda.runtimeApi();
  }

  /** Kills the sleeping processes, which would ignore SHUTDOWN. */
  public static void killProcesses(LambdaEmulator lambda) {
    // A known extension may not have been started yet.
    Await.until(
        Duration.ofSeconds(5),
        () -> lambda.extensions().stream().allMatch(e -> e.pid().isPresent()));
    lambda.extensions().stream()
        .flatMapToLong(extension -> extension.pid().stream())
        .forEach(pid -> ProcessHandle.of(pid).ifPresent(ProcessHandle::destroyForcibly));
  }

  /** Runs an action on its own thread, because it waits for calls of the extension. */
  public static <T> CompletableFuture<T> meanwhile(Callable<T> action) {
    return CompletableFuture.supplyAsync(
        () -> {
          try {
            return action.call();
          } catch (Exception e) {
            throw new IllegalStateException(e);
          }
        },
        TestDrivenExtension::startThread);
  }

  /** The common pool may have only one thread, but these tasks wait for each other. */
  private static void startThread(Runnable task) {
    Thread thread = new Thread(task, "meanwhile");
    thread.setDaemon(true);
    thread.start();
  }

  /** Registers as soon as the environment accepts it. */
  public HttpResponse<String> register(String name, String body) throws Exception {
    Await.until(Duration.ofSeconds(5), () -> !lambda.extensions().isEmpty());
    HttpResponse<String> response =
        send("POST", EXTENSION + "register", body, "Lambda-Extension-Name", name);
    identifier = response.headers().firstValue("Lambda-Extension-Identifier").orElse("");
    return response;
  }

  public HttpResponse<String> register(String name) throws Exception {
    return register(name, "{\"events\":[\"INVOKE\",\"SHUTDOWN\"]}");
  }

  public HttpResponse<String> next() throws Exception {
    return send("GET", EXTENSION + "event/next", "", "Lambda-Extension-Identifier", identifier);
  }

  public CompletableFuture<HttpResponse<String>> nextMeanwhile() {
    return meanwhile(this::next);
  }

  public HttpResponse<String> subscribe(String body) throws Exception {
    return send("PUT", "/2022-07-01/telemetry", body, "Lambda-Extension-Identifier", identifier);
  }

  public HttpResponse<String> subscribe(TelemetrySink sink, String... types) throws Exception {
    return subscribe(sink.subscription(types));
  }

  /** Posts to {@code init/error} or {@code exit/error}. */
  public HttpResponse<String> error(String path, String... errorType) throws Exception {
    String[] headers = {"Lambda-Extension-Identifier", identifier};
    if (errorType.length > 0) {
      headers =
          new String[] {
            "Lambda-Extension-Identifier",
            identifier,
            "Lambda-Extension-Function-Error-Type",
            errorType[0]
          };
    }
    return send("POST", EXTENSION + path, "{}", headers);
  }

  public HttpResponse<String> send(String method, String path, String body, String... headers)
      throws IOException, InterruptedException {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(api + path))
            .method(
                method, body.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
    for (int i = 0; i < headers.length; i += 2) {
      request.header(headers[i], headers[i + 1]);
    }
    return CLIENT.send(request.build(), BodyHandlers.ofString());
  }
}
