// SPDX-License-Identifier: Apache-2.0
package io.lambdametrics.emulator.internal.report;

import io.lambdametrics.emulator.internal.core.EnumText;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Writes a run as one HTML file that needs no network. */
public final class ReportPage {

  private final RunRecord run;
  private final Optional<RunRecord> compared;
  private final List<Finding> findings;
  private final SelfContainedPage page;
  private final Html html;

  private ReportPage(RunRecord run, Optional<RunRecord> compared) {
    this.run = run;
    this.compared = compared;
    this.findings = Findings.of(run);
    this.page =
        SelfContainedPage.begin(
            run.name() + ": Lambda emulator report", PageParts.style(), PageParts.script());
    this.html = page.body();
  }

  /**
   * Writes a report.
   *
   * @param compared another run, whose distributions are shown beside those of the run
   */
  public static void write(RunRecord run, Optional<RunRecord> compared, Path file)
      throws IOException {
    Files.writeString(file, new ReportPage(run, compared).page(), StandardCharsets.UTF_8);
  }

  private String page() {
    html.markup("<main>\n");
    firstScreen();
    findings();
    html.markup(
        """
        <section aria-labelledby="timeline-title">
        <h2 id="timeline-title">Timeline</h2>
        <noscript><p>Timeline, distributions and invocations need JavaScript.</p></noscript>
        <div id="timeline"></div>
        <div id="details" role="region" aria-label="Selected record"></div>
        </section>
        <section aria-labelledby="distributions-title">
        <h2 id="distributions-title">Distributions</h2>
        <div id="curves"></div>
        </section>
        <section aria-labelledby="invocations-title">
        <h2 id="invocations-title">Invocations</h2>
        <div id="invocations"></div>
        </section>
        </main>
        """);
    page.licences();
    data();
    return page.end();
  }

  private void firstScreen() {
    Verdict verdict = Verdict.of(run, findings);
    html.markup("<header>\n<h1>").text(run.name()).markup(" <small>Lambda emulator, ");
    html.text(run.start().toString().substring(0, 19).replace('T', ' ') + " UTC, ")
        .text(Units.millis(run.duration() / 1_000.0) + ", ")
        .text(Units.count(run.environments().size(), "environment"))
        .markup(
            "</small></h1>\n<p id=\"verdict\" class=\""
                + EnumText.of(verdict.level())
                + "\"><strong>")
        .text(verdict.level().title + ":")
        .markup("</strong> ")
        .text(verdict.text())
        .markup("</p>\n");
    Map<String, Long> outcomes =
        run.invocations().stream()
            .collect(Collectors.groupingBy(Invoked::outcome, TreeMap::new, Collectors.counting()));
    html.markup("<p id=\"outcomes\"><b>")
        .text(Units.count(run.invocations().size(), "invocation"))
        .markup("</b>");
    outcomes.forEach((outcome, count) -> html.text(", " + count + " " + outcome));
    html.markup("</p>\n");
    if (!run.extensions().isEmpty()) {
      figures("figures", run, "Figures of each extension");
      compared.ifPresent(other -> figures("compared", other, "The run to compare with"));
    }
    html.markup("</header>\n");
  }

  private void figures(String id, RunRecord shown, String caption) {
    html.markup("<div class=\"wide\"><table id=\"" + id + "\">").element("caption", caption);
    html.markup("<thead><tr>");
    for (String title :
        List.of(
            "Extension",
            "Start to register, p50",
            "Start to first next, p50",
            "Added after runtime, p50",
            "p99",
            "Most",
            "Sum",
            "Memory, p50",
            "Telemetry events accepted",
            "POSTs refused",
            "Events lost",
            "SHUTDOWN, most")) {
      html.markup("<th scope=\"col\">").text(title).markup("</th>");
    }
    html.markup("</tr></thead>\n<tbody>");
    shown.extensions().values().forEach(extension -> figures(shown, extension));
    html.markup("</tbody></table></div>\n");
  }

  private void figures(RunRecord shown, ExtensionFigures extension) {
    Collection<Double> added = extension.addedMs.values();
    html.markup("<tr><th scope=\"row\">").text(extension.name).markup("</th>");
    cell(median(extension.registerMs));
    cell(median(extension.firstNextMs));
    cell(median(added));
    cell(added.isEmpty() ? "–" : Units.millis(Distribution.of(added).quantile(0.99)));
    cell(added.isEmpty() ? "–" : Units.millis(Distribution.of(added).max()));
    cell(added.isEmpty() ? "–" : Units.millis(Distribution.of(added).sum()));
    cell(
        extension.residentBytes.isEmpty()
            ? "–"
            : Units.bytes(Distribution.of(extension.residentBytes).median()));
    cell(Long.toString(extension.acceptedEvents()));
    cell(Long.toString(extension.refusedDeliveries()));
    cell(Long.toString(extension.droppedEvents + extension.undelivered()));
    cell(shutdown(shown, extension));
    html.markup("</tr>\n");
  }

  private static String shutdown(RunRecord shown, ExtensionFigures extension) {
    if (extension.killedAtDeadline()) {
      return "killed";
    }
    return extension.shutdownMs.isEmpty()
        ? "–"
        : Units.millis(Distribution.of(extension.shutdownMs).max())
            + " of "
            + shown.shutdownBudget();
  }

  private static String median(Collection<Double> values) {
    return values.isEmpty() ? "–" : Units.millis(Distribution.of(values).median());
  }

  private void cell(String text) {
    html.element("td", text);
  }

  private void findings() {
    html.markup("<section aria-labelledby=\"findings-title\">\n")
        .markup("<h2 id=\"findings-title\">Findings</h2>\n");
    if (findings.isEmpty()) {
      html.element("p", "Nothing to report.").markup("\n</section>\n");
      return;
    }
    html.markup("<ol id=\"findings\">\n");
    for (Finding finding : findings) {
      html.markup("<li class=\"" + EnumText.of(finding.severity()) + "\">")
          .element("h3", finding.kind().title)
          .markup("<p>")
          .element("b", finding.extension())
          .text(" " + finding.what() + ".")
          .markup("</p>");
      links(finding.invocations());
      html.element("p", "Why it matters: " + finding.kind().why)
          .element("p", "What to do: " + finding.kind().advice)
          .element(
              "p",
              "more",
              "Described in docs/emulator.md, section \"" + finding.kind().title + "\".")
          .markup("</li>\n");
    }
    html.markup("</ol>\n</section>\n");
  }

  private void links(List<Integer> invocations) {
    if (invocations.isEmpty()) {
      return;
    }
    html.markup("<p>Invocations:");
    invocations.stream()
        .limit(20)
        .forEach(
            i ->
                html.markup(" <a href=\"#inv=" + (i + 1) + "\">")
                    .text("" + (i + 1))
                    .markup("</a>"));
    if (invocations.size() > 20) {
      html.text(" and " + (invocations.size() - 20) + " more");
    }
    html.markup("</p>");
  }

  private void data() {
    page.data(PageData.of(run, compared));
    run.entries()
        .forEach(
            (environment, entries) -> {
              List<String> blocks = entries.blocks();
              for (int i = 0; i < blocks.size(); i++) {
                html.markup(
                    "<script type=\"text/plain\" id=\"entries-" + environment + "-" + i + "\">");
                html.markup(blocks.get(i)).markup("</script>\n");
              }
            });
  }
}
