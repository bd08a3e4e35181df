// SPDX-License-Identifier: Apache-2.0
package io.lambdametrics.benchmarks.extension.start;

import io.lambdametrics.benchmarks.PushReceiver;
import io.lambdametrics.benchmarks.extension.figures.BenchmarkFigure;
import io.lambdametrics.benchmarks.extension.figures.FigureSamples;
import io.lambdametrics.benchmarks.extension.subject.MisbehavedException;
import io.lambdametrics.benchmarks.extension.subject.Subject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Starts an extension twice: first with an empty temporary folder and with its files out of the
 * page cache, and then as after a reset, with what the first process left. Invokes a function once
 * after each start.
 */
public final class StartPart {

  private static final double MEGABYTE = 1_000_000;

  private StartPart() {}

  public static void measure(
      Subject subject,
      CPrograms programs,
      PushReceiver receiver,
      Path folder,
      FigureSamples figures)
      throws IOException, InterruptedException, MisbehavedException {
    long pushedBefore = receiver.bytes();
    Path temp = Files.createTempDirectory(folder, "tmp");
    programs.evict(subject.files());
    try (StartedExtension extension = new StartedExtension(subject, programs, temp, "")) {
      StartedExtension.Measured start = extension.measured();
      figures.add(BenchmarkFigure.REGISTER, start.registerMs());
      figures.add(BenchmarkFigure.FIRST_NEXT, start.nextMs());
      figures.add(BenchmarkFigure.CPU_UNTIL_NEXT, start.cpuMs());
      figures.add(BenchmarkFigure.RESIDENT, start.memory().residentBytes() / MEGABYTE);
      figures.add(BenchmarkFigure.CODE, start.memory().codeBytes() / MEGABYTE);
      figures.add(BenchmarkFigure.CONSTANTS, start.memory().constantBytes() / MEGABYTE);
      figures.add(BenchmarkFigure.ANONYMOUS, start.memory().anonymousBytes() / MEGABYTE);
      figures.add(BenchmarkFigure.PAGE_FAULTS, (double) start.pageFaults());
      extension.invoke();
      extension.shutdown(new FigureSamples());
    }
    try (StartedExtension extension = new StartedExtension(subject, programs, temp, "")) {
      StartedExtension.Measured start = extension.measured();
      figures.add(BenchmarkFigure.RESET_REGISTER, start.registerMs());
      figures.add(BenchmarkFigure.RESET_NEXT, start.nextMs());
      figures.add(BenchmarkFigure.RESET_CPU, start.cpuMs());
      figures.add(BenchmarkFigure.RESET_RESIDENT, start.memory().residentBytes() / MEGABYTE);
      figures.add(BenchmarkFigure.RESET_ANONYMOUS, start.memory().anonymousBytes() / MEGABYTE);
      figures.add(BenchmarkFigure.RESET_PAGE_FAULTS, (double) start.pageFaults());
      extension.invoke();
      extension.shutdown(figures);
    }
    figures.add(BenchmarkFigure.PUSHED, (double) (receiver.bytes() - pushedBefore));
  }

  /** Measures only the time of a first start, in a control group. */
  public static void measureInGroup(
      Subject subject, CPrograms programs, CpuShare share, Path folder, FigureSamples figures)
      throws IOException, InterruptedException, MisbehavedException {
    Path temp = Files.createTempDirectory(folder, "tmp");
    programs.evict(subject.files());
    try (StartedExtension extension =
        new StartedExtension(subject, programs, temp, share.processes().toString())) {
      figures.add(BenchmarkFigure.SHARE_REGISTER, extension.measured().registerMs());
      figures.add(BenchmarkFigure.SHARE_NEXT, extension.measured().nextMs());
    }
  }
}
