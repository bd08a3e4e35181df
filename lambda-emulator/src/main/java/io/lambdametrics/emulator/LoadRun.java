package io.lambdametrics.emulator;

import java.io.PrintStream;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/** Calls the function of one or several environments at a steady rate. */
final class LoadRun {

  private final CommandLineOptions options;
  private final PrintStream out;
  private final Optional<JsonLines> file;
  private final AtomicInteger nextCall = new AtomicInteger();
  private final List<InvocationResult> results = Collections.synchronizedList(new ArrayList<>());
  private final List<ExtensionReport> reports = Collections.synchronizedList(new ArrayList<>());
  private volatile @Nullable RuntimeException failure;
  private long begin;

  LoadRun(CommandLineOptions options, PrintStream out, Optional<JsonLines> file) {
    this.options = options;
    this.out = out;
    this.file = file;
  }

  /** Returns when all environments have ended. */
  Summary run() throws InterruptedException {
    List<LambdaEmulator> environments = new ArrayList<>();
    try {
      Instant now = Instant.now();
      for (int i = 1; i <= options.concurrency(); i++) {
        environments.add(environment(i, now));
      }
      begin = System.nanoTime();
      CountDownLatch ended = new CountDownLatch(environments.size());
      environments.forEach(environment -> start(environment, ended));
      ended.await();
    } finally {
      environments.forEach(LambdaEmulator::close);
    }
    RuntimeException failed = failure;
    if (failed != null) {
      throw failed;
    }
    return new Summary(results, reports);
  }

  private LambdaEmulator environment(int number, Instant now) {
    LambdaEmulator.Builder builder =
        LambdaEmulator.builder()
            .opt(options.opt())
            .environment(options.environment())
            .timeout(options.timeout())
            .listener(new TimelinePrinter(out, now, number));
    options.function().ifPresent(builder::function);
    file.ifPresent(lines -> builder.listener(lines.environment(number)));
    return builder.build();
  }

  private void start(LambdaEmulator environment, CountDownLatch ended) {
    Thread thread =
        new Thread(
            () -> {
              try {
                callUntilDone(environment);
              } catch (RuntimeException e) {
                failure = e;
              } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
              } finally {
                ended.countDown();
              }
            },
            "environment");
    thread.setDaemon(true);
    thread.start();
  }

  private void callUntilDone(LambdaEmulator environment) throws InterruptedException {
    for (int call = nextCall.getAndIncrement();
        call < options.invocations();
        call = nextCall.getAndIncrement()) {
      long due = begin + (long) (call / options.rate() * 1e9);
      TimeUnit.NANOSECONDS.sleep(due - System.nanoTime());
      results.add(environment.invoke(invocation()));
    }
    environment.shutdown();
    reports.addAll(environment.extensions());
  }

  private Invocation invocation() {
    return options.function().isPresent()
        ? Invocation.success()
        : Invocation.success().lasting(options.functionTime());
  }
}
