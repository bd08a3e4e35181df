// SPDX-License-Identifier: Apache-2.0
package io.lambdametrics.demo;

import io.lambdametrics.emulator.EventLogFile;
import io.lambdametrics.emulator.LambdaEmulator;
import io.lambdametrics.emulator.LambdaEmulatorBuilder;
import io.lambdametrics.emulator.model.ExtensionReport;
import io.lambdametrics.emulator.model.Invocation;
import io.lambdametrics.receiver.AggregatedReceiver;
import io.lambdametrics.receiver.Receiver;
import io.lambdametrics.receiver.RunTotals;
import io.lambdametrics.testsupport.Programs;
import io.lambdametrics.testsupport.ServerProgram;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Invokes a function and shows its metrics as they arrive at a receiver. */
@Command(
    name = "./demo",
    description = {
      "Runs a function in the Lambda emulator with the real extension, shows the metrics as they"
          + " arrive at a receiver, and compares the totals of both sides. Writes two pages: the"
          + " emulator's report, and what was pushed.%n",
      "The exit code is 0 if all totals agree and the extension behaved, 1 if not, and 2 for an"
          + " invalid command line.%n"
    },
    sortOptions = false)
public final class Demo implements Callable<Integer> {

  private static final String FUNCTION = "orders";
  private static final int INVOCATIONS = 30;
  private static final int MOST_ENVIRONMENTS = 20;
  private static final Duration PAUSE = Duration.ofMillis(300);

  /** Long enough to restart all processes within an invocation, even on a slow machine. */
  private static final Duration TIMEOUT = Duration.ofSeconds(3);

  /** How long a server may take to show the samples that it has accepted. */
  private static final Duration VISIBLE = Duration.ofSeconds(10);

  @Option(
      names = "--receiver",
      paramLabel = "NAME",
      defaultValue = "embedded",
      description =
          "Where to push: ${COMPLETION-CANDIDATES}. Default: ${DEFAULT-VALUE}, which needs no"
              + " installation. The others start the program of that name. vmagent runs two"
              + " environments and adds up their series before a VictoriaMetrics stores them; it"
              + " needs the versions of Debian 13.")
  private ReceiverKind kind = ReceiverKind.EMBEDDED;

  @Option(
      names = "--layer",
      paramLabel = "DIR",
      defaultValue = "extension-app/target/demo/layer",
      description = "The exploded layer to run. Default: ${DEFAULT-VALUE}")
  private Path layer = Path.of("");

  @Option(
      names = "--environments",
      paramLabel = "NUMBER",
      description =
          "How many execution environments to invoke in turn, 1 to 20. Default: 1, and 2 for"
              + " vmagent, which needs at least 2.")
  private Optional<Integer> wantedEnvironments = Optional.empty();

  @Option(
      names = "--report",
      paramLabel = "DIR",
      defaultValue = "examples/demo/target/report",
      description =
          "Where to write the emulator's report and the page that shows what was pushed. Default:"
              + " ${DEFAULT-VALUE}")
  private Path report = Path.of("");

  @Option(
      names = "--open",
      description =
          "Open a page in the browser that shows the metrics while they arrive. The page's server"
              + " accepts connections of this machine only, and ends with the demo.")
  private boolean open;

  @Option(
      names = {"-h", "--help"},
      usageHelp = true,
      description = "Show this help.")
  @SuppressWarnings("unused") // Picocli handles the option.
  private boolean help;

  @Spec private CommandSpec spec = CommandSpec.create();

  private final DemoScreen screen = new DemoScreen(System.out);

  private Demo() {}

  /** Runs the demo and exits; {@code --help} describes the options. */
  public static void main(String[] args) {
    System.exit(commandLine().setUsageHelpAutoWidth(true).execute(args));
  }

  static CommandLine commandLine() {
    return new CommandLine(new Demo()).registerConverter(ReceiverKind.class, ReceiverKind::parse);
  }

