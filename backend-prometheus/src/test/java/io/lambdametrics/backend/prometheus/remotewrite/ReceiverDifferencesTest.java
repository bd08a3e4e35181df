// SPDX-License-Identifier: Apache-2.0
package io.lambdametrics.backend.prometheus.remotewrite;

import static org.assertj.core.api.Assertions.assertThat;

import io.lambdametrics.api.backend.PushOutcome;
import io.lambdametrics.api.metrics.Labels;
import io.lambdametrics.testsupport.NeedsProgram;
import io.lambdametrics.testsupport.RealServer;
import io.lambdametrics.testsupport.ServerProgram;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/**
 * Tests how real receivers differ: with repeated, contradictory and old samples, and with many
 * labels. A test does not check the status where it differs between versions of a receiver but has
 * the same consequence.
 */
class ReceiverDifferencesTest {

  @Nested
  @NeedsProgram("prometheus")
  class Prometheus extends PrometheusTests {

    @RegisterExtension
    static final RealServer prometheus = new RealServer(ServerProgram.prometheus());

    Prometheus() {
      super(prometheus);
    }

    @Test
    void rejectsASampleThatIsOlderThanTheNewest() throws Exception {
      send("older", at(0, 3));
      assertThat(send("older", at(-15 * SECOND, 2))).isInstanceOf(PushOutcome.Rejected.class);
      assertThat(stored("older")).containsExactly(at(0, 3));
    }

    @Test
    void rejectsTheWholeRequestWithAnOldSample() throws Exception {
      send("late", at(0, 3));
      assertThat(sendOldSampleBetweenNewOnes("late")).isInstanceOf(PushOutcome.Rejected.class);
      assertThat(stored("late")).containsExactly(at(0, 3));
      assertThat(storedNow("late_before")).isEmpty();
      assertThat(storedNow("late_after")).isEmpty();
    }
  }

  @Nested
  @NeedsProgram("prometheus")
  class PrometheusWithOldSamples extends PrometheusTests {

    @RegisterExtension
    static final RealServer prometheus =
        new RealServer(
            ServerProgram.prometheus()
                .configuredBy("storage: {tsdb: {out_of_order_time_window: 30m}}\n"));

    PrometheusWithOldSamples() {
      super(prometheus);
    }

    @Test
    void storesASampleThatIsOlderThanTheNewest() throws Exception {
      send("older", at(0, 3));
      assertThat(send("older", at(-15 * SECOND, 2))).isEqualTo(ACCEPTED);
      assertThat(stored("older")).containsExactly(at(-15 * SECOND, 2), at(0, 3));
    }

    @Test
    void storesTheWholeRequestWithAnOldSample() throws Exception {
      send("late", at(0, 3));
      assertThat(sendOldSampleBetweenNewOnes("late")).isEqualTo(ACCEPTED);
      assertThat(stored("late")).containsExactly(at(-15 * SECOND, 2), at(0, 3));
      assertThat(stored("late_before")).containsExactly(at(0, 1));
      assertThat(stored("late_after")).containsExactly(at(0, 1));
    }
  }

  @Nested
  @NeedsProgram("victoria-metrics")
  class VictoriaMetrics extends DifferenceTests {

    @RegisterExtension
    static final RealServer victoriaMetrics = new RealServer(ServerProgram.victoriaMetrics());

    VictoriaMetrics() {
      super(victoriaMetrics);
    }

    @Test
    void storesARepeatedSampleAgain() throws Exception {
      send("repeated", at(0, 3));
      assertThat(send("repeated", at(0, 3))).isEqualTo(ACCEPTED);
      assertThat(stored("repeated")).containsExactly(at(0, 3), at(0, 3));
    }

    @Test
    void storesBothValuesOfOneTime() throws Exception {
      send("two_values", at(0, 3));
      assertThat(send("two_values", at(0, 4))).isEqualTo(ACCEPTED);
      assertThat(stored("two_values")).containsExactlyInAnyOrder(at(0, 3), at(0, 4));
    }

