// SPDX-License-Identifier: Apache-2.0
package io.lambdametrics.emulator.internal.report;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Collects the entries of an event log into a {@link RunRecord}. */
final class RunReader {

  private static final String EXTENSION_API = "/2020-01-01/extension/";
  private static final String STARTED = "started as process";
  private static final String INIT_BEGINS = "init begins";
  private static final String NEXT = "GET /2020-01-01/extension/event/next";

  /** The subject of a request whose sender did not identify itself. */
  private static final String UNKNOWN = "unknown";

  /** The text of a response: status and request. */
  private static final Pattern ANSWERED = Pattern.compile("([1-5]\\d\\d) to (.+)", Pattern.DOTALL);

  private final SortedMap<Integer, Environment> environments = new TreeMap<>();
  private final SortedMap<String, ExtensionFigures> extensions = new TreeMap<>();
  private final List<Invoked> invocations = new ArrayList<>();
  private final List<TimeSpan> spans = new ArrayList<>();
  private final List<Delivered> deliveries = new ArrayList<>();
  private final List<ExtensionFigures.Refused> refusedToUnknown = new ArrayList<>();
  private @Nullable Instant start;
  private long last;
  private int shutdownBudgetMs = RunRecord.LAMBDAS_SHUTDOWN_BUDGET_MS;
  private String functionName = "function";

  /** An invocation that has begun. */
  private static final class Begun {
    private final long from;
    private final int firstEntry;
    private long done;
    private int logLines;

    Begun(long from, int firstEntry) {
      this.from = from;
      this.firstEntry = firstEntry;
    }
  }

  /** A span that has begun. A lane has at most one of each kind. */
  private record Open(TimeSpan.Kind kind, Lane lane) {}

  /** Where a span began. */
  private record Beginning(long time, int entry) {}

  /** The state of one environment while its entries are read. */
  private final class Environment {
    private final int number;
    private final EntryBlocks blocks = new EntryBlocks();
    private final Map<String, Begun> running = new LinkedHashMap<>();
    private final Map<Open, Beginning> open = new HashMap<>();

    /** Extensions that registered before the log says that their process was started. */
    private final Set<String> early = new HashSet<>();

    /** Extensions whose process was started and has no report yet. */
    private final Set<String> processes = new HashSet<>();

    private boolean stopping;

    /** Whether the final shutdown has begun, after which nothing can start. */
    private boolean ended;

    Environment(int number) {
      this.number = number;
    }

    void begin(TimeSpan.Kind kind, Lane lane, long time, int entry) {
      open.put(new Open(kind, lane), new Beginning(time, entry));
    }

    /** Ends a span, and returns whether it had begun. */
    boolean end(TimeSpan.Kind kind, Lane lane, long time) {
      Beginning beginning = open.remove(new Open(kind, lane));
      if (beginning == null) {
        return false;
      }
      spans.add(new TimeSpan(number, lane, kind, beginning.time(), time, beginning.entry()));
      return true;
    }

    /** Ends what the log leaves open. */
    void close() {
      processes.forEach(name -> extension(name).unfinished++);
      List.copyOf(open.keySet()).forEach(span -> end(span.kind(), span.lane(), last));
      running.forEach(
          (id, begun) ->
              invocations.add(
                  new Invoked(
                      number,
                      id,
                      "unfinished",
                      begun.from,
                      begun.done,
                      last,
                      (last - begun.from) / 1_000.0,
                      OptionalDouble.empty(),
                      Map.of(),
                      begun.logLines,
                      "the log ends before the invocation does",
                      begun.firstEntry,
                      blocks.count() - 1)));
    }
  }

  /** Tells whether an entry cannot be of the run that was read so far. */
  boolean isOfAnotherRun(LoggedEntry entry) {
    Environment environment = environments.get(entry.environment());
    if (environment == null) {
      return false;
    }
    boolean starts = entry.is("process") && entry.text().startsWith(STARTED);
    return environment.ended
        ? starts || entry.text().endsWith(INIT_BEGINS)
        : starts && environment.processes.contains(entry.subject());
  }

  void add(LoggedEntry entry) {
    if (start == null) {
      start = entry.time();
    }
    long time = Math.max(0, ChronoUnit.MICROS.between(start, entry.time()));
    last = Math.max(last, time);
    Environment environment =
        environments.computeIfAbsent(entry.environment(), number -> new Environment(number));
    int index = environment.blocks.add(entry.line());
    switch (entry.kind()) {
      case "lifecycle" -> lifecycle(environment, entry, time, index);
      case "process" -> process(environment, entry, time, index);
      case "request" -> request(environment, entry, time, index);
      case "response" -> response(environment, entry, time, index);
      case "telemetry" -> telemetry(environment, entry, time, index);
      case "delivery" -> delivery(environment, entry, time, index);
      case "log" -> log(environment, entry);
      default -> throw new IllegalArgumentException("unknown kind " + entry.kind());
    }
  }

