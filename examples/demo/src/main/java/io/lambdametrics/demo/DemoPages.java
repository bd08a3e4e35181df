// SPDX-License-Identifier: Apache-2.0
package io.lambdametrics.demo;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.lambdametrics.emulator.RunReport;
import io.lambdametrics.receiver.AggregatedReceiver;
import io.lambdametrics.receiver.Receiver;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The demo's pages: two files at its end, and one that a browser can show before. */
final class DemoPages implements AutoCloseable {

  /** How long an open page may take to read the final data. */
  private static final Duration FINAL_READ = Duration.ofSeconds(2);

  /** The event log, which the emulator's command line can turn into a report, too. */
  static final String EVENTS = "events.jsonl";

  private static final String REPORT = "emulator.html";
  private static final String PUSHED = "pushed.html";

  /** The files that the demo writes. */
  record Files(Path report, Path pushed) {}

  private final String function;
  private final ReceiverKind kind;
  private final Instant start;
  private final Environments environments;
  private final Receiver receiver;
  private final Path events;
  private final Files files;
  private volatile boolean finished;
  private @Nullable LiveServer server;

  DemoPages(
      String function,
      ReceiverKind kind,
      Instant start,
      Environments environments,
      Receiver receiver,
      Path folder) {
    this.function = function;
    this.kind = kind;
    this.start = start;
    this.environments = environments;
    this.receiver = receiver;
    this.events = folder.resolve(EVENTS);
    this.files = new Files(folder.resolve(REPORT), folder.resolve(PUSHED));
  }

  /** Serves the live page and returns its address. */
  URI serve() throws IOException {
    LiveServer started =
        LiveServer.start(
            () -> PushedPage.live(data("", finished)), () -> data("", finished).toString());
    server = started;
    return started.url();
  }

  /** Writes both files and lets a live page show the end. */
  Files write() throws IOException, InterruptedException {
    RunReport.of(events).writeHtml(files.report());
    java.nio.file.Files.writeString(files.pushed(), PushedPage.file(data(REPORT, true)));
    // Only now, because the page that learns it names the files and asks no more.
    finished = true;
    LiveServer live = server;
    if (live != null) {
      live.finish(FINAL_READ);
    }
    return files;
  }

  @Override
  public void close() {
    LiveServer live = server;
    if (live != null) {
      live.close();
    }
  }

  private ObjectNode data(String report, boolean last) throws IOException, InterruptedException {
    return new PushedData(
            function,
            kind.toString(),
            receiver instanceof AggregatedReceiver,
            start,
            environments.invoked(),
            receiver.stored(),
            last)
        .json(report, List.of(files.report().toString(), files.pushed().toString()));
  }
}
