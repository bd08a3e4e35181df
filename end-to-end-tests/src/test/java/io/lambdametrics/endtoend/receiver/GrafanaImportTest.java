// SPDX-License-Identifier: Apache-2.0
package io.lambdametrics.endtoend.receiver;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;

/** Checks that Grafana's dialog "Import" accepts the dashboard, without a Grafana. */
class GrafanaImportTest {

  private static final Path FOLDER = Path.of("../docs/dashboards");
  private static final int COLUMNS = 24;

  private final JsonNode dashboard =
      new ObjectMapper().readTree(Files.readString(FOLDER.resolve("grafana.json")));

  GrafanaImportTest() throws Exception {}

  @Test
  void asksForTheDataSourceAndUsesItEverywhere() {
    JsonNode input = dashboard.at("/__inputs/0");
    assertThat(input.path("pluginId").asText()).isEqualTo("prometheus");
    assertThat(dashboard.at("/templating/list/0/current/value").asText())
        .isEqualTo("${" + input.path("name").asText() + "}");
    assertThat(dashboard.path("panels").findValues("datasource"))
        .isNotEmpty()
        .allSatisfy(source -> assertThat(source.path("uid").asText()).isEqualTo("${datasource}"));
  }

  @Test
  void requiresThePluginsThatItUses() {
    Set<String> used = new TreeSet<>(Set.of("grafana", "prometheus"));
    panels().forEach(panel -> used.add(panel.path("type").asText()));
    Set<String> required = new TreeSet<>();
    dashboard.path("__requires").forEach(plugin -> required.add(plugin.path("id").asText()));
    assertThat(required).isEqualTo(used);
  }

  @Test
  void everyPanelSaysWhatItShowsAndHasUnitAndThresholds() {
    assertThat(panels())
        .hasSizeGreaterThan(20)
        .allSatisfy(
            panel -> {
              assertThat(panel.path("description").asText()).hasSizeGreaterThan(40).endsWith(".");
              assertThat(panel.at("/fieldConfig/defaults/unit").asText()).isNotEmpty();
              assertThat(panel.at("/fieldConfig/defaults/thresholds/steps")).isNotEmpty();
            });
  }

  @Test
  void beginsWithARowOfSingleFigures() {
    List<JsonNode> first = panels().stream().limit(8).toList();
    assertThat(first)
        .allSatisfy(
            panel -> {
              assertThat(panel.path("type").asText()).isEqualTo("stat");
              assertThat(panel.at("/gridPos/y").asInt()).isEqualTo(1);
            });
  }

  @Test
  void panelsHaveIdsOfTheirOwnAndDoNotOverlap() {
    Set<Integer> ids = new HashSet<>();
    Set<Integer> cells = new HashSet<>();
    for (JsonNode panel : dashboard.path("panels")) {
      assertThat(ids.add(panel.path("id").asInt())).as("id of %s", panel.path("title")).isTrue();
      JsonNode position = panel.path("gridPos");
      int right = position.path("x").asInt() + position.path("w").asInt();
      int bottom = position.path("y").asInt() + position.path("h").asInt();
      assertThat(right).isLessThanOrEqualTo(COLUMNS);
      for (int x = position.path("x").asInt(); x < right; x++) {
        for (int y = position.path("y").asInt(); y < bottom; y++) {
          assertThat(cells.add(y * COLUMNS + x)).as("%s overlaps", panel.path("title")).isTrue();
        }
      }
    }
  }

  /** Returns the panels without the rows that group them. */
  private List<JsonNode> panels() {
    List<JsonNode> panels = new ArrayList<>();
    StreamSupport.stream(dashboard.path("panels").spliterator(), false)
        .filter(panel -> !panel.path("type").asText().equals("row"))
        .forEach(panels::add);
    return panels;
  }
}