  private void lifecycle(Environment environment, LoggedEntry entry, long time, int index) {
    String text = entry.text();
    if (text.equals("frozen")) {
      environment.begin(TimeSpan.Kind.FROZEN, Lane.ALL, time, index);
    } else if (text.equals("thawed")) {
      environment.end(TimeSpan.Kind.FROZEN, Lane.ALL, time);
    } else if (text.endsWith(INIT_BEGINS)) {
      endStopping(environment, time);
      environment.begin(TimeSpan.Kind.INIT, Lane.RUNTIME, time, index);
    } else if (text.startsWith("shutdown (")) {
      environment.stopping = true;
      shutdownBudgetMs = entry.detail().path("budgetMs").asInt(shutdownBudgetMs);
      boolean spindown = text.contains("spindown");
      environment.ended = spindown;
      environment.begin(
          spindown ? TimeSpan.Kind.SHUTDOWN : TimeSpan.Kind.RESET, Lane.ALL, time, index);
    } else if (entry.detail().path("outcome").isTextual()) {
      invoked(environment, entry.detail(), time, index);
    }
  }

  private static void endStopping(Environment environment, long time) {
    environment.stopping = false;
    environment.end(TimeSpan.Kind.SHUTDOWN, Lane.ALL, time);
    environment.end(TimeSpan.Kind.RESET, Lane.ALL, time);
  }

  private void process(Environment environment, LoggedEntry entry, long time, int index) {
    String name = entry.subject();
    String text = entry.text();
    if (entry.detail().has("behaved")) {
      extension(name).addProcess(entry.detail());
      environment.processes.remove(name);
      endStopping(environment, time);
    } else if (text.startsWith(STARTED)) {
      extension(name);
      environment.processes.add(name);
      if (!environment.early.remove(name)) {
        environment.begin(TimeSpan.Kind.START, Lane.of(name), time, index);
      }
    } else if (text.equals("killed")) {
      spans.add(
          new TimeSpan(environment.number, Lane.of(name), TimeSpan.Kind.LOST, time, time, index));
    } else if (text.startsWith("exited") && extensions.containsKey(name)) {
      for (TimeSpan.Kind kind : TimeSpan.Kind.values()) {
        environment.end(kind, Lane.of(name), time);
      }
      if (!environment.stopping) {
        spans.add(
            new TimeSpan(environment.number, Lane.of(name), TimeSpan.Kind.LOST, time, time, index));
      }
    }
  }

  private void request(Environment environment, LoggedEntry entry, long time, int index) {
    String name = entry.subject();
    if (entry.text().equals("POST " + EXTENSION_API + "register")) {
      if (!environment.end(TimeSpan.Kind.START, Lane.of(name), time)) {
        environment.early.add(name);
      }
      environment.begin(TimeSpan.Kind.PREPARING, Lane.of(name), time, index);
    } else if (entry.text().equals(NEXT)) {
      environment.end(TimeSpan.Kind.PREPARING, Lane.of(name), time);
      environment.end(TimeSpan.Kind.BUSY, Lane.of(name), time);
    }
  }

  private void response(Environment environment, LoggedEntry entry, long time, int index) {
    String name = entry.subject();
    JsonNode body = entry.detail().path("response");
    String event = body.path("eventType").asText();
    if (event.equals("INVOKE")) {
      environment.begin(TimeSpan.Kind.BUSY, Lane.of(name), time, index);
    } else if (event.equals("SHUTDOWN")) {
      environment.begin(TimeSpan.Kind.ENDING, Lane.of(name), time, index);
    } else {
      refusal(name, entry.text(), body);
    }
  }

  private void refusal(String name, String text, JsonNode body) {
    Matcher answered = ANSWERED.matcher(text);
    if (!answered.matches()) {
      throw new IllegalArgumentException("not a response");
    }
    String status = answered.group(1);
    if (Integer.parseInt(status) < 400) {
      return;
    }
    ExtensionFigures.Refused refused =
        new ExtensionFigures.Refused(
            answered.group(2), (status + " " + body.path("errorType").asText()).strip());
    if (extensions.containsKey(name)) {
      extension(name).refused.add(refused);
    } else if (name.equals(UNKNOWN)) {
      refusedToUnknown.add(refused);
    }
  }

