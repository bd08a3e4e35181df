// SPDX-License-Identifier: Apache-2.0
package io.lambdametrics.layer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.lambdametrics.emulator.LambdaEmulator;
import io.lambdametrics.emulator.model.TimelineEntry;
import io.lambdametrics.testsupport.UnpackedZip;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * Checks that a start does not link the {@code equals}, {@code hashCode} or {@code toString} of a
 * record. The JVM generates classes for them, which the AOT cache cannot hold: the first call
 * before the first {@code next} takes 10 ms.
 */
@Timeout(value = 1, unit = TimeUnit.MINUTES)
class LayerStartIT {

  private static final Path ZIP = Path.of(System.getProperty("zip"));
  private static final String NEXT = "GET /2020-01-01/extension/event/next";

  /** Time and class. */
  private static final Pattern INITIALIZED =
      Pattern.compile("\\[(\\S+)\\] \\d+ Initializing '(\\S+)'.*\"main\"");

  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss.SSSZ");

  @TempDir private Path folder;

  @Test
  void linksNoMethodsOfRecordsBeforeFirstNext() throws Exception {
    Path opt = Files.createDirectory(folder.resolve("opt"));
    UnpackedZip.into(opt, ZIP);
    Path home = opt.resolve("lambda-metrics");
    assumeTrue(
        Files.exists(home.resolve("extension.aot")),
        "the layer has no cache: no JDK 25 was found when it was built");
    Path log = folder.resolve("classes.log");
    Files.writeString(
        home.resolve("jvm.options"),
        "\n-Xlog:class+init=info:file=" + log + ":utctime\n",
        StandardOpenOption.APPEND);

    Instant next = firstNext(opt);

    assertThat(initializedBefore(next, log))
        .contains("io/lambdametrics/app/Main")
        .doesNotContain("java/lang/runtime/ObjectMethods");
  }

  /** Returns when the extension requested its first event. */
  private static Instant firstNext(Path opt) throws InterruptedException {
    AtomicReference<@Nullable Instant> next = new AtomicReference<>();
    try (LambdaEmulator lambda =
        LambdaEmulator.builder()
            .opt(opt)
            .environment("SYSDIG_MONITOR_URL", "http://127.0.0.1:1/api/v1/write")
            .environment("SYSDIG_MONITOR_API_TOKEN", "the-token")
            .listener(
                entry -> {
                  if (entry.kind() == TimelineEntry.Kind.REQUEST && entry.text().equals(NEXT)) {
                    next.compareAndSet(null, entry.time());
                  }
                })
            .build()) {
      lambda.init();
      lambda.shutdown();
    }
    Instant time = next.get();
    assertThat(time).as("first next").isNotNull();
    return time == null ? Instant.MIN : time;
  }

  /** Returns the classes that the main thread initialized before a time. */
  private static List<String> initializedBefore(Instant time, Path log) throws IOException {
    List<String> classes = new ArrayList<>();
    for (String line : Files.readAllLines(log)) {
      Matcher initialized = INITIALIZED.matcher(line);
      if (initialized.matches()
          && OffsetDateTime.parse(initialized.group(1), TIME).toInstant().isBefore(time)) {
        classes.add(initialized.group(2));
      }
    }
    return classes;
  }
}
