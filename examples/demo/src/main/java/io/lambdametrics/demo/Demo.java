package io.lambdametrics.demo;

import io.lambdametrics.emulator.LambdaEmulator;
import io.lambdametrics.receiver.EmbeddedReceiver;
import io.lambdametrics.receiver.QueriedReceiver;
import io.lambdametrics.receiver.Receiver;
import io.lambdametrics.receiver.RunTotals;
import io.lambdametrics.emulator.model.ExtensionReport;
import io.lambdametrics.emulator.model.Invocation;
import io.lambdametrics.emulator.model.InvocationResult;
import io.lambdametrics.testsupport.LocalServer;
import io.lambdametrics.testsupport.ServerProgram;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Shows the main job: a function is invoked, and its metrics arrive. */
public final class Demo {

  private static final int INVOCATIONS = 30;
  private static final Duration PAUSE = Duration.ofMillis(300);

  /** Leaves time for a new start of all processes inside an invocation, on a slow machine too. */
  private static final Duration TIMEOUT = Duration.ofSeconds(3);

  /** How long a server may take to show what it has accepted. */
  private static final Duration VISIBLE = Duration.ofSeconds(5);

  private final DemoScreen screen = new DemoScreen(System.out);

  private Demo() {}

  /**
   * Runs the demo; see {@link DemoOptions#USAGE}. The exit code is 0 if all figures agree, 1 if not, 2
   * for a command line that is not understood.
   */
  public static void main(String[] args) throws Exception {
    DemoOptions options = parse(args);
    if (options.help()) {
      System.out.print(DemoOptions.USAGE);
      return;
    }
    System.exit(new Demo().run(options) ? 0 : 1);
  }

  private static DemoOptions parse(String... args) {
    try {
      return DemoOptions.parse(args);
    } catch (IllegalArgumentException wrong) {
      System.err.println(wrong.getMessage());
      System.err.print(DemoOptions.USAGE);
      System.exit(2);
      throw wrong;
    }
  }

  private boolean run(DemoOptions options) throws IOException, InterruptedException {
    List<InvocationResult> results = new ArrayList<>();
    try (Receiver receiver = start(options.receiver());
        LambdaEmulator lambda = lambda(options.layer(), receiver)) {
      screen.begin(options, receiver);
      for (int i = 0; i < INVOCATIONS; i++) {
        InvocationResult result = lambda.invoke(invocation(i));
        results.add(result);
        screen.invoked(i + 1, result);
        if (receiver instanceof QueriedReceiver server) {
          server.storedSince().forEach(screen::pushed);
        }
        TimeUnit.MILLISECONDS.sleep(PAUSE.toMillis());
      }
      lambda.shutdown();
      List<ExtensionReport> extensions = lambda.extensions();
      RunTotals invoked = RunTotals.invoked(results, lambda.events());
      RunTotals received = invoked.awaitReceivedBy(receiver, VISIBLE);
      screen.summary(extensions, invoked, received);
      return invoked.agreesWith(received) && extensions.stream().allMatch(ExtensionReport::behaved);
    }
  }

  private Receiver start(String name) throws IOException, InterruptedException {
    return switch (name) {
      case "prometheus" -> QueriedReceiver.start(ServerProgram.prometheus());
      case "victoria-metrics" -> QueriedReceiver.start(ServerProgram.victoriaMetrics());
      default -> EmbeddedReceiver.start(LocalServer.freePort(), screen::pushed);
    };
  }

  private static LambdaEmulator lambda(Path layer, Receiver receiver) {
    return LambdaEmulator.builder()
        .opt(layer)
        .functionName("orders")
        .timeout(TIMEOUT)
        .environment("SYSDIG_MONITOR_URL", receiver.writeUrl().toString())
        .environment("SYSDIG_MONITOR_API_TOKEN", "any-token-will-do-here")
        .environment("LAMBDA_METRICS_PUSH_INTERVAL", "2s")
        .build();
  }

  /**
   * Mostly successes of varying length; now and then a handler that throws, and once a time-out.
   */
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