  @Override
  public Integer call() throws IOException, InterruptedException {
    checkOptions();
    Instant start = Instant.now();
    try (EventLogFile events = eventLog();
        Receiver receiver = kind.start(screen::pushed);
        Environments environments = environments(receiver, events);
        DemoPages pages = new DemoPages(FUNCTION, kind, start, environments, receiver, report)) {
      screen.start(layer, kind, receiver);
      if (open) {
        URI page = pages.serve();
        screen.live(page);
        BrowserOpener.open(page);
      }
      for (int i = 0; i < INVOCATIONS; i++) {
        screen.invoked(i + 1, environments.invoke(invocation(i)));
        receiver
            .newPushes()
            .forEach(receiver instanceof AggregatedReceiver ? screen::aggregated : screen::pushed);
        TimeUnit.MILLISECONDS.sleep(PAUSE.toMillis());
      }
      environments.shutdown();
      List<ExtensionReport> extensions = environments.extensions();
      RunTotals invoked = environments.totals();
      RunTotals received = invoked.awaitReceivedBy(receiver, VISIBLE);
      screen.summary(extensions, invoked, received);
      if (receiver instanceof AggregatedReceiver aggregated) {
        screen.series(environments.size(), aggregated.receivedSeries(), receiver.stored().size());
      }
      screen.pages(pages.write());
      boolean agrees = invoked.agreesWith(received);
      return agrees && extensions.stream().allMatch(ExtensionReport::behaved) ? 0 : 1;
    }
  }

  private void checkOptions() {
    Optional<String> missing =
        kind.programs().stream()
            .map(ServerProgram::name)
            .filter(name -> !Programs.isInstalled(name))
            .findFirst();
    if (missing.isPresent()) {
      throw invalid("--receiver", kind, Programs.advice(missing.get()));
    }
    if (!Files.isDirectory(layer)) {
      throw invalid("--layer", layer, "the directory does not exist");
    }
    int least = kind.environments();
    int wanted = wantedEnvironments.orElse(least);
    if (wanted < least || wanted > MOST_ENVIRONMENTS) {
      throw invalid("--environments", wanted, "must be " + least + " to " + MOST_ENVIRONMENTS);
    }
    try {
      Files.createDirectories(report);
    } catch (IOException e) {
      throw invalid("--report", report, "the directory cannot be created: " + e.getMessage());
    }
  }

  /** Creates the event log first, so that a folder that cannot be written to is noticed at once. */
  private EventLogFile eventLog() {
    try {
      return EventLogFile.create(report.resolve(DemoPages.EVENTS));
    } catch (IOException e) {
      throw invalid("--report", report, "the event log cannot be written there: " + e);
    }
  }

  private ParameterException invalid(String option, Object value, String reason) {
    return new ParameterException(
        spec.commandLine(), "Invalid value for option '" + option + "': " + value + ": " + reason);
  }

  /** Spreads the environments over the addresses of the receiver. */
  private Environments environments(Receiver receiver, EventLogFile events) {
    Environments environments = new Environments(events);
    List<URI> urls = receiver.writeUrls();
    for (int i = 0; i < wantedEnvironments.orElse(urls.size()); i++) {
      environments.add(lambda(urls.get(i % urls.size())).environment(kind.settings(i + 1)));
    }
    return environments;
  }

  private LambdaEmulatorBuilder lambda(URI writeUrl) {
    return LambdaEmulator.builder()
        .opt(layer)
        .functionName(FUNCTION)
        .timeout(TIMEOUT)
        .environment("SYSDIG_MONITOR_URL", writeUrl.toString())
        .environment("SYSDIG_MONITOR_API_TOKEN", "any-token")
        .environment("LAMBDA_METRICS_PUSH_INTERVAL", "2s");
  }

  /** Returns one timeout, a handler error every tenth time, and otherwise a success. */
  private static Invocation invocation(int number) {
    if (number == INVOCATIONS / 2) {
      return Invocation.timingOut();
    }
    Duration duration = Duration.ofMillis(10 + number * 37 % 90);
    return number % 10 == 7
        ? Invocation.handlerError().lasting(duration)
        : Invocation.success().lasting(duration);
  }
}
