// SPDX-License-Identifier: Apache-2.0
package io.lambdametrics.engine.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class ExactSumTest {

  private final ExactSum sum = new ExactSum();

  @Test
  void addsDecimalsExactly() {
    sum.add(0.1);
    sum.add(0.2);

    assertThat(sum.value()).isEqualTo(0.3);
  }

  @Test
  void subtractsExactly() {
    sum.add(11.642);
    sum.add(1e15);
    sum.add(0.123456789);
    sum.subtract(1e15);
    sum.subtract(0.123456789);

    assertThat(sum.value()).isEqualTo(11.642);
  }

  @Test
  void addsOtherSumExactly() {
    ExactSum other = new ExactSum();
    other.add(0.1);
    other.add(0.123456789);
    other.add(1e15);
    sum.add(0.2);

    sum.addAll(other);
    sum.subtract(1e15);
    sum.subtract(0.123456789);

    assertThat(sum.value()).isEqualTo(0.3);
  }

  @Test
  void doesNotOverflow() {
    for (int i = 0; i < 3; i++) {
      sum.add(Double.MAX_VALUE / 4);
      sum.add((double) (1L << 41));
    }
    sum.subtract(Double.MAX_VALUE / 4);

    assertThat(sum.value()).isEqualTo(Double.MAX_VALUE / 2);
  }

  @Test
  void isExactInAnyOrder() {
    long seed = System.nanoTime();
    Random random = new Random(seed);
    for (int round = 0; round < 200; round++) {
      List<Double> values = new ArrayList<>();
      for (int i = 0; i < 50; i++) {
        values.add(value(random));
      }
      BigDecimal exact =
          values.stream().map(BigDecimal::valueOf).reduce(BigDecimal.ZERO, BigDecimal::add);
      Collections.shuffle(values, random);
      ExactSum shuffled = new ExactSum();
      values.forEach(shuffled::add);

      assertThat(shuffled.value()).as("seed %d", seed).isEqualTo(exact.doubleValue());
    }
  }

  private static double value(Random random) {
    return switch (random.nextInt(4)) {
      case 0 -> random.nextInt(1_000_000) / 1000.0;
      case 1 -> random.nextDouble() * 1e6;
      case 2 -> Math.rint(random.nextDouble() * 1e14);
      default -> random.nextInt(900_000_000) / 1e6;
    };
  }
}
