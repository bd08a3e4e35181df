// SPDX-License-Identifier: Apache-2.0
package io.lambdametrics.benchmarks.extension;

import io.lambdametrics.benchmarks.PushReceiver;
import io.lambdametrics.benchmarks.extension.figures.BenchmarkFigure;
import io.lambdametrics.benchmarks.extension.figures.FigureSamples;
import io.lambdametrics.benchmarks.extension.figures.ResultTable;
import io.lambdametrics.benchmarks.extension.running.CallPart;
import io.lambdametrics.benchmarks.extension.running.EventPart;
import io.lambdametrics.benchmarks.extension.running.InvocationPart;
import io.lambdametrics.benchmarks.extension.start.CPrograms;
import io.lambdametrics.benchmarks.extension.start.CpuShare;
import io.lambdametrics.benchmarks.extension.start.StartPart;
import io.lambdametrics.benchmarks.extension.subject.BuiltLayer;
import io.lambdametrics.benchmarks.extension.subject.MisbehavedException;
import io.lambdametrics.benchmarks.extension.subject.Subject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** One run, in which the floor and the extensions are measured in turns. */
final class Comparison implements AutoCloseable {

  private static final double MEGABYTE = 1_000_000;

  /** The smallest memory size of a function. */
  private static final int SMALLEST_MB = 128;

  private final BenchmarkOptions options;
  private final Consumer<String> progress;
  private final PushReceiver receiver;
  private final Path folder;
  private final CPrograms programs;
  private final Subject floor;

  /** A floor that also receives telemetry, to compare starts and the cost of events. */
  private final Subject listeningFloor;

  private final List<Subject> extensions;
  private final Map<String, FigureSamples> figures = new LinkedHashMap<>();
  private final Map<String, Map<String, Double>> calls = new LinkedHashMap<>();
  private final List<String> leftOut = new ArrayList<>();

  /**
   * Prepares the extensions.
   *
   * @param target the folder with the layers that were built
   * @param progress receives a line before each step
   */
  Comparison(BenchmarkOptions options, Path target, Consumer<String> progress)
      throws IOException, InterruptedException {
    this.options = options;
    this.progress = progress;
    this.folder = Files.createTempDirectory("benchmark");
    this.programs = CPrograms.compile(folder);
    this.receiver = new PushReceiver();
    this.floor = floor();
    this.listeningFloor = options.floor().isPresent() ? floor : floor("listening");
    this.extensions = extensions(target);
    figures.put(floor.title(), new FigureSamples());
    extensions.forEach(extension -> figures.put(extension.title(), new FigureSamples()));
  }

  /** Returns the floor that the user chose, or the one in C with these arguments. */
  private Subject floor(String... arguments) {
    List<String> command = new ArrayList<>();
    command.add(options.floor().orElse(programs.floor()).toString());
    command.addAll(List.of(arguments));
    return subject("floor", command, fileName(command));
  }

  private List<Subject> extensions(Path target) throws IOException {
    if (!options.command().isEmpty()) {
      String name = options.name().orElse(fileName(options.command()));
      return List.of(subject("extension", options.command(), name));
    }
    List<Subject> layers = new ArrayList<>();
    for (String key : options.layers()) {
      for (BuiltLayer layer : BuiltLayer.find(key, target).stream().toList()) {
        layers.add(Subject.of(layer, options.environment()).pushingTo(receiver));
      }
    }
    if (layers.isEmpty()) {
      throw new IOException("none of the layers " + options.layers() + " is built in " + target);
    }
    return layers;
  }

  private Subject subject(String title, List<String> command, String name) {
    return Subject.of(title, command, name, options.environment()).pushingTo(receiver);
  }

  private static String fileName(List<String> command) {
    return String.valueOf(Path.of(command.get(0)).getFileName());
  }

  private FigureSamples of(Subject subject) {
    return figures.getOrDefault(subject.title(), new FigureSamples());
  }

  private List<Subject> floorAnd(Subject chosenFloor) {
    List<Subject> all = new ArrayList<>(List.of(chosenFloor));
    all.addAll(extensions);
    return all;
  }

  /** Measures all parts that the options ask for. */
  void run() throws IOException, InterruptedException, MisbehavedException {
    if (options.starts() > 0) {
      start();
      startWithShare();
    }
    if (options.invocations() > 0) {
      invoke();
      countCalls();
    }
    if (options.events() > 0) {
      progress.accept(text("%,d events to each", options.events()));
      for (Subject subject : floorAnd(listeningFloor)) {
        EventPart.measure(subject, folder, options.events(), of(subject));
      }
    }
    for (Subject extension : extensions) {
      if (extension.zip().isPresent()) {
        of(extension).add(BenchmarkFigure.ZIP, Files.size(extension.zip().get()) / MEGABYTE);
      }
    }
  }

