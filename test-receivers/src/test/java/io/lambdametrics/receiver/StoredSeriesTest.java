// SPDX-License-Identifier: Apache-2.0
package io.lambdametrics.receiver;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Test;

class StoredSeriesTest {

  @Test
  void addsUpTheFiguresOfWindows() {
    assertThat(series(2, 0, 3).sum()).isEqualTo(5);
  }

  @Test
  void addsUpTheIncreasesOfATotal() {
    assertThat(series(2, 2, 5).increase()).isEqualTo(5);
  }

  @Test
  void continuesAfterACounterReset() {
    assertThat(series(4, 1, 3).increase()).isEqualTo(7);
  }

  @Test
  void returnsTheNewestValue() {
    assertThat(series(4, 1).last()).isEqualTo(1);
    assertThat(series().last()).isNaN();
  }

  private static StoredSeries series(double... values) {
    List<StoredSeries.Sample> samples =
        DoubleStream.of(values).mapToObj(value -> new StoredSeries.Sample(1, value)).toList();
    return new StoredSeries(Map.of("__name__", "requests"), samples);
  }
}
