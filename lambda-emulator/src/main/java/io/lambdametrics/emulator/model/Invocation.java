// SPDX-License-Identifier: Apache-2.0
package io.lambdametrics.emulator.model;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A call of the function, and what the built-in function does with it. Immutable; each method
 * returns a changed copy.
 */
public final class Invocation {

  /** How the built-in function ends an invocation. */
  public enum Behaviour {
    /** The function responds. */
    SUCCEED,
    /** The handler reports an error. */
    HANDLER_ERROR,
    /** The function never responds. */
    NEVER_RESPOND,
    /** The runtime's process exits. */
    CRASH,
    /** The runtime's process is killed because the memory is used up. */
    EXHAUST_MEMORY
  }

  /** What the built-in function does. */
  private record Script(
      Behaviour behaviour,
      String errorType,
      Duration duration,
      Duration streaming,
      int responseBytes,
      List<String> logLines) {

    private static Script of(Behaviour behaviour, String errorType) {
      return new Script(behaviour, errorType, Duration.ZERO, Duration.ZERO, 2, List.of());
    }
  }

  /** The values that the caller sends. An empty string is not sent. */
  private record Call(
      Payload payload,
      Optional<String> traceHeader,
      boolean traced,
      String tenantId,
      String requestId,
      String clientContext) {

    private Call payload(Payload changed) {
      return new Call(changed, traceHeader, traced, tenantId, requestId, clientContext);
    }

    private Call traceHeader(Optional<String> changed) {
      return new Call(payload, changed, changed.isPresent(), tenantId, requestId, clientContext);
    }

    private Call tenantId(String changed) {
      return new Call(payload, traceHeader, traced, changed, requestId, clientContext);
    }

    private Call requestId(String changed) {
      return new Call(payload, traceHeader, traced, tenantId, changed, clientContext);
    }

    private Call clientContext(String changed) {
      return new Call(payload, traceHeader, traced, tenantId, requestId, changed);
    }
  }

  private static final Call PLAIN = new Call(Payload.of("{}"), Optional.empty(), true, "", "", "");

  /** The limit of requests and responses in AWS's "Lambda quotas". */
  public static final int LARGEST_PAYLOAD = 6 * 1024 * 1024;

  /** Keeps the id safe for paths of the Runtime API, headers and log lines. */
  private static final Pattern REQUEST_ID = Pattern.compile("[A-Za-z0-9_.-]{1,256}");

  private final Script script;
  private final Call call;

  private Invocation(Script script, Call call) {
    this.script = script;
    this.call = call;
  }

  private static Invocation of(Behaviour behaviour, String errorType) {
    return new Invocation(Script.of(behaviour, errorType), PLAIN);
  }

  /**
   * Returns an invocation to which the function responds immediately, with 2 bytes. For a custom
   * function this is the only kind of invocation.
   */
  public static Invocation success() {
    return of(Behaviour.SUCCEED, "");
  }

  /** Returns an invocation whose handler reports an error to the Runtime API. */
  public static Invocation handlerError() {
    return handlerError("Function.HandlerError");
  }

  /**
   * Returns an invocation whose handler reports an error to the Runtime API.
   *
   * @param errorType the error type; Lambda passes on only types like {@code Function.Name} and
   *     {@code Runtime.Name}
   */
  public static Invocation handlerError(String errorType) {
    return of(Behaviour.HANDLER_ERROR, Objects.requireNonNull(errorType, "errorType"));
  }

  /** Returns an invocation to which the function never responds, so that it times out. */
  public static Invocation timingOut() {
    return of(Behaviour.NEVER_RESPOND, "");
  }

  /** Returns an invocation during which the runtime's process exits without a response. */
  public static Invocation crashing() {
    return of(Behaviour.CRASH, "");
  }

  /**
   * Returns an invocation during which the kernel kills the runtime because the memory is used up.
   */
  public static Invocation outOfMemory() {
    return of(Behaviour.EXHAUST_MEMORY, "");
  }

  /** Makes the handler fail with this error, after its other work is done. */
  public Invocation failingWith(String errorType) {
    return behaving(Behaviour.HANDLER_ERROR, Objects.requireNonNull(errorType, "errorType"));
  }

  /**
   * Sets how the function ends the invocation.
   *
   * @param errorType the error type of a handler's error; otherwise empty
   */
  public Invocation behaving(Behaviour behaviour, String errorType) {
    return with(
        new Script(
            behaviour,
            errorType,
            script.duration,
            script.streaming,
            script.responseBytes,
            script.logLines));
  }

  /** Makes the handler work for this long before it responds, fails or crashes; default 0. */
  public Invocation lasting(Duration newDuration) {
    return with(
        new Script(
            script.behaviour,
            script.errorType,
            requireNotNegative(newDuration),
            script.streaming,
            script.responseBytes,
            script.logLines));
  }

  /** Streams the response, over this time from its first to its last byte. */
  public Invocation streamingFor(Duration newStreaming) {
    return with(
        new Script(
            script.behaviour,
            script.errorType,
            script.duration,
            requireNotNegative(newStreaming),
            script.responseBytes,
            script.logLines));
  }

