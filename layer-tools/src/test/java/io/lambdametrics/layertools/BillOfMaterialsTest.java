// SPDX-License-Identifier: Apache-2.0
package io.lambdametrics.layertools;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.lambdametrics.layertools.BillOfMaterials.Component;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BillOfMaterialsTest {

  @TempDir private Path folder;
  private Path bill;

  @BeforeEach
  void writeBill() throws IOException {
    bill =
        Files.writeString(
            folder.resolve("libraries.json"),
            """
            {"metadata": {"tools": {"components": [{"name": "maven"}]}},
             "components": [
               {"group": "com.example", "name": "paper", "version": "1",
                "licenses": [{"license": {"id": "MIT"}}, {"license": {"name": "Do what you like"}}]},
               {"group": "com.example", "name": "pencil", "version": "2",
                "licenses": [{"expression": "MIT OR Apache-2.0"}]}]}
            """);
  }

  @Test
  void readsLibrariesByJar() throws IOException {
    assertThat(BillOfMaterials.read(bill))
        .isEqualTo(
            Map.of(
                "paper-1.jar",
                new Component("com.example", "paper", "1", Set.of("MIT", "Do what you like")),
                "pencil-2.jar",
                new Component("com.example", "pencil", "2", Set.of("MIT OR Apache-2.0"))));
  }

  @Test
  void addsJavaRuntimeToComponents() throws IOException {
    Files.writeString(folder.resolve("release"), "JAVA_VERSION=\"25.0.3\"\n");
    Path complete = folder.resolve("complete.json");

    BillOfMaterials.main(new String[] {bill.toString(), folder.toString(), complete.toString()});

    JsonNode json = new ObjectMapper().readTree(complete.toFile());
    assertThat(json.path("components"))
        .extracting(component -> component.path("name").asText())
        .containsExactly("openjdk", "paper", "pencil");
    assertThat(json.path("components").path(0).path("version").asText()).isEqualTo("25.0.3");
    assertThat(json.path("metadata").path("tools").path("components")).hasSize(1);
  }
}
