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
 * Checks that a start needs no class that the JVM has to generate. The AOT cache cannot hold those
 * of a record's {@code equals}, {@code hashCode} or {@code toString}: one call of them before the
 * first {@code next} takes 10 ms.
 */
@Timeout(value = 1, unit = TimeUnit.MINUTES)
class LayerStartIT {

  private static final Path ZIP = Path.of(System.getProperty("zip"));
  private static final String NEXT = "GET /2020-01-01/extension/event/next";

  /** Time, thread id, class, and where it comes from. */
  private static final Pattern LOADED =
      Pattern.compile("\\[(\\S+)\\]\\[(\\d+)\\] (\\S+) source: (.*)");

  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss.SSSZ");

  @TempDir private Path folder;

  private record LoadedClass(Instant time, String thread, String name, String source) {}

  @Test
  void generatesNoClassBeforeFirstNext() throws Exception {
    Path opt = Files.createDirectory(folder.resolve("opt"));
    UnpackedZip.into(opt, ZIP);
    Path home = opt.resolve("lambda-metrics");
    assumeTrue(
        Files.exists(home.resolve("extension.aot")),
        "the layer has no cache: no JDK 25 was found when it was built");
    Path log = folder.resolve("classes.log");
    Files.writeString(
        home.resolve("jvm.options"),
        "\n-Xlog:class+load:file=" + log + ":utctime,tid\n",
        StandardOpenOption.APPEND);

    Instant next = firstNext(opt);

    List<LoadedClass> classes = loaded(log);
    String mainThread = classes.get(0).thread();
    assertThat(classes)
        .filteredOn(each -> each.thread().equals(mainThread) && each.time().isBefore(next))
        .hasSizeGreaterThan(1000)
        .noneMatch(each -> each.source().equals("__JVM_LookupDefineClass__"));
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

  private static List<LoadedClass> loaded(Path log) throws IOException {
    List<LoadedClass> classes = new ArrayList<>();
    for (String line : Files.readAllLines(log)) {
      Matcher loaded = LOADED.matcher(line);
      if (loaded.matches()) {
        classes.add(
            new LoadedClass(
                OffsetDateTime.parse(loaded.group(1), TIME).toInstant(),
                loaded.group(2),
                loaded.group(3),
                loaded.group(4)));
      }
    }
    return classes;
  }
}
