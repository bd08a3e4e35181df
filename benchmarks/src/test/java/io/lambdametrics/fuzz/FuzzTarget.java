// SPDX-License-Identifier: Apache-2.0
package io.lambdametrics.fuzz;

import io.lambdametrics.app.config.SettingsFuzz;
import io.lambdametrics.app.queue.JournalFuzz;
import io.lambdametrics.telemetry.ApiResponseFuzz;
import io.lambdametrics.telemetry.DecoderFuzz;
import io.lambdametrics.telemetry.HttpReaderFuzz;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** A part that is fuzzed. Each has a folder of seed inputs in {@code src/test/fuzz}. */
enum FuzzTarget {
  DECODER(DecoderFuzz.class, 3000),
  HTTP(HttpReaderFuzz.class, 6000),
  RESPONSES(ApiResponseFuzz.class, 6000),
  JOURNAL(JournalFuzz.class, 400),
  SETTINGS(SettingsFuzz.class, 3000);

  private static final Path SEEDS = Path.of("src", "test", "fuzz");

  private final Class<?> targetClass;
  private final int shortRuns;

  FuzzTarget(Class<?> targetClass, int shortRuns) {
    this.targetClass = targetClass;
    this.shortRuns = shortRuns;
  }

  /**
   * Returns the target with this name.
   *
   * @throws IllegalArgumentException if there is none
   */
  static FuzzTarget named(String name) {
    for (FuzzTarget target : values()) {
      if (target.toString().equals(name)) {
        return target;
      }
    }
    throw new IllegalArgumentException(
        "unknown fuzz target \"" + name + "\"; known are " + List.of(values()));
  }

  String className() {
    return targetClass.getName();
  }

  /** Tests one input. Throws if a property does not hold. */
  void tryInput(byte[] input) throws IOException {
    switch (this) {
      case DECODER -> DecoderFuzz.fuzzerTestOneInput(input);
      case HTTP -> HttpReaderFuzz.fuzzerTestOneInput(input);
      case RESPONSES -> ApiResponseFuzz.fuzzerTestOneInput(input);
      case JOURNAL -> JournalFuzz.fuzzerTestOneInput(input);
      case SETTINGS -> SettingsFuzz.fuzzerTestOneInput(input);
    }
  }

  /** Returns how many inputs a build tests. */
  int shortRuns() {
    return shortRuns;
  }

  /** Returns the folder with seed inputs, relative to the module's folder. */
  Path seeds() {
    return SEEDS.resolve(toString());
  }

  /** Returns the files with seed inputs, sorted. */
  List<Path> seedFiles() throws IOException {
    try (Stream<Path> files = Files.list(seeds())) {
      return files.sorted().toList();
    }
  }

  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
