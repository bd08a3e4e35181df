// SPDX-License-Identifier: Apache-2.0
import io.lambdametrics.emulator.LambdaEmulator;
import io.lambdametrics.emulator.model.Invocation;
import io.lambdametrics.emulator.model.InvocationResult;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * Runs the extension with each push strategy in the emulator, and draws when it held an invocation.
 * The backend is 150 ms away ({@link DistantBackend}).
 */
final class Holds {

  private static final double WIDTH = 880;
  private static final int LEFT = 40;
  private static final int TOP = 70;
  private static final int LANE = 92;
  private static final Duration INTERVAL = Duration.ofSeconds(2);
  private static final Duration UNTIL_WARM = Duration.ofSeconds(30);

  /** A strategy, how long an invocation takes, and the pauses between invocations in turn, in ms. */
  private record Case(String title, String strategy, int work, int... pauses) {}

  /** An invocation, in seconds since the picture's start. */
  private record Busy(double start, double work, double held) {}

  private static final List<Case> CASES =
      List.of(
          new Case("adaptive, busy function", "adaptive", 120, 60),
          new Case("adaptive, an invocation every 2.7 s", "adaptive", 200, 2500),
          new Case("end", "end", 200, 800),
          new Case("periodic", "periodic", 200, 150, 150, 150, 150, 150, 150, 150, 2600));

  private final Path layer;
  private final double seconds;
  private final double scale;

  Holds(Path layer, int seconds) {
    this.layer = layer;
    this.seconds = seconds;
    this.scale = WIDTH / seconds;
  }

  String draw() throws Exception {
    Svg svg =
        new Svg(
            960,
            TOP + CASES.size() * LANE + 34,
            "Runs of four push strategies: with adaptive a busy function is not held and a rare invocation"
                + " is held for a push, with end every invocation is held, with periodic none");
    legend(svg);
    for (int i = 0; i < CASES.size(); i++) {
      run(svg, CASES.get(i), TOP + i * LANE);
    }
    int bottom = TOP + CASES.size() * LANE + 4;
    for (int second = 0; second <= seconds; second++) {
      svg.text(LEFT + second * scale, bottom + 14, "gray", 12, "middle", second + " s");
    }
    return svg.toString();
  }

  private static void legend(Svg svg) {
    svg.rect(LEFT, 22, 26, 16, "blue", 2).text(LEFT + 32, 35, "ink", 13, "start", "the function runs");
    svg.rect(210, 22, 26, 16, "orange", 2).text(242, 35, "ink", 13, "start", "held by the extension, and billed");
    svg.rect(490, 22, 26, 16, "frozen", 2).text(522, 35, "ink", 13, "start", "frozen");
    svg.circle(606, 30, 6, "green").text(620, 35, "ink", 13, "start", "a push arrives at the backend");
  }

  private void run(Svg svg, Case each, double y) throws Exception {
    DistantBackend backend = new DistantBackend();
    List<Busy> invocations = new ArrayList<>();
    long start;
    try (LambdaEmulator lambda =
        LambdaEmulator.builder()
            .opt(layer)
            .functionName("orders")
            .environment("LAMBDA_METRICS_BACKENDS", "prometheus")
            .environment("LAMBDA_METRICS_PUSH_STRATEGY", each.strategy())
            .environment("LAMBDA_METRICS_PUSH_INTERVAL", INTERVAL.toSeconds() + "s")
            .environment("PROMETHEUS_REMOTE_WRITE_URL", backend.url())
            .build()) {
      Invocation invocation = Invocation.success().lasting(Duration.ofMillis(each.work()));
      long warm = System.nanoTime() + UNTIL_WARM.toNanos();
      while (backend.pushes().size() < 2 && System.nanoTime() < warm) {
        lambda.invoke(invocation);
        lambda.freezeFor(Duration.ofMillis(each.pauses()[0]));
      }
      start = System.nanoTime();
      for (int i = 0; since(start) < seconds; i++) {
        double begin = since(start);
        InvocationResult result = lambda.invoke(invocation);
        double held = result.extensionOverheadMs() / 1000;
        invocations.add(new Busy(begin, since(start) - begin - held, held));
        lambda.freezeFor(Duration.ofMillis(each.pauses()[i % each.pauses().length]));
      }
    } finally {
      backend.close();
    }
    draw(svg, each, y, invocations, backend.pushes().stream().map(time -> (time - start) / 1e9).toList());
  }

  private void draw(Svg svg, Case each, double y, List<Busy> invocations, List<Double> pushes) {
    // A hold of less than 10 ms cannot be seen, and is the emulator's own time.
    List<Busy> held = invocations.stream().filter(busy -> busy.held() >= 0.01).toList();
    double total = held.stream().mapToDouble(Busy::held).sum();
    List<Double> shown = pushes.stream().filter(time -> time >= 0 && time <= seconds).toList();
    svg.text(LEFT, y + 14, "ink", 14, "start", each.title());
    svg.text(
        LEFT + WIDTH,
        y + 14,
        "gray",
        13,
        "end",
        "%d of %d invocations held, %d ms in total; %d pushes"
            .formatted(held.size(), invocations.size(), Math.round(total * 1000), shown.size()));
    svg.rect(LEFT, y + 24, WIDTH, 26, "frozen", 2);
    for (Busy busy : invocations) {
      part(svg, busy.start(), busy.start() + busy.work(), y, "blue");
      part(svg, busy.start() + busy.work(), busy.start() + busy.work() + busy.held(), y, "orange");
    }
    for (double time : shown) {
      svg.circle(LEFT + time * scale, y + 62, 6, "green");
    }
  }

  private void part(Svg svg, double from, double to, double y, String color) {
    double end = Math.min(to, seconds);
    if (end - from >= 0.01) {
      svg.rect(LEFT + from * scale, y + 24, (end - from) * scale, 26, color, 0);
    }
  }

  private static double since(long start) {
    return (System.nanoTime() - start) / 1e9;
  }
}
