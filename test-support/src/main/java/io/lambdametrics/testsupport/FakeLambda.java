// SPDX-License-Identifier: Apache-2.0
package io.lambdametrics.testsupport;

import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import mockwebserver3.Dispatcher;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;
import okhttp3.Headers;

/**
 * A fake of Lambda's Extensions API and Telemetry API. It sends the responses that a test has
 * prepared, in their order.
 */
public final class FakeLambda implements AutoCloseable {

  private static final String NEXT = "/2020-01-01/extension/event/next";
  private static final String TELEMETRY = "/2022-07-01/telemetry";
  private static final Pattern DESTINATION = Pattern.compile("http://[^:]+(:\\d+/[^\"]*)");

  /** A request as it was received. */
  public record Request(String method, String path, Headers headers, String body) {

    /** Returns the value of a header; an empty text if there is none. */
    public String header(String name) {
      return Objects.requireNonNullElse(headers.get(name), "");
    }
  }

  private final MockWebServer server = new MockWebServer();
  private final Queue<MockResponse> responses = new ConcurrentLinkedQueue<>();
  private final List<Request> requests = new CopyOnWriteArrayList<>();
  private volatile Runnable beforeNext = () -> {};
  private volatile boolean acceptsSubscriptions;
  private volatile CountDownLatch release = new CountDownLatch(0);

  public FakeLambda() throws IOException {
    server.setDispatcher(new Responses());
    server.start(InetAddress.getLoopbackAddress(), 0);
  }

  private final class Responses extends Dispatcher {
    @Override
    public MockResponse dispatch(RecordedRequest request) throws InterruptedException {
      String path = request.getTarget();
      String body = request.getBody() == null ? "" : request.getBody().utf8();
      requests.add(new Request(request.getMethod(), path, request.getHeaders(), body));
      release.await();
      if (path.equals(TELEMETRY) && acceptsSubscriptions) {
        return new MockResponse.Builder().code(200).build();
      }
      if (path.equals(NEXT)) {
        beforeNext.run();
      }
      MockResponse response = responses.poll();
      return response != null ? response : new MockResponse(500, Headers.of(), "no response left");
    }
  }

  /** Returns the value of {@code AWS_LAMBDA_RUNTIME_API}. */
  public String address() {
    return "127.0.0.1:" + server.getPort();
  }

  /** Prepares a response. */
  public FakeLambda respond(int status, String body) {
    return respond(status, Map.of(), body);
  }

  /** Prepares a response with headers. */
  public FakeLambda respond(int status, Map<String, String> headers, String body) {
    responses.add(new MockResponse(status, Headers.of(headers), body));
    return this;
  }

  /** Prepares an INVOKE event. */
  public FakeLambda invoke(String requestId) {
    return respond(
        200, "{\"eventType\":\"INVOKE\",\"deadlineMs\":1,\"requestId\":\"" + requestId + "\"}");
  }

  /** Prepares a SHUTDOWN event whose deadline is over. */
  public FakeLambda shutDown() {
    return shutDown(1);
  }

  /** Prepares a SHUTDOWN event. */
  public FakeLambda shutDown(long deadlineMs) {
    return respond(
        200,
        "{\"eventType\":\"SHUTDOWN\",\"deadlineMs\":"
            + deadlineMs
            + ",\"shutdownReason\":\"spindown\"}");
  }

  /** Accepts every subscription to telemetry, without a prepared response. */
  public FakeLambda acceptSubscriptions() {
    acceptsSubscriptions = true;
    return this;
  }

  /** Sets an action that runs when the extension asks for the next event, before the response. */
  public FakeLambda beforeNext(Runnable action) {
    beforeNext = action;
    return this;
  }

  /** Holds back all responses until the latch is counted down. */
  public CountDownLatch holdBack() {
    release = new CountDownLatch(1);
    return release;
  }

  /** Returns the requests so far. */
  public List<Request> requests() {
    return requests;
  }

  /** Returns the destination of the last subscription, on the loopback interface. */
  public URI telemetryUrl() {
    String subscription = "";
    for (Request request : requests) {
      subscription = request.path().equals(TELEMETRY) ? request.body() : subscription;
    }
    Matcher destination = DESTINATION.matcher(subscription);
    if (!destination.find()) {
      throw new IllegalStateException("no destination in the subscription " + subscription);
    }
    return URI.create("http://127.0.0.1" + destination.group(1));
  }

  @Override
  public void close() {
    release.countDown();
    server.close();
  }
}
