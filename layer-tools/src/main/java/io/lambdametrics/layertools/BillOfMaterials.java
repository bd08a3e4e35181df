// SPDX-License-Identifier: Apache-2.0
package io.lambdametrics.layertools;

import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * A software bill of materials (CycloneDX, JSON) that Maven made. As a program, this class adds the
 * layer's Java runtime to the bill, because Maven knows only the libraries.
 *
 * <p>Arguments: the bill; the Java runtime's folder; the file to write.
 */
public final class BillOfMaterials {

  private static final ObjectMapper JSON = new ObjectMapper();

  /**
   * A library.
   *
   * @param licences the SPDX ids, or names of licences without an id, or an SPDX expression
   */
  record Component(String group, String name, String version, Set<String> licences) {

    String title() {
      return group + ":" + name + " " + version;
    }

    String jar() {
      return name + "-" + version + ".jar";
    }
  }

  private BillOfMaterials() {}

  /** Adds the Java runtime as the first component. */
  public static void main(String[] args) throws IOException {
    JsonNode bill = JSON.readTree(Path.of(args[0]).toFile());
    ArrayNode components = (ArrayNode) bill.required("components");
    components.insert(0, runtime(Jdk.version(Path.of(args[1]))));
    JSON.writer(new DefaultPrettyPrinter()).writeValue(Path.of(args[2]).toFile(), bill);
  }

  private static ObjectNode runtime(String version) {
    ObjectNode runtime =
        JSON.createObjectNode()
            .put("type", "platform")
            .put("bom-ref", "openjdk@" + version)
            .put("name", "openjdk")
            .put("version", version)
            .put("description", "The layer's Java runtime, or the parts of it in the executable")
            .put("cpe", "cpe:2.3:a:oracle:openjdk:" + version + ":*:*:*:*:*:*:*");
    runtime
        .putArray("licenses")
        .addObject()
        .put("expression", "GPL-2.0-only WITH Classpath-exception-2.0");
    return runtime;
  }

  /** Returns a bill's libraries by the names of their jars. */
  static Map<String, Component> read(Path bill) throws IOException {
    Map<String, Component> components = new TreeMap<>();
    for (JsonNode json : JSON.readTree(bill.toFile()).required("components")) {
      Component component =
          new Component(
              json.path("group").asText(),
              json.path("name").asText(),
              json.path("version").asText(),
              licences(json.path("licenses")));
      components.put(component.jar(), component);
    }
    return components;
  }

  private static Set<String> licences(JsonNode list) {
    Set<String> licences = new TreeSet<>();
    for (JsonNode choice : list) {
      JsonNode licence = choice.path("license");
      String name = licence.path("id").asText(licence.path("name").asText());
      licences.add(choice.path("expression").asText(name));
    }
    return licences;
  }
}
