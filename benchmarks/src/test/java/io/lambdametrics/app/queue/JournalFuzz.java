// SPDX-License-Identifier: Apache-2.0
package io.lambdametrics.app.queue;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.lambdametrics.api.metrics.Labels;
import io.lambdametrics.api.metrics.MetricBatch;
import io.lambdametrics.app.config.Clocks;
import io.lambdametrics.app.config.FunctionLabels;
import io.lambdametrics.app.config.InstanceLabels;
import io.lambdametrics.app.log.LogLevel;
import io.lambdametrics.app.log.StdoutLoggerFinder;
import io.lambdametrics.engine.EngineOptions;
import io.lambdametrics.engine.MetricsEngine;
import io.lambdametrics.fuzz.Property;
import io.lambdametrics.telemetry.TelemetryDecoder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Fuzzes the recovery of a journal that another process left. The first byte of the input selects
 * the meaning of the rest: the journal's two files; the content of records with valid checksums;
 * damage to a valid checkpoint; or damage to valid files.
 *
 * <p>Properties: recovery never throws. Afterwards an invocation is counted and pushed like any
 * other, and the next recovery does not throw either. The files stay small.
 */
public final class JournalFuzz {

  private static final Instant NOW = Instant.parse("2026-03-01T08:00:00Z");
  private static final Clocks CLOCKS = new Clocks(() -> NOW.plusSeconds(60), () -> 0);
  private static final FunctionLabels FUNCTION =
      new FunctionLabels("orders", "1", Optional.empty(), Optional.empty(), Labels.NONE);
  private static final TelemetryDecoder DECODER = new TelemetryDecoder();
  private static final int LARGEST_FILE = 2 * 1024 * 1024;

  private static final Path FOLDER = temporaryFolder();

  static {
    StdoutLoggerFinder.setLevel(LogLevel.OFF);
  }

  private JournalFuzz() {}

  /** Called by Jazzer. */
  public static void fuzzerTestOneInput(byte[] input) throws IOException {
    clear();
    if (input.length > 0) {
      byte[] rest = Arrays.copyOfRange(input, 1, input.length);
      switch (input[0] & 3) {
        case 0 -> writeFiles(rest);
        case 1 -> writeRecords(rest);
        case 2 -> damageCheckpoint(rest);
        default -> damageFiles(rest);
      }
    }
    Journal journal = new Journal(FOLDER);
    countAndSend(metrics(journal), "fuzz-1");
    journal.discard();
    clear();
    recoverTwice(input);
  }

  /** Recovers what the first recovery wrote. */
  private static void recoverTwice(byte[] input) throws IOException {
    if (input.length > 0 && (input[0] & 3) == 1) {
      writeRecords(Arrays.copyOfRange(input, 1, input.length));
      Journal first = new Journal(FOLDER);
      metrics(first).outbox("fake").endWindow();
      release(first);
      Journal next = new Journal(FOLDER);
      countAndSend(metrics(next), "fuzz-2");
      next.discard();
      clear();
    }
  }

  private static DurableMetrics metrics(Journal journal) {
    InstanceLabels labels = new InstanceLabels(FUNCTION);
    return new DurableMetrics(engine(), labels, List.of("fake"), CLOCKS, journal);
  }

  private static MetricsEngine engine() {
    return new MetricsEngine(EngineOptions.DEFAULT, NOW);
  }

  private static void countAndSend(DurableMetrics metrics, String requestId) throws IOException {
    receive(metrics, requestId);
    metrics.outbox("fake").endWindow();
    boolean isSent = false;
    for (int i = 0; i < 1000; i++) {
      Optional<MetricBatch> batch = metrics.outbox("fake").next();
      if (batch.isEmpty()) {
        break;
      }
      isSent = true;
      metrics.outbox("fake").acknowledge();
    }
    Property.check(isSent, "an invocation after the recovery was not sent");
    try (Stream<Path> files = Files.list(FOLDER)) {
      for (Path file : files.toList()) {
        Property.check(Files.size(file) < LARGEST_FILE, "a large file");
      }
    }
  }

  private static byte[] report(String requestId) {
    return ("[{\"time\":\"2026-03-01T08:00:01.000Z\",\"type\":\"platform.report\",\"record\":"
            + "{\"requestId\":\""
            + requestId
            + "\",\"status\":\"success\",\"metrics\":{\"durationMs\":5}}}]")
        .getBytes(UTF_8);
  }

