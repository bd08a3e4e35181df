// SPDX-License-Identifier: Apache-2.0
package io.lambdametrics.app.queue;

import static io.lambdametrics.app.queue.SimulatedEnvironment.Attempt;
import static org.assertj.core.api.Assertions.assertThat;

import io.lambdametrics.api.metrics.MetricBatch;
import io.lambdametrics.backend.otlp.OtlpRequests;
import io.lambdametrics.backend.prometheus.PrometheusRequests;
import io.lambdametrics.backend.prometheus.remotewrite.RemoteWriteRequest;
import io.lambdametrics.backend.sysdig.SysdigRequests;
import io.lambdametrics.engine.EngineOptions;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Tests over random histories that receivers with and without memory add up to what was invoked:
 * with silences, failed attempts, lost responses, repeated and refused requests, and kills.
 */
class ReceiverModelTest {

  private static final Duration RESET_AFTER = Duration.ofMinutes(5);
  private static final Duration STALENESS = Duration.ofMinutes(10);

  private static final TotalsPolicy RESTARTING = new TotalsPolicy(Optional.of(RESET_AFTER), true);
  private static final TotalsPolicy SPARING = new TotalsPolicy(Optional.of(RESET_AFTER), false);

  private static final Function<MetricBatch, RemoteWriteRequest> PROMETHEUS =
      PrometheusRequests::of;
  private static final Function<MetricBatch, RemoteWriteRequest> SYSDIG = SysdigRequests::of;
  private static final Function<MetricBatch, RemoteWriteRequest> OTLP = OtlpRequests::of;

  /** The longest invocation in milliseconds. */
  private static final int LONGEST = 250;

  @TempDir private Path temporary;

  @Test
  void everyReceiverAddsUpWhatWasInvoked() throws IOException {
    long seed = Long.getLong("seed", System.nanoTime());
    Random random = new Random(seed);
    int exact = 0;
    int histories = Integer.getInteger("histories", 150);
    for (int i = 0; i < histories; i++) {
      String description = "seed " + seed + ", history " + i;
      exact += isExact(new Random(random.nextLong()), description) ? 1 : 0;
    }
    assertThat(exact).as("seed %d", seed).isGreaterThan(histories / 3);
  }

  @Test
  void aQuietInstanceCountsAgainInFullUnlessTotalsRestart() throws IOException {
    assertThat(counted(TotalsPolicy.CONTINUE)).isEqualByComparingTo("8");
    assertThat(counted(RESTARTING)).isEqualByComparingTo("5");
  }

  /** Returns what an aggregator counts of 3 invocations, a silence and 2 more invocations. */
  private BigDecimal counted(TotalsPolicy policy) throws IOException {
    ModelReceiver receiver = ModelReceiver.aggregator(STALENESS);
    SimulatedEnvironment environment =
        new SimulatedEnvironment(
            Files.createTempDirectory(temporary, "environment"),
            EngineOptions.DEFAULT,
            policy,
            PROMETHEUS,
            receiver);
    for (int invocations = 3; invocations > 1; invocations--) {
      for (int i = 0; i < invocations; i++) {
        environment.invoke(BigDecimal.TEN, false);
      }
      environment.drain(RESET_AFTER);
      environment.freeze(STALENESS.plusSeconds(1));
    }
    return receiver.increase("aws_lambda_invocations_total");
  }

  /** Runs a history and returns whether no excess was possible. */
  private boolean isExact(Random random, String description) throws IOException {
    boolean losesResponses = random.nextBoolean();
    Function<MetricBatch, RemoteWriteRequest> encoder =
        List.of(PROMETHEUS, OTLP, SYSDIG).get(random.nextInt(3));
    boolean sysdig = encoder == SYSDIG;
    boolean isNative = !sysdig && random.nextInt(3) == 0;
    ModelReceiver receiver =
        switch (random.nextInt(6)) {
          case 0 -> ModelReceiver.prometheus();
          case 1 -> ModelReceiver.aggregator(RESET_AFTER.plusMinutes(1));
          case 2 -> ModelReceiver.aggregator(Duration.ofHours(1));
          case 3 -> ModelReceiver.aggregatorOfIncreases(STALENESS);
          case 4 -> ModelReceiver.aggregatorOfIncreases(Duration.ofHours(1));
          default -> ModelReceiver.aggregator(STALENESS);
        };
    SimulatedEnvironment environment =
        new SimulatedEnvironment(
            Files.createTempDirectory(temporary, "environment"),
            EngineOptions.DEFAULT.withExponentialBuckets(isNative),
            random.nextBoolean() ? RESTARTING : SPARING,
            encoder,
            receiver);
    play(environment, random, losesResponses);

    Check check = new Check(description, receiver, environment);
    BigDecimal unit = BigDecimal.valueOf(sysdig ? 1 : 1000);
    String duration = sysdig ? "aws_lambda_duration" : "aws_lambda_duration_seconds";
    check.count(duration + "_count", environment.invocations());
    check.sum(duration + "_sum", unit);
    if (!sysdig) {
      check.count("aws_lambda_invocations_total", environment.invocations());
      check.count("aws_lambda_errors_total", environment.errors);
      check.coldStarts();
    }
    if (!sysdig && !isNative) {
      check.count(duration + "_bucket{le=0.1}", environment.upTo100Millis);
    }
    return environment.repeats == 0;
  }

