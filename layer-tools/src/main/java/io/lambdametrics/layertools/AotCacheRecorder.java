// SPDX-License-Identifier: Apache-2.0
package io.lambdametrics.layertools;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;

/**
 * Adds an AOT cache to the JVM layer: the classes that a start would otherwise load, parse and link
 * each time. They are recorded while the real extension runs in the emulator.
 *
 * <p>The launcher uses the cache only if no jar is newer, and the JVM only if it is the one that
 * made it. This is why the layer's files have a fixed time. Without the cache the extension starts
 * too, but later.
 *
 * <p>The JVM never reads the JDK's own class-data archive when it has the cache. So the archive is
 * deleted, which makes the zip 3.8 MB smaller. A start without the cache then takes about 0.1 s
 * longer than with the archive, which only concerns users who replaced a jar or the runtime.
 *
 * <p>Arguments: the layer's folder; the modification time of the files written.
 */
public final class AotCacheRecorder {

  private AotCacheRecorder() {}

  /** Adds the cache; does nothing if the layer's Java runtime is too old for one. */
  public static void main(String[] args) throws Exception {
    Path layer = Path.of(args[0]);
    Path home = layer.resolve("lambda-metrics");
    FileTime time = FileTime.from(Instant.parse(args[1]));
    String version = Jdk.version(home.resolve("runtime"));
    if (Runtime.Version.parse(version).feature() < Jdk.WITH_AOT_CACHE) {
      return;
    }
    Path work = Files.createTempDirectory("aot-cache");
    Path configuration = work.resolve("extension.aotconf");
    Path options = home.resolve("jvm.options");
    record(layer, options, configuration, work);
    Path cache = home.resolve("extension.aot");
    Command.run(
        home.resolve("runtime/bin/java").toString(),
        "@" + options,
        "-XX:AOTMode=create",
        "-XX:AOTConfiguration=" + configuration,
        "-XX:AOTCache=" + cache,
        "-cp",
        home.resolve("classpath.jar").toString());
    JavaRuntime.deleteClassDataArchive(home.resolve("runtime"), time);
    Files.setLastModifiedTime(options, time);
    Files.setLastModifiedTime(cache, time);
    System.out.printf("The layer's cache has %,d bytes.%n", Files.size(cache));
    Files.delete(configuration);
    Files.delete(work);
  }

  /** Adds the options for recording to the layer's own for one training run. */
  private static void record(Path layer, Path options, Path configuration, Path work)
      throws IOException, InterruptedException {
    byte[] released = Files.readAllBytes(options);
    try {
      // With training data, every start would use a third of its CPU time to compile code that was
      // hot in the training run.
      Files.writeString(
          options,
          "\n-XX:AOTMode=record\n-XX:-AOTRecordTraining\n-XX:AOTConfiguration="
              + configuration
              + "\n",
          StandardOpenOption.APPEND);
      if (TrainingRun.run(layer, work, 20, Duration.ofSeconds(60)) == 0) {
        throw new IllegalStateException(
            "Nothing was pushed in the training run, so the cache would lack the classes for pushes."
                + " Build the layer again when the machine is less busy.");
      }
    } finally {
      Files.write(options, released);
    }
  }
}