  private static void receive(DurableMetrics metrics, String requestId) {
    byte[] batch = report(requestId);
    metrics.persist(batch, NOW);
    metrics.record(DECODER.decode(batch, NOW).events());
  }

  private static void writeFiles(byte[] content) throws IOException {
    Files.createDirectories(FOLDER);
    int half = content.length / 2;
    Files.write(FOLDER.resolve("journal.0"), Arrays.copyOf(content, half));
    Files.write(FOLDER.resolve("journal.1"), Arrays.copyOfRange(content, half, content.length));
  }

  /** Reads records: a byte for the kind, a byte for the length in units of 16, the content. */
  private static void writeRecords(byte[] records) throws IOException {
    Journal journal = new Journal(FOLDER);
    JournalRecord.Kind[] kinds = JournalRecord.Kind.values();
    int at = 0;
    while (at + 2 <= records.length) {
      JournalRecord.Kind kind = kinds[(records[at] & 0xff) % kinds.length];
      int end = Math.min(records.length, at + 2 + 16 * (records[at + 1] & 0xff));
      journal.append(kind, NOW, Arrays.copyOfRange(records, at + 2, end));
      at = end;
    }
    release(journal);
  }

  private static void damageCheckpoint(byte[] changes) throws IOException {
    byte[] checkpoint = damaged(checkpoint(), changes);
    Journal journal = new Journal(FOLDER);
    journal.append(JournalRecord.Kind.CHECKPOINT, NOW, checkpoint);
    journal.append(JournalRecord.Kind.TELEMETRY_BATCH, NOW, report("b"));
    release(journal);
  }

  /** Returns the checkpoint of a process that counted an invocation and is pushing a window. */
  private static byte[] checkpoint() throws IOException {
    Journal journal = new Journal(FOLDER);
    DurableMetrics metrics = metrics(journal);
    receive(metrics, "a");
    metrics.outbox("fake").endWindow();
    release(journal);
    Journal next = new Journal(FOLDER);
    byte[] checkpoint =
        next.recover().stream()
            .filter(entry -> entry.kind == JournalRecord.Kind.CHECKPOINT)
            .findFirst()
            .orElseThrow()
            .content;
    next.discard();
    clear();
    return checkpoint;
  }

  private static void damageFiles(byte[] changes) throws IOException {
    Journal journal = new Journal(FOLDER);
    DurableMetrics metrics = metrics(journal);
    receive(metrics, "a");
    metrics.outbox("fake").endWindow();
    metrics.outbox("fake").next();
    receive(metrics, "b");
    release(journal);
    for (String name : List.of("journal.0", "journal.1")) {
      Path file = FOLDER.resolve(name);
      if (Files.exists(file)) {
        Files.write(file, damaged(Files.readAllBytes(file), changes));
      }
    }
  }

  /** Applies changes: two bytes for the place, one byte to add there. */
  private static byte[] damaged(byte[] sound, byte[] changes) {
    byte[] damaged = sound.clone();
    ByteBuffer in = ByteBuffer.wrap(changes);
    while (in.remaining() >= 3 && damaged.length > 0) {
      int at = (in.getShort() & 0xffff) % damaged.length;
      damaged[at] += in.get();
    }
    return damaged;
  }

  /** Simulates the end of the process that wrote: keeps a copy of the files it holds open. */
  private static void release(Journal journal) throws IOException {
    Path copy = FOLDER.resolveSibling(FOLDER.getFileName() + ".copy");
    Files.createDirectories(copy);
    for (String name : List.of("journal.0", "journal.1")) {
      Path file = FOLDER.resolve(name);
      if (Files.exists(file)) {
        Files.copy(file, copy.resolve(name));
      }
    }
    journal.discard();
    clear();
    Files.createDirectories(copy);
    Files.move(copy, FOLDER);
  }

  private static void clear() throws IOException {
    if (Files.exists(FOLDER)) {
      try (Stream<Path> files = Files.list(FOLDER)) {
        for (Path file : files.toList()) {
          Files.delete(file);
        }
      }
      Files.delete(FOLDER);
    }
  }

  private static Path temporaryFolder() {
    try {
      Path parent = Files.createTempDirectory("journal-fuzz");
      parent.toFile().deleteOnExit();
      return parent.resolve("journal");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
