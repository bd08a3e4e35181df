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

/** One run: an extension and the floor, measured in turns. */
final class Comparison implements AutoCloseable {

  /** What the layer's own extension needs to push to our receiver. */
  private static final Map<String, String> OF_THE_LAYER =
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
  private final Figures ourFigures = new Figures();
  private final Figures floorFigures = new Figures();

  /**
   * @param layer the exploded JVM layer
   * @param progress is told what is being done
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
    List<String> command = List.of(theOneIn(layer.resolve("extensions")).toString());
    return new Subject(
            Subject.of(command, fileName(command), folder, Map.of()).opt(),
            options.environment().isEmpty() ? OF_THE_LAYER : options.environment())
        .pushingTo(receiver);
  }

  private static Path theOneIn(Path extensions) throws IOException {
    try (Stream<Path> files = Files.list(extensions)) {
      return files.findFirst().orElseThrow(() -> new IOException(extensions + " is empty"));
    }
  }

  /** The one that was named, or the bare one with these arguments. */
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
      throw new IllegalStateException("A class path has no such places", e);
    }
  }

  private Subject subject(List<String> command, String name) throws IOException {
    return Subject.of(command, name, folder, options.environment()).pushingTo(receiver);
  }

  private static String fileName(List<String> command) {
    return String.valueOf(Path.of(command.get(0)).getFileName());
  }

  /** Measures everything that is asked for. */
  void run() throws InterruptedException, MisbehavedException {
    start();
    if (options.invocations() > 0) {
      progress.accept(say("%,d invocations of each", options.invocations()));
      InvocationPart.measure(floor, receiver, options.invocations(), floorFigures);
      InvocationPart.measure(ours, receiver, options.invocations(), ourFigures);
    }
    if (options.events() > 0) {
      progress.accept(say("%,d events to each", options.events()));
      EventPart.measure(listeningFloor, options.events(), floorFigures);
      EventPart.measure(ours, options.events(), ourFigures);
    }
  }

  private void start() throws InterruptedException, MisbehavedException {
    if (options.starts() > 0) {
      progress.accept(say("%,d starts of each", options.starts()));
      // Not counted: it brings the files into the page cache.
      StartPart.measure(floor, receiver, new Figures());
      StartPart.measure(ours, receiver, new Figures());
    }
    for (int i = 0; i < options.starts(); i++) {
      StartPart.measure(floor, receiver, floorFigures);
      StartPart.measure(ours, receiver, ourFigures);
    }
  }

  private static String say(String format, int count) {
    return String.format(Locale.ROOT, format, count);
  }

  /** The table, and what has to be known about it. */
  List<String> lines() {
    List<String> lines = new ArrayList<>(ResultTable.lines(floorFigures, ourFigures));
    floorFigures.notes().forEach(note -> lines.add("The floor " + note + "."));
    ourFigures.notes().forEach(note -> lines.add("The extension " + note + "."));
    return lines;
  }

  Map<Figure, Double> ratios() {
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
