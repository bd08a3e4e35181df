// SPDX-License-Identifier: Apache-2.0
package io.lambdametrics.demo;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.lambdametrics.emulator.internal.report.PageParts;
import io.lambdametrics.emulator.internal.report.SelfContainedPage;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;

/** The page with the series that were received and the invocations that caused them. */
final class PushedPage {

  /** Our modules in the order in which they are joined, after those of the emulator's report. */
  static final List<String> MODULES = List.of("pushes.js", "tables.js", "charts.js", "pushed.js");

  private PushedPage() {}

  /** Returns a page for a file, which needs no network. */
  static String file(ObjectNode data) {
    return page(SelfContainedPage.begin(title(data), style(), script()), data, "");
  }

  /** Returns a page that asks its server for newer data. */
  static String live(ObjectNode data) {
    return page(
        SelfContainedPage.beginServed(title(data), style(), script()),
        data,
        "<p id=\"live\" role=\"status\">The demo is running. This page shows what arrives.</p>\n");
  }

  static String module(String name) {
    try (InputStream in = PushedPage.class.getResourceAsStream("web/" + name)) {
      if (in == null) {
        throw new IllegalStateException(name + " is not on the class path");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String title(ObjectNode data) {
    return data.path("function").asText() + ": what was pushed";
  }

  private static String style() {
    return PageParts.style() + module("pushed.css");
  }

  private static String script() {
    return PageParts.script(
        Stream.concat(
                Stream.of("units.js", "page.js").map(PageParts::module),
                MODULES.stream().map(PushedPage::module))
            .toList());
  }

  private static String page(SelfContainedPage page, ObjectNode data, String status) {
    String report = data.path("report").asText();
    page.body()
        .markup("<main>\n<header>\n<h1>")
        .text(title(data))
        .markup(" <small id=\"summary\"></small></h1>\n" + status)
        .markup(
            """
            <p id="verdict" class="costly" role="status"></p>
            <noscript><p>This page draws its tables and charts by JavaScript, which is switched off.</p></noscript>
            """);
    if (!report.isEmpty()) {
      page.body()
          .markup("<p><a id=\"report\" href=\"")
          .text(report)
          .markup("\">The emulator's report</a> shows the same run as a timeline.</p>\n");
    }
    page.body()
        .markup(
            """
            </header>
            <section aria-labelledby="figures-title">
            <h2 id="figures-title">Invoked and received</h2>
            <div class="wide"><table id="figures"></table></div>
            </section>
            <section aria-labelledby="charts-title">
            <h2 id="charts-title">Received series</h2>
            <p class="marks quiet">Above each chart are the invocations at their ends:
            <svg viewBox="0 0 12 12" aria-hidden="true"><rect class="success" x="4" width="4" height="12"/></svg>success
            <svg viewBox="0 0 12 12" aria-hidden="true"><rect class="open" x="1" y="1" width="10" height="10"/></svg>error
            <svg viewBox="0 0 12 12" aria-hidden="true"><path class="problem" d="M6 0 12 12H0z"/></svg>timeout</p>
            <p id="selected" role="status"></p>
            <div id="charts" class="charts"></div>
            <details id="more"><summary></summary><div class="charts"></div></details>
            </section>
            <section aria-labelledby="pushes-title">
            <h2 id="pushes-title">Pushes</h2>
            <div class="wide"><table id="pushes"></table></div>
            </section>
            <section aria-labelledby="invocations-title">
            <h2 id="invocations-title">Invocations</h2>
            <div class="wide"><table id="invocations"></table></div>
            </section>
            </main>
            """);
    page.licences();
    page.data(data);
    return page.end();
  }
}
