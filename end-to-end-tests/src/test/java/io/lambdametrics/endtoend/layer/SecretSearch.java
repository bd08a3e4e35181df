package io.lambdametrics.endtoend.layer;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.lambdametrics.emulator.LambdaEmulator;
import io.lambdametrics.emulator.model.TimelineEntry;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Searches for secrets where an environment must not leave them: in the log of its extensions, in
 * the files below its {@code /tmp}, and in the arguments of its processes, which are looked at
 * whenever a phase of its life begins or ends: seldom, since it takes a moment.
 */
final class SecretSearch implements Consumer<TimelineEntry> {

  private static final Pattern SECRET = Pattern.compile(".*_(TOKEN|PASSWORD|HEADERS|SECRET.*KEY)");

  private final List<String> secrets = new CopyOnWriteArrayList<>();
  private final Set<String> commandLines = ConcurrentHashMap.newKeySet();

  /** Takes note of a setting; its name tells whether it is a secret. */
  void setting(String name, String value) {
    if (SECRET.matcher(name).matches()) {
      String secret = name.endsWith("_HEADERS") ? value.substring(value.indexOf('=') + 1) : value;
      secrets.add(secret);
      secrets.add(Base64.getEncoder().withoutPadding().encodeToString(secret.getBytes(UTF_8)));
    }
  }

  @Override
  public void accept(TimelineEntry entry) {
    if (entry.kind() == TimelineEntry.Kind.LIFECYCLE) {
      ProcessHandle.current()
          .descendants()
          .map(SecretSearch::commandLine)
          .forEach(commandLines::add);
    }
  }

  private static String commandLine(ProcessHandle process) {
    try {
      return Files.readString(
          Path.of("/proc", String.valueOf(process.pid()), "cmdline"), ISO_8859_1);
    } catch (IOException goneOrNotLinux) {
      return process.info().commandLine().orElse("");
    }
  }

  /**
   * Fails if anything that {@code lambda} wrote so far holds a secret.
   *
   * @param invoked whether the processes lived so long that they must have been seen
   */
  void assertNothingFound(LambdaEmulator lambda, boolean invoked) {
    List<String> written = new ArrayList<>(commandLines);
    lambda.extensions().forEach(extension -> written.addAll(extension.log()));
    written.addAll(files(lambda.temp()));
    if (invoked) {
      assertThat(commandLines).as("processes were seen").anyMatch(line -> line.contains("lambda"));
    }
    for (String secret : secrets) {
      assertThat(written).as("nothing holds a secret").noneMatch(text -> text.contains(secret));
    }
  }

  /** Names and contents. */
  private static List<String> files(Path folder) {
    try (Stream<Path> files = Files.walk(folder)) {
      List<String> texts = new ArrayList<>();
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        texts.add(file + "\n" + Files.readString(file, ISO_8859_1));
      }
      return texts;
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }
}
