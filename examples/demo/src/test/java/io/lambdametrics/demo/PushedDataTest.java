// SPDX-License-Identifier: Apache-2.0
package io.lambdametrics.demo;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.lambdametrics.receiver.RunTotals;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;

class PushedDataTest {

  @Test
  void comparesEveryFigureInTotalAndForEachEnvironment() {
    JsonNode json = json(new ExampleRun());

    assertThat(json.path("figures")).hasSize(Figure.values().length);
    for (JsonNode figure : json.path("figures")) {
      assertThat(figure.path("cells")).as(figure.toString()).hasSize(3);
      assertThat(figure.path("cells")).allMatch(cell -> cell.path("agrees").asBoolean());
    }
    assertThat(cell(json, "Sum of the durations", 0).path("received").asLong()).isEqualTo(60_750);
    assertThat(cell(json, "Sum of the durations", 2).path("received").asLong()).isEqualTo(30_375);
    assertThat(cell(json, "Timeouts", 0).path("invoked").asLong()).isEqualTo(1);
  }

  @Test
  void findsAnEnvironmentWhoseFigureIsMissing() {
    JsonNode json = json(new ExampleRun().lose(RunTotals.DURATION_SUM));

    assertThat(cell(json, "Sum of the durations", 0).path("agrees").asBoolean()).isFalse();
    assertThat(cell(json, "Sum of the durations", 1).path("agrees").asBoolean()).isTrue();
    assertThat(cell(json, "Sum of the durations", 2).path("agrees").asBoolean()).isFalse();
    assertThat(cell(json, "Sum of the durations", 2).path("received").asLong()).isZero();
  }

  @Test
  void comparesOnlyTotalsIfTheReceiverAddsUpTheEnvironments() {
    JsonNode json = json(new ExampleRun().aggregated());

    assertThat(json.path("figures")).allMatch(figure -> figure.path("cells").size() == 1);
  }

  @Test
  void timesAreMillisecondsSinceTheStart() {
    JsonNode json = json(new ExampleRun());

    assertThat(json.at("/series/0/at")).hasToString("[2000,4000]");
    assertThat(json.at("/invocations/0/from").asLong()).isEqualTo(300);
    assertThat(json.at("/invocations/3/outcome").asText()).isEqualTo("timeout");
  }

  @Test
  void seriesWithAnUnknownEnvironmentBelongToAll() {
    JsonNode json =
        json(new ExampleRun().add(Map.of("environment", "<b>"), "aws_lambda_other", 1.0));

    assertThat(json.path("series").get(json.path("series").size() - 1).path("environment").asInt())
        .isZero();
  }

  private static JsonNode json(ExampleRun run) {
    return run.data().json("", List.of());
  }

  private static JsonNode cell(JsonNode json, String title, int environment) {
    return StreamSupport.stream(json.path("figures").spliterator(), false)
        .filter(figure -> figure.path("title").asText().equals(title))
        .flatMap(figure -> StreamSupport.stream(figure.path("cells").spliterator(), false))
        .filter(cell -> cell.path("environment").asInt() == environment)
        .findFirst()
        .orElseThrow();
  }
}