  /** Lets random things happen, and pushes the rest. */
  private static void play(SimulatedEnvironment environment, Random random, boolean losesResponses)
      throws IOException {
    environment.initialize();
    for (int step = random.nextInt(60) + 5; step > 0; step--) {
      switch (random.nextInt(10)) {
        case 0, 1, 2 -> {
          // A window that is repeated must not have more durations than invocations.
          boolean late = !losesResponses && random.nextInt(3) == 0;
          environment.reportAll();
          for (int i = random.nextInt(4); i >= 0; i--) {
            BigDecimal millis = BigDecimal.valueOf(random.nextInt(LONGEST * 100), 2);
            if (late) {
              environment.invokeWithoutReport(millis);
            } else {
              environment.invoke(millis, random.nextInt(4) == 0);
            }
          }
        }
        case 3, 4, 5, 6 ->
            environment.attempt(
                outcome(random, losesResponses), shortTime(random), shortTime(random), RESET_AFTER);
        case 7 -> {
          if (!losesResponses && random.nextBoolean()) {
            environment.reportAll();
            environment.correctLastDuration();
          }
          environment.pass(Duration.ofSeconds(random.nextInt(200)));
        }
        case 8 -> environment.freeze(Duration.ofSeconds(random.nextInt(1500)));
        default -> {
          environment.endWindow();
          if (random.nextInt(4) == 0) {
            environment.kill();
          }
        }
      }
    }
    environment.reportAll();
    // What a dropped batch counted arrives with the next one.
    for (int i = 0; i < 2; i++) {
      environment.invoke(BigDecimal.ONE, false);
      environment.drain(RESET_AFTER);
    }
  }

  private static Attempt outcome(Random random, boolean losesResponses) {
    return switch (random.nextInt(losesResponses ? 12 : 9)) {
      case 0 -> Attempt.ACCEPTED_TWICE;
      case 1, 2 -> Attempt.NOT_ARRIVED;
      case 3 -> random.nextBoolean() ? Attempt.REFUSED : Attempt.KILLED_BEFORE;
      case 9, 10 -> Attempt.RESPONSE_LOST;
      case 11 -> Attempt.KILLED_AFTER;
      default -> Attempt.ACCEPTED;
    };
  }

  /** Returns part of the time of an attempt, so that all parts together stay below a minute. */
  private static Duration shortTime(Random random) {
    return Duration.ofMillis(random.nextInt(20_000));
  }

  /** Compares what a receiver added up with the truth. */
  private record Check(
      String description, ModelReceiver receiver, SimulatedEnvironment environment) {

    void count(String series, int truth) {
      check(series, receiver.increase(series), BigDecimal.valueOf(truth), environment.excess);
    }

    /** Compares to the microsecond. Seconds as doubles have smaller rounding errors. */
    void sum(String series, BigDecimal unit) {
      BigDecimal exact = receiver.increase(series).multiply(unit);
      BigDecimal millis = exact.setScale(3, RoundingMode.HALF_EVEN);
      check(series, millis, environment.duration, environment.excess * LONGEST);
    }

    /** There was one initialization. */
    void coldStarts() {
      String series = "aws_lambda_cold_starts_total";
      check(series, receiver.increase(series), BigDecimal.ONE, environment.repeats);
    }

    private void check(String series, BigDecimal sum, BigDecimal truth, double excess) {
      assertThat(sum)
          .as("%s, %s", description, series)
          .isBetween(truth, truth.add(BigDecimal.valueOf(environment.repeats == 0 ? 0 : excess)));
    }
  }
}
