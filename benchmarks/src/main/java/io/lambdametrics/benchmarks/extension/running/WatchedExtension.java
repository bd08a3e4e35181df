// SPDX-License-Identifier: Apache-2.0
package io.lambdametrics.benchmarks.extension.running;

import com.fasterxml.jackson.databind.JsonNode;
import io.lambdametrics.benchmarks.ProcessMeter;
import io.lambdametrics.benchmarks.extension.subject.MisbehavedException;
import io.lambdametrics.benchmarks.extension.subject.Subject;
import io.lambdametrics.emulator.LambdaEmulator;
import io.lambdametrics.emulator.model.ExtensionReport;
import io.lambdametrics.emulator.model.InitResult;
import io.lambdametrics.emulator.model.Invocation;
import io.lambdametrics.emulator.model.InvocationOutcome;
import io.lambdametrics.emulator.model.InvocationResult;
import io.lambdametrics.emulator.model.TimelineEntry;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** An extension in an execution environment of its own, which is never frozen. */
final class WatchedExtension implements AutoCloseable {

  private static final String SUBSCRIBED = "200 to PUT /2022-07-01/telemetry";

  /** Long enough for all that is measured during one invocation. */
  private static final Duration TIMEOUT = Duration.ofMinutes(15);

  private final LambdaEmulator lambda;
  private @Nullable JsonNode subscription;

  private WatchedExtension(Subject subject, Path opt) {
    this.lambda =
        LambdaEmulator.builder()
            .opt(opt)
            .environment(subject.environment())
            .timeout(TIMEOUT)
            // Signals would cost the extension CPU time for each invocation.
            .freezing(false)
            .listener(this::watch)
            .build();
  }

  /**
   * Starts an extension and waits until it is ready.
   *
   * @param folder a place for a launcher
   * @param wrapper a command that runs the extension; may be empty
   * @throws MisbehavedException if it does not become ready
   */
  static WatchedExtension start(Subject subject, Path folder, String... wrapper)
      throws IOException, InterruptedException, MisbehavedException {
    WatchedExtension started = new WatchedExtension(subject, subject.opt(folder, List.of(wrapper)));
    try {
      InitResult init = started.lambda.init();
      if (!init.successful()) {
        throw started.misbehaved(init.message());
      }
      return started;
    } catch (InterruptedException | MisbehavedException | RuntimeException e) {
      started.close();
      throw e;
    }
  }

  private MisbehavedException misbehaved(Optional<String> message) {
    List<String> log = lambda.extensions().stream().flatMap(e -> e.log().stream()).toList();
    return new MisbehavedException(
        message.orElse("the extension failed")
            + (log.isEmpty() ? "" : "\nIts last log lines:\n" + String.join("\n", last(log))));
  }

  private static List<String> last(List<String> lines) {
    return lines.subList(Math.max(0, lines.size() - 10), lines.size());
  }

  private synchronized void watch(TimelineEntry entry) {
    if (entry.kind() == TimelineEntry.Kind.RESPONSE && entry.text().equals(SUBSCRIBED)) {
      subscription = entry.detail().map(exchanged -> exchanged.path("request")).orElse(null);
    }
  }

  /** Returns the request of its last subscription to telemetry. */
  synchronized Optional<JsonNode> subscription() {
    return Optional.ofNullable(subscription);
  }

  LambdaEmulator lambda() {
    return lambda;
  }

  ExtensionReport report() {
    return lambda.extensions().get(0);
  }

  /** Returns a meter of its process, which must be running. */
  ProcessMeter meter() {
    return new ProcessMeter(report().pid().orElseThrow());
  }

  /**
   * Invokes the function.
   *
   * @throws MisbehavedException if the invocation fails because of the extension
   */
  InvocationResult invoke(Invocation invocation) throws InterruptedException, MisbehavedException {
    InvocationResult result = lambda.invoke(invocation);
    if (result.outcome() != InvocationOutcome.SUCCESS) {
      throw misbehaved(result.message());
    }
    return result;
  }

  /** Sends SHUTDOWN to the extension if it still runs. */
  @Override
  public void close() {
    lambda.close();
  }
}