  private void telemetry(Environment environment, LoggedEntry entry, long time, int index) {
    JsonNode record = entry.detail().path("record");
    String requestId = record.path("requestId").asText();
    switch (entry.text()) {
      case "platform.initStart" -> functionName = record.path("functionName").asText(functionName);
      case "platform.initReport" -> environment.end(TimeSpan.Kind.INIT, Lane.RUNTIME, time);
      case "platform.start" -> environment.running.put(requestId, new Begun(time, index));
      case "platform.runtimeDone" -> {
        Begun begun = environment.running.get(requestId);
        if (begun != null && begun.done == 0) {
          begun.done = time;
        }
      }
      case "platform.logsDropped" ->
          extension(entry.subject()).droppedEvents += record.path("droppedRecords").asLong();
      default -> {
        // The other events are only shown.
      }
    }
  }

  private void invoked(Environment environment, JsonNode result, long time, int index) {
    String requestId = result.path("requestId").asText();
    Begun begun = environment.running.remove(requestId);
    if (begun == null) {
      begun = new Begun(time, index);
    }
    // A frozen or reset environment is not part of the invocation any more.
    Beginning frozen = environment.open.get(new Open(TimeSpan.Kind.FROZEN, Lane.ALL));
    long measured = begun.from + Math.round(result.path("durationMs").asDouble() * 1_000);
    long to = frozen == null ? Math.min(time, Math.max(measured, begun.done)) : frozen.time();
    Map<String, Double> added = new TreeMap<>();
    result
        .path("holdMs")
        .properties()
        .forEach(hold -> added.put(hold.getKey(), hold.getValue().asDouble()));
    int number = invocations.size();
    added.forEach((name, ms) -> extension(name).addedMs.put(number, ms));
    JsonNode init =
        result.path("initDurationMs").isNumber()
            ? result.path("initDurationMs")
            : result.path("inlineInitMs");
    String type = result.path("errorType").asText();
    String message = result.path("message").asText();
    invocations.add(
        new Invoked(
            environment.number,
            requestId,
            result.path("outcome").asText(),
            begun.from,
            begun.done,
            to,
            result.path("durationMs").asDouble(),
            init.isNumber() ? OptionalDouble.of(init.asDouble()) : OptionalDouble.empty(),
            added,
            begun.logLines,
            type.isEmpty() || message.isEmpty() ? type + message : type + ": " + message,
            begun.firstEntry,
            index));
  }

  private void delivery(Environment environment, LoggedEntry entry, long time, int index) {
    JsonNode detail = entry.detail();
    Delivered delivered =
        new Delivered(
            environment.number,
            entry.subject(),
            micros(detail.path("startedAt"), time),
            time,
            detail.path("events").size(),
            detail.path("bytes").asInt(),
            detail.path("accepted").asBoolean(),
            detail.path("status").isInt()
                ? detail.path("status").asText()
                : detail.path("error").asText("written"),
            micros(detail.path("events").path(0).path("time"), time),
            index);
    deliveries.add(delivered);
    extension(entry.subject()).deliveries.add(delivered);
  }

  private long micros(JsonNode time, long otherwise) {
    return time.isTextual() && start != null
        ? ChronoUnit.MICROS.between(start, Instant.parse(time.asText()))
        : otherwise;
  }

  private void log(Environment environment, LoggedEntry entry) {
    environment.running.values().forEach(begun -> begun.logLines++);
    if (extensions.containsKey(entry.subject())) {
      ExtensionFigures figures = extension(entry.subject());
      figures.logLines++;
      figures.logBytes += entry.text().getBytes(StandardCharsets.UTF_8).length + 1L;
    }
  }

  private ExtensionFigures extension(String name) {
    return extensions.computeIfAbsent(name, ExtensionFigures::new);
  }

  /**
   * Returns the run.
   *
   * @throws IllegalArgumentException if nothing was added
   */
  RunRecord result(Path file) {
    if (start == null) {
      throw new IllegalArgumentException(file + ": the event log is empty");
    }
    environments.values().forEach(Environment::close);
    if (extensions.size() == 1) {
      extensions.values().forEach(only -> only.refused.addAll(refusedToUnknown));
    }
    SortedMap<Integer, EntryBlocks> entries = new TreeMap<>();
    environments.forEach((number, environment) -> entries.put(number, environment.blocks));
    return new RunRecord(
        functionName,
        start,
        last,
        shutdownBudgetMs,
        List.copyOf(environments.keySet()),
        extensions,
        List.copyOf(invocations),
        spans.stream().sorted(Comparator.comparingLong(TimeSpan::from)).toList(),
        List.copyOf(deliveries),
        entries);
  }
}
