// SPDX-License-Identifier: Apache-2.0
package io.lambdametrics.backend.prometheus.remotewrite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.lambdametrics.api.metrics.Labels;
import io.lambdametrics.backend.prometheus.remotewrite.RemoteWriteRequest.Sample;
import io.lambdametrics.backend.prometheus.remotewrite.RemoteWriteRequest.Series;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RemoteWriteRequestTest {

  private static final List<Sample> ONE = List.of(new Sample(1, 1));

  @ParameterizedTest
  @ValueSource(strings = {"", "0bad", "a-b", "a b", "ä"})
  void refusesAnInvalidName(String name) {
    assertThat(refused(name, ONE)).containsExactly("invalid metric name " + name);
  }

  @ParameterizedTest
  @ValueSource(doubles = {Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY})
  void refusesAValueThatIsNotFinite(double value) {
    assertThat(refused("a", List.of(new Sample(value, 1))))
        .containsExactly("a has the invalid value " + value);
  }

  @Test
  void refusesSamplesWhoseTimesDoNotRise() {
    assertThat(refused("a", List.of(new Sample(1, 2), new Sample(1, 2)))).hasSize(1);
    assertThat(refused("a", List.of(new Sample(1, 2), new Sample(1, 1)))).hasSize(1);
  }

  @Test
  void refusesASeriesWithoutSamples() {
    assertThat(refused("a", List.of())).containsExactly("a has no sample");
  }

  @Test
  void keepsTheFirstOfTwoEqualSeries() {
    RemoteWriteRequest request =
        new RemoteWriteRequest.Builder()
            .add("a", Labels.NONE, ONE)
            .add("a", Labels.of("b", "c"), ONE)
            .add("a", Labels.NONE, List.of(new Sample(2, 2)))
            .build();
    assertThat(request.series())
        .containsExactly(
            new Series("a", Labels.NONE, ONE), new Series("a", Labels.of("b", "c"), ONE));
    assertThat(request.refused()).containsExactly("duplicate series a");
  }

  @Test
  void seriesRefusesToBeInvalid() {
    assertThatThrownBy(() -> new Series("0", Labels.NONE, ONE))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("invalid metric name 0");
  }

  private static List<String> refused(String name, List<Sample> samples) {
    RemoteWriteRequest request =
        new RemoteWriteRequest.Builder().add(name, Labels.NONE, samples).build();
    assertThat(request.series()).isEmpty();
    return request.refused();
  }
}