  private void start() throws IOException, InterruptedException, MisbehavedException {
    progress.accept(text("%,d starts of each", options.starts()));
    // Not counted, because the benchmark's own code is slow at first.
    StartPart.measure(listeningFloor, programs, receiver, folder, new FigureSamples());
    for (int i = 0; i < options.starts(); i++) {
      for (Subject subject : floorAnd(listeningFloor)) {
        StartPart.measure(subject, programs, receiver, folder, of(subject));
      }
    }
  }

  private void startWithShare() throws IOException, InterruptedException, MisbehavedException {
    CpuShare created;
    try {
      created = CpuShare.of(SMALLEST_MB);
    } catch (IOException e) {
      leftOut.add("The CPU share of 128 MB is left out, because it needs root and Linux: " + e);
      return;
    }
    progress.accept(text("%,d starts of each with the CPU share of 128 MB", options.starts()));
    try (CpuShare share = created) {
      for (int i = 0; i < options.starts(); i++) {
        for (Subject subject : floorAnd(listeningFloor)) {
          StartPart.measureInGroup(subject, programs, share, folder, of(subject));
        }
      }
    }
  }

  private void invoke() throws IOException, InterruptedException, MisbehavedException {
    progress.accept(text("%,d invocations of each", options.invocations()));
    for (Subject subject : floorAnd(floor)) {
      InvocationPart.measure(subject, folder, receiver, options.invocations(), of(subject));
      if (!subject.periodic().isEmpty()) {
        InvocationPart.measurePeriodic(subject, folder, options.invocations(), of(subject));
      }
    }
  }

  private void countCalls() throws IOException, InterruptedException, MisbehavedException {
    if (!CallPart.isSupported()) {
      leftOut.add("System calls are left out, because strace is missing or may not trace here.");
      return;
    }
    progress.accept("system calls of each");
    int invocations = Math.min(options.invocations(), CallPart.ENOUGH_INVOCATIONS);
    for (Subject subject : floorAnd(floor)) {
      calls.put(
          subject.title(),
          CallPart.measure(
              subject, folder, invocations, of(subject), BenchmarkFigure.CALLS_PER_INVOCATION));
      if (!subject.periodic().isEmpty()) {
        calls.put(
            subject.title() + ", `periodic`",
            CallPart.measure(
                subject.withPeriodicStrategy(),
                folder,
                invocations,
                of(subject),
                BenchmarkFigure.PERIODIC_CALLS));
      }
    }
  }

  private static String text(String format, int count) {
    return String.format(Locale.ROOT, format, count);
  }

  /** Returns the tables, and notes about them. */
  List<String> lines() {
    List<String> lines = new ArrayList<>(ResultTable.summary(figures));
    lines.add("");
    lines.addAll(ResultTable.figures(figures));
    if (!calls.isEmpty()) {
      lines.add("");
      lines.addAll(ResultTable.calls(calls));
    }
    lines.add("");
    if (options.floor().isEmpty()) {
      lines.add("The floor was compiled by " + programs.compiler() + ".");
    }
    lines.addAll(leftOut);
    figures.forEach(
        (title, samples) ->
            samples.notes().forEach(note -> lines.add("The " + title + " " + note + ".")));
    return lines;
  }

  /**
   * Returns by the extension's key what can be compared with figures that were measured earlier.
   */
  Map<String, Map<BenchmarkFigure, Double>> comparable() {
    Map<String, Map<BenchmarkFigure, Double>> comparable = new LinkedHashMap<>();
    for (Subject extension : extensions) {
      comparable.put(extension.key(), of(extension).comparable(of(floor)));
    }
    return comparable;
  }

  @Override
  public void close() {
    receiver.close();
    try (Stream<Path> files = Files.walk(folder)) {
      files.sorted(Comparator.reverseOrder()).forEach(Comparison::delete);
    } catch (IOException e) {
      throw new UncheckedIOException("Temporary files are left behind", e);
    }
  }

  private static void delete(Path file) {
    try {
      Files.delete(file);
    } catch (IOException e) {
      throw new UncheckedIOException("Temporary files are left behind", e);
    }
  }
}
