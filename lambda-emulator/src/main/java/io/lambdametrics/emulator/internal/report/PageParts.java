package io.lambdametrics.emulator.internal.report;

import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Properties;
import java.util.stream.Collectors;

/** The style and the script of the page: uPlot from its WebJar, and our own. */
final class PageParts {

  /** Our modules in the order in which they are joined. They share one function's scope. */
  static final List<String> MODULES =
      List.of(
          "units.js",
          "view.js",
          "data.js",
          "details.js",
          "table.js",
          "timeline.js",
          "curves.js",
          "main.js");

  private static final String UPLOT = uplotFolder();

  private PageParts() {}

  private static String uplotFolder() {
    Properties properties = new Properties();
    try {
      properties.load(
          new StringReader(resource("/META-INF/maven/org.webjars.npm/uplot/pom.properties")));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return "/META-INF/resources/webjars/uplot/" + properties.getProperty("version") + "/";
  }

  static String style() {
    return resource(UPLOT + "dist/uPlot.min.css") + resource("web/report.css");
  }

  static String script() {
    return resource(UPLOT + "dist/uPlot.iife.min.js")
        + "\n(() => {\n'use strict';\n"
        + MODULES.stream().map(PageParts::module).collect(Collectors.joining("\n"))
        + "})();\n";
  }

  static String module(String name) {
    return resource("web/" + name);
  }

  static String uplotLicense() {
    return resource(UPLOT + "LICENSE");
  }

  private static String resource(String name) {
    try (InputStream in = PageParts.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException(
            "The report needs " + name + ", which is not on the class path");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
