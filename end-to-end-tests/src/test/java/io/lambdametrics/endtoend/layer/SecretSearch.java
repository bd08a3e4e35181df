// SPDX-License-Identifier: Apache-2.0
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
 * Searches for secrets where an environment must not leave them: in the extensions' log, in the
 * files of the temporary folder, and in the arguments of processes. Arguments are read only when a
 * phase of the environment's life starts or ends, as reading them is slow.
 */
final class SecretSearch implements Consumer<TimelineEntry> {

  private static final Pattern SECRET = Pattern.compile(".*_(TOKEN|PASSWORD|HEADERS|SECRET.*KEY)");

  private final List<String> secrets = new CopyOnWriteArrayList<>();
  private final Set<String> commandLines = ConcurrentHashMap.newKeySet();

  /** Adds a setting; its name decides whether its value is a secret. */
  void addSetting(String name, String value) {
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
    } catch (IOException endedOrNotLinux) {
      return process.info().commandLine().orElse("");
    }
  }

  /**
   * Fails if anything that was written contains a secret.
   *
   * @param invoked whether the processes ran long enough for their arguments to be read
   */
  void assertNothingFound(LambdaEmulator lambda, boolean invoked) {
    List<String> written = new ArrayList<>(commandLines);
    lambda.extensions().forEach(extension -> written.addAll(extension.log()));
    written.addAll(namesAndContents(lambda.temp()));
    if (invoked) {
      assertThat(commandLines)
          .as("arguments of processes were read")
          .anyMatch(line -> line.contains("lambda"));
    }
    for (String secret : secrets) {
      assertThat(written).as("nothing contains a secret").noneMatch(text -> text.contains(secret));
    }
  }

  private static List<String> namesAndContents(Path folder) {
    try (Stream<Path> files = Files.walk(folder)) {
      List<String> texts = new ArrayList<>();
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        texts.add(file + "\n" + Files.readString(file, ISO_8859_1));
      }
      return texts;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
