// SPDX-License-Identifier: Apache-2.0
package io.lambdametrics.emulator.internal.report;

import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Properties;

/** Styles and scripts of pages: uPlot from its WebJar, and our own. */
public final class PageParts {

  /** Our modules in the order in which they are joined. They share one function's scope. */
  static final List<String> MODULES =
      List.of(
          "units.js",
          "page.js",
          "view.js",
          "data.js",
          "details.js",
          "table.js",
          "layout.js",
          "canvas.js",
          "spans.js",
          "drawing.js",
          "overview.js",
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

  /** Returns the style of the report, which other pages can add to. */
  public static String style() {
    return resource(UPLOT + "dist/uPlot.min.css") + module("report.css");
  }

  static String script() {
    return script(MODULES.stream().map(PageParts::module).toList());
  }

  /** Returns uPlot and the modules of a page. */
  public static String script(List<String> modules) {
    return resource(UPLOT + "dist/uPlot.iife.min.js")
        + "\n(() => {\n'use strict';\n"
        + String.join("\n", modules)
        + "})();\n";
  }

  /** Returns a file of {@code src/main/web}. */
  public static String module(String name) {
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
