package io.lambdametrics.benchmarks;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** One run, in which an extension and the floor are measured in turns. */
final class Comparison implements AutoCloseable {

  /** The settings that let the layer's own extension push to our receiver. */
  private static final Map<String, String> LAYER_SETTINGS =
      Map.of(
          "SYSDIG_MONITOR_URL", "http://{receiver}/",
          "SYSDIG_MONITOR_API_TOKEN", "a-token");

  private final BenchmarkOptions options;
  private final Path layer;
  private final Consumer<String> progress;
  private final PushReceiver receiver;
  private final Path folder;
  private final Subject ours;
  private final Subject floor;
  private final Subject listeningFloor;
  private final FigureSamples ourFigures = new FigureSamples();
  private final FigureSamples floorFigures = new FigureSamples();

  /**
   * Prepares the two extensions.
   *
   * @param layer the exploded JVM layer
   * @param progress receives a line before each step
   */
  Comparison(BenchmarkOptions options, Path layer, Consumer<String> progress) throws IOException {
    this.options = options;
    this.layer = layer;
    this.progress = progress;
    this.receiver = new PushReceiver();
    this.folder = Files.createTempDirectory("benchmark");
    this.ours = ours();
    this.floor = floor("bare");
    this.listeningFloor = floor("bare", "listening");
  }

  private Subject ours() throws IOException {
    if (!options.command().isEmpty()) {
      return subject(options.command(), options.name().orElse(fileName(options.command())));
    }
    List<String> command = List.of(onlyFile(layer.resolve("extensions")).toString());
    return new Subject(
            Subject.of(command, fileName(command), folder, Map.of()).opt(),
            options.environment().isEmpty() ? LAYER_SETTINGS : options.environment())
        .pushingTo(receiver);
  }

  private static Path onlyFile(Path extensions) throws IOException {
    try (Stream<Path> files = Files.list(extensions)) {
      return files.findFirst().orElseThrow(() -> new IOException(extensions + " is empty"));
    }
  }

  /** Returns the floor that the user chose, or the bare extension with these arguments. */
  private Subject floor(String... arguments) throws IOException {
    if (options.floor().isPresent()) {
      List<String> command = List.of(options.floor().get().toString());
      return subject(command, fileName(command));
    }
    List<String> command = new ArrayList<>();
    command.add(layer.resolve("lambda-metrics/runtime/bin/java").toString());
    command.add("@" + layer.resolve("lambda-metrics/jvm.options"));
    command.addAll(List.of("-cp", ownClasses().toString(), BareExtension.class.getName()));
    command.addAll(List.of(arguments));
    return subject(command, arguments[0]);
  }

  private static Path ownClasses() {
    try {
      return Path.of(
          BareExtension.class.getProtectionDomain().getCodeSource().getLocation().toURI());
    } catch (URISyntaxException e) {
      throw new IllegalStateException("these classes are not in a file or folder", e);
    }
  }

  private Subject subject(List<String> command, String name) throws IOException {
    return Subject.of(command, name, folder, options.environment()).pushingTo(receiver);
  }

  private static String fileName(List<String> command) {
    return String.valueOf(Path.of(command.get(0)).getFileName());
  }

  /** Measures all parts that the options ask for. */
  void run() throws InterruptedException, MisbehavedException {
    start();
    if (options.invocations() > 0) {
      progress.accept(text("%,d invocations of each", options.invocations()));
      InvocationPart.measure(floor, receiver, options.invocations(), floorFigures);
      InvocationPart.measure(ours, receiver, options.invocations(), ourFigures);
    }
    if (options.events() > 0) {
      progress.accept(text("%,d events to each", options.events()));
      EventPart.measure(listeningFloor, options.events(), floorFigures);
      EventPart.measure(ours, options.events(), ourFigures);
    }
  }

  private void start() throws InterruptedException, MisbehavedException {
    if (options.starts() > 0) {
      progress.accept(text("%,d starts of each", options.starts()));
      // Not counted, because it fills the page cache.
      StartPart.measure(floor, receiver, new FigureSamples());
      StartPart.measure(ours, receiver, new FigureSamples());
    }
    for (int i = 0; i < options.starts(); i++) {
      StartPart.measure(floor, receiver, floorFigures);
      StartPart.measure(ours, receiver, ourFigures);
    }
  }

  private static String text(String format, int count) {
    return String.format(Locale.ROOT, format, count);
  }

  /** Returns the table, and notes about it. */
  List<String> lines() {
    List<String> lines = new ArrayList<>(ResultTable.lines(floorFigures, ourFigures));
    floorFigures.notes().forEach(note -> lines.add("The floor " + note + "."));
    ourFigures.notes().forEach(note -> lines.add("The extension " + note + "."));
    return lines;
  }

  Map<BenchmarkFigure, Double> ratios() {
    return ourFigures.ratiosTo(floorFigures);
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