    @Test
    void storesASampleThatIsOlderThanTheNewest() throws Exception {
      send("older", at(0, 3));
      assertThat(send("older", at(-15 * SECOND, 2))).isEqualTo(ACCEPTED);
      assertThat(stored("older")).containsExactly(at(-15 * SECOND, 2), at(0, 3));
    }

    @Test
    void storesASampleThatIsDaysOld() throws Exception {
      assertThat(send("days_old", at(-3 * DAY, 3))).isEqualTo(ACCEPTED);
      assertThat(stored("days_old")).containsExactly(at(-3 * DAY, 3));
    }

    @Test
    void acceptsAndDropsASampleOlderThanTheRetention() throws Exception {
      assertThat(send("months_old", at(-60 * DAY, 3))).isEqualTo(ACCEPTED);
      assertThat(storedNow("months_old")).isEmpty();
    }

    @Test
    void storesTheWholeRequestWithAnOldSample() throws Exception {
      send("late", at(0, 3));
      assertThat(sendOldSampleBetweenNewOnes("late")).isEqualTo(ACCEPTED);
      assertThat(stored("late")).containsExactly(at(-15 * SECOND, 2), at(0, 3));
      assertThat(stored("late_before")).containsExactly(at(0, 1));
      assertThat(stored("late_after")).containsExactly(at(0, 1));
    }

    @Test
    void keepsAtMostThirtyLabels() throws Exception {
      assertThat(sendWithLabels("many_labels", 40)).isEqualTo(ACCEPTED);
      assertThat(labels("many_labels").size()).isLessThanOrEqualTo(30);
    }
  }

  /** The tests for both configurations of Prometheus. */
  abstract static class PrometheusTests extends DifferenceTests {

    PrometheusTests(RealServer server) {
      super(server);
    }

    @Test
    void keepsARepeatedSampleOnce() throws Exception {
      send("repeated", at(0, 3));
      assertThat(send("repeated", at(0, 3))).isEqualTo(ACCEPTED);
      assertThat(stored("repeated")).containsExactly(at(0, 3));
    }

    @Test
    void rejectsAnotherValueOfTheSameTime() throws Exception {
      send("two_values", at(0, 3));
      assertThat(send("two_values", at(0, 4))).isInstanceOf(PushOutcome.Rejected.class);
      assertThat(stored("two_values")).containsExactly(at(0, 3));
    }

    /** Some versions ask for a retry forever; the window is then given up by its age. */
    @Test
    void doesNotAcceptASampleOlderThanAnHour() throws Exception {
      for (long age : List.of(2 * HOUR, 3 * DAY, 60 * DAY)) {
        assertThat(send("too_old", at(-age, 3))).isNotEqualTo(ACCEPTED);
      }
      assertThat(storedNow("too_old")).isEmpty();
    }

    @Test
    void keepsManyLabels() throws Exception {
      assertThat(sendWithLabels("many_labels", 40)).isEqualTo(ACCEPTED);
      assertThat(labels("many_labels").size()).isEqualTo(40 + 2);
    }
  }

  /** The requests that the tests send. */
  abstract static class DifferenceTests extends ReceiverTestBase {

    DifferenceTests(RealServer server) {
      super(server);
    }

    final PushOutcome sendOldSampleBetweenNewOnes(String name) throws Exception {
      return sendAll(
          new RemoteWriteRequest.Builder()
              .add(name + "_before", Labels.NONE, List.of(at(0, 1)))
              .add(name, Labels.NONE, List.of(at(-15 * SECOND, 2)))
              .add(name + "_after", Labels.NONE, List.of(at(0, 1)))
              .build());
    }

    final PushOutcome sendWithLabels(String name, int number) throws Exception {
      Labels labels = Labels.of("number", String.valueOf(number));
      for (int i = 0; i < number; i++) {
        labels = labels.with(Labels.of("label_" + i, "x"));
      }
      return sendAll(new RemoteWriteRequest.Builder().add(name, labels, List.of(at(0, 1))).build());
    }
  }
}