  /** Sets the size of the response in bytes, 0 to 6 MiB; default 2. */
  public Invocation producing(int bytes) {
    if (bytes < 0 || bytes > LARGEST_PAYLOAD) {
      throw new IllegalArgumentException(
          "response size must be 0 to 6291456 bytes, but is " + bytes);
    }
    return with(
        new Script(
            script.behaviour,
            script.errorType,
            script.duration,
            script.streaming,
            bytes,
            script.logLines));
  }

  /** Makes the handler print one more line, which becomes telemetry of type {@code function}. */
  public Invocation printing(String line) {
    List<String> lines = new ArrayList<>(script.logLines);
    lines.add(line);
    return with(
        new Script(
            script.behaviour,
            script.errorType,
            script.duration,
            script.streaming,
            script.responseBytes,
            List.copyOf(lines)));
  }

  /**
   * Sets the event that the function receives, in UTF-8; default <code>{}</code>.
   *
   * @throws IllegalArgumentException if it has more than 6 MiB
   */
  public Invocation withPayload(String payload) {
    return withPayload(Payload.of(Objects.requireNonNull(payload, "payload")));
  }

  /**
   * Sets the bytes of the event that the function receives. They need be neither UTF-8 nor JSON.
   *
   * @throws IllegalArgumentException if it has more than 6 MiB
   */
  public Invocation withPayload(Payload payload) {
    if (payload.size() > LARGEST_PAYLOAD) {
      throw new IllegalArgumentException(
          "payload must be at most " + LARGEST_PAYLOAD + " bytes, but has " + payload.size());
    }
    return with(call.payload(payload));
  }

  /**
   * Sets the client context that the caller sends. The runtime receives it in {@code
   * Lambda-Runtime-Client-Context}. Default: none.
   *
   * @param json a JSON object, not in Base64
   */
  public Invocation withClientContext(String json) {
    return with(call.clientContext(Objects.requireNonNull(json, "json")));
  }

  /**
   * Sets the X-Ray header that the caller sends, {@code Root=...;Parent=...}; default: a new one.
   */
  public Invocation withTraceHeader(String header) {
    return with(call.traceHeader(Optional.of(header)));
  }

  /** Removes the X-Ray header, so that events and INVOKE have no {@code tracing}. */
  public Invocation untraced() {
    return with(call.traceHeader(Optional.empty()));
  }

  /** Sets the id of the tenant on whose behalf the function is called. */
  public Invocation withTenantId(String tenantId) {
    Objects.requireNonNull(tenantId, "tenantId");
    return with(call.tenantId(tenantId));
  }

  /**
   * Sets the request id; by default each invocation gets a new UUID.
   *
   * <p>Lambda runs a failed asynchronous invocation again under the same request id. {@code
   * AsynchronousInvocation} does the same; this method is for tests that run the attempts
   * themselves.
   *
   * @param requestId 1 to 256 letters, digits, {@code -}, {@code _} or {@code .}; Lambda's own ids
   *     are UUIDs
   * @throws IllegalArgumentException if it has another form
   */
  public Invocation withRequestId(String requestId) {
    if (!REQUEST_ID.matcher(requestId).matches()) {
      throw new IllegalArgumentException(
          "request id must be 1 to 256 letters, digits, '-', '_' or '.', but is '"
              + requestId
              + "'");
    }
    return with(call.requestId(requestId));
  }

  private Invocation with(Script changed) {
    return new Invocation(changed, call);
  }

  private Invocation with(Call changed) {
    return new Invocation(script, changed);
  }

  private static Duration requireNotNegative(Duration duration) {
    if (duration.isNegative()) {
      throw new IllegalArgumentException("duration must not be negative: " + duration);
    }
    return duration;
  }

  /** Returns how the function ends the invocation. */
  public Behaviour behaviour() {
    return script.behaviour;
  }

  /** Returns the error type of a handler's error; otherwise empty. */
  public String errorType() {
    return script.errorType;
  }

  /** Returns how long the handler works. */
  public Duration duration() {
    return script.duration;
  }

  /** Returns the time from the first to the last byte of the response; 0 if it is not streamed. */
  public Duration streaming() {
    return script.streaming;
  }

  /** Returns the size of the response in bytes. */
  public int responseBytes() {
    return script.responseBytes;
  }

  /** Returns the lines that the handler prints. */
  public List<String> logLines() {
    return script.logLines;
  }

  /** Returns the client context as JSON, if the caller sends one. */
  public Optional<String> clientContext() {
    return call.clientContext.isEmpty() ? Optional.empty() : Optional.of(call.clientContext);
  }

  /** Returns the event that the function receives. */
  public Payload payload() {
    return call.payload;
  }

  /** Returns the chosen request id; empty if the emulator chooses one. */
  public Optional<String> requestId() {
    return call.requestId.isEmpty() ? Optional.empty() : Optional.of(call.requestId);
  }

  /** Returns the X-Ray header that the caller sends; empty for a new one or for none. */
  public Optional<String> traceHeader() {
    return call.traceHeader;
  }

  /** Tells whether the invocation carries an X-Ray header. */
  public boolean traced() {
    return call.traced;
  }

  /** Returns the id of the tenant, if the caller sends one. */
  public Optional<String> tenantId() {
    return call.tenantId.isEmpty() ? Optional.empty() : Optional.of(call.tenantId);
  }

  /**
   * Tells whether the invocation scripts the behaviour of the function, which only the built-in
   * function supports.
   */
  public boolean scripted() {
    return !script.equals(Script.of(Behaviour.SUCCEED, ""));
  }
}
