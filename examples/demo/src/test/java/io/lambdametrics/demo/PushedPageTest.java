// SPDX-License-Identifier: Apache-2.0
package io.lambdametrics.demo;

import static org.assertj.core.api.Assertions.assertThat;

import io.lambdametrics.emulator.internal.report.PageParts;
import io.lambdametrics.receiver.RunTotals;
import io.lambdametrics.testsupport.Browser;
import io.lambdametrics.testsupport.NeedsProgram;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;

/** Looks at the page as a reader does, in a real browser. */
@NeedsProgram({"chromium", "chromedriver"})
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PushedPageTest {

  private static final String MARKUP = "<script>document.title='markup'</script>";

  @TempDir Path folder;
  private Browser browser;

  /** The run that the live page shows. */
  private volatile ExampleRun live = new ExampleRun();

  @BeforeAll
  void openBrowser() {
    browser = new Browser();
  }

  @AfterAll
  void closeBrowser() {
    browser.close();
  }

  @AfterEach
  void pageLoggedNothing() {
    assertThat(browser.messages()).as("messages of the browser").isEmpty();
  }

  private void open(ExampleRun run, String fragment) throws Exception {
    Path page = folder.resolve("pushed.html");
    Files.writeString(page, PushedPage.file(run.data().json("emulator.html", List.of())));
    browser.open(page, fragment);
  }

  private List<String> texts(String selector) {
    return browser.all(selector).stream().map(WebElement::getText).toList();
  }

  @Test
  void saysThatAllFiguresAreEqual() throws Exception {
    open(new ExampleRun(), "");

    assertThat(browser.text("#verdict"))
        .isEqualTo("Equal: The receiver has every figure that Lambda reported, and none twice.");
    assertThat(browser.all("#figures tbody tr")).hasSize(21);
    assertThat(texts("#figures td.state")).containsOnly("equal");
    assertThat(browser.text("#figures"))
        .contains("Sum of the durations, µs", "total 60,750 60,750 0", "environment 2 30,375");
  }

  @Test
  void marksADifferenceInWordsAndWithASign() throws Exception {
    open(new ExampleRun().lose(RunTotals.DURATION_SUM), "");

    assertThat(browser.text("#verdict"))
        .isEqualTo(
            "Different: 2 figures differ: sum of the durations, sum of the durations of environment 2.");
    assertThat(texts("#figures tr.different")).hasSize(2);
    assertThat(texts("#figures tr.different").get(1))
        .isEqualTo("environment 2 30,375 0 -30,375 DIFFERENT");
    assertThat(
            browser.script(
                "return getComputedStyle(document.querySelector('tr.different td.state'),"
                    + " '::before').content"))
        .isEqualTo("\"✕ \"");
  }

  @Test
  void drawsTheReceivedSeriesUnderTheInvocations() throws Exception {
    open(new ExampleRun(), "");

    assertThat(texts("#charts h3"))
        .startsWith(RunTotals.INVOCATIONS, RunTotals.ERRORS, RunTotals.TIMEOUTS);
    assertThat(browser.text("#charts figure")).contains("environment=1: 2 samples, last 0");
    assertThat(browser.all("#charts canvas")).hasSameSizeAs(browser.all("#charts figure"));
    assertThat(browser.one("#charts canvas").getDomAttribute("aria-label"))
        .startsWith("aws_lambda_invocations: environment=1: 2 samples");
    assertThat(coloured("#charts canvas", "success")).as("successes and bars").isPositive();
    assertThat(coloured("[data-metric=aws_lambda_errors] canvas", "problem"))
        .as("failed invocations")
        .isPositive();
  }

  /** Returns how many pixels of a canvas have a colour of the style. */
  private long coloured(String canvas, String colour) {
    Object count =
        browser.script(
            """
            const canvas = document.querySelector(arguments[0]);
            const hex = getComputedStyle(document.documentElement).getPropertyValue(arguments[1]).trim();
            const rgb = [1, 3, 5].map(i => parseInt(hex.slice(i, i + 2), 16));
            const data = canvas.getContext('2d').getImageData(0, 0, canvas.width, canvas.height).data;
            let count = 0;
            for (let i = 0; i < data.length; i += 4) {
              if (rgb.every((value, n) => Math.abs(data[i + n] - value) < 3) && data[i + 3] > 250) count++;
            }
            return count;
            """,
            canvas,
            "--" + colour);
    return count instanceof Number number ? number.longValue() : 0;
  }

  @Test
  void drawsTheOtherMetricsWhenTheyAreOpened() throws Exception {
    open(new ExampleRun(), "");

    assertThat(browser.all("#more figure")).isEmpty();
    browser.one("#more summary").click();
    browser.until(() -> browser.all("#more canvas").size() == 3);
    assertThat(browser.text("#more")).contains("3 more metrics", "aws_lambda_response_latency");
  }

  @Test
  void showsWhichInvocationsCausedAPush() throws Exception {
    open(new ExampleRun(), "");

    assertThat(texts("#pushes tbody tr"))
        .containsExactly(
            "1 2.0 s 1 #1, #3 2 1 0 1 #1 10,125 8",
            "2 2.0 s 2 #2, #4 2 1 1 1 #2 10,125 8",
            "3 4.0 s 1 – 0 0 0 0 #3 20,250 8",
            "4 4.0 s 2 – 0 0 0 0 #4 20,250 8");
    browser.one("#push-2").click();
    browser.until(() -> browser.text("#selected").equals("Selected: push 2, invocations #2, #4"));
    assertThat(texts("#invocations tr.selected th")).containsExactly("#2", "#4");
    assertThat(texts("#pushes tr.selected th")).containsExactly("2");
  }

  @Test
  void aLinkOpensAnInvocationAndLeadsToItsTimeline() throws Exception {
    open(new ExampleRun(), "#inv=3");

    assertThat(browser.text("#selected")).isEqualTo("Selected: push 1, invocations #3");
    assertThat(browser.one("#invocations tr.selected td:last-child a").getDomAttribute("href"))
        .isEqualTo("emulator.html#inv=3");
    assertThat(browser.one("#report").getDomAttribute("href")).isEqualTo("emulator.html");
  }

  @Test
  void theKeyboardReachesEveryPush() throws Exception {
    open(new ExampleRun(), "");

    browser.one("#push-1").sendKeys(Keys.TAB);
    assertThat(browser.driver().switchTo().activeElement().getDomAttribute("id"))
        .isEqualTo("push-2");
    browser.driver().switchTo().activeElement().sendKeys(Keys.ENTER);
    browser.until(() -> browser.text("#selected").startsWith("Selected: push 2"));
    assertThat(browser.driver().switchTo().activeElement().getDomAttribute("id"))
        .isEqualTo("push-2");
  }

  @Test
  void labelsAreTextNeverMarkup() throws Exception {
    open(
        new ExampleRun()
            .function(MARKUP)
            .add(Map.of("stage", MARKUP, "environment", "1"), RunTotals.ERRORS, 0, 0),
        "");

    assertThat(browser.driver().getTitle()).isEqualTo(MARKUP + ": what was pushed");
    assertThat(browser.text("#charts figure[data-metric=aws_lambda_errors]"))
        .contains("stage=" + MARKUP);
    assertThat(browser.text("h1")).startsWith(MARKUP);
  }

  @Test
  void saysThatAggregatedFiguresHaveOnlyTotals() throws Exception {
    open(new ExampleRun().aggregated(), "");

    assertThat(browser.text("#figures caption")).contains("only the totals can be compared");
    assertThat(browser.all("#figures tbody tr")).hasSize(7);
  }

  @Test
  void isReadableInTheDarkAndOnPaper() throws Exception {
    try {
      emulate("screen");
      open(new ExampleRun(), "");
      assertThat(browser.script("return getComputedStyle(document.body).backgroundColor"))
          .isEqualTo("rgb(20, 24, 29)");
      emulate("print");
      browser.until(() -> coloured("[data-metric=aws_lambda_errors] canvas", "success") > 0);
      assertThat(browser.script("return getComputedStyle(document.body).backgroundColor"))
          .isEqualTo("rgb(255, 255, 255)");
      assertThat(browser.one("#figures").isDisplayed()).isTrue();
      assertThat(browser.one("#charts").isDisplayed()).isTrue();
      assertThat(browser.one("#pushes").isDisplayed()).isTrue();
      assertThat(browser.one("#more").isDisplayed()).isFalse();
    } finally {
      emulate("");
    }
  }

  /** Emulates a medium and, unless it is empty, a preference for dark colours. */
  private void emulate(String medium) {
    List<Map<String, String>> features =
        medium.isEmpty()
            ? List.of()
            : List.of(Map.of("name", "prefers-color-scheme", "value", "dark"));
    browser
        .driver()
        .executeCdpCommand(
            "Emulation.setEmulatedMedia", Map.of("media", medium, "features", features));
  }

  @Test
  void aLivePageShowsWhatArrivesUntilTheDemoEnds() throws Exception {
    live = new ExampleRun().running().lose(RunTotals.INVOCATIONS);
    LiveServer.Source data =
        () -> live.data().json("", List.of("a/emulator.html", "a/pushed.html")).toString();
    try (LiveServer server =
        LiveServer.start(() -> PushedPage.live(live.data().json("", List.of())), data)) {
      browser.open(server.url().toString());
      assertThat(browser.text("#live")).startsWith("The demo is running.");
      assertThat(browser.text("#verdict"))
          .isEqualTo(
              "Running: Waiting for the next push: invocations, invocations of environment 2.");
      assertThat(texts("#figures td.state")).contains("waiting").doesNotContain("DIFFERENT");

      live = new ExampleRun().running();
      browser.until(
          () -> browser.text("#verdict").equals("Running: Everything so far has arrived."));

      live = new ExampleRun();
      server.finish(Duration.ofMinutes(1));
      browser.until(() -> browser.text("#verdict").startsWith("Equal:"));
      assertThat(browser.text("#live"))
          .isEqualTo("The demo has ended. Its pages are a/emulator.html and a/pushed.html.");
    }
  }

  @Test
  void aLivePageSaysThatTheDemoWasStopped() throws Exception {
    LiveServer server =
        LiveServer.start(
            () -> PushedPage.live(new ExampleRun().running().data().json("", List.of())),
            () -> new ExampleRun().running().data().json("", List.of()).toString());
    browser.open(server.url().toString());
    server.close();

    browser.until(() -> browser.text("#live").startsWith("The demo has ended before"));
    assertThat(browser.messages()).allMatch(message -> message.contains("data.json"));
  }

  @Test
  void pureFunctionsOfTheScript() {
    browser.driver().get("about:blank");
    String script =
        Stream.concat(
                Stream.of(PageParts.module("units.js")),
                Stream.of("pushes.js").map(PushedPage::module))
            .collect(Collectors.joining("\n"));

    assertThat(
            browser.script(
                script
                    + """
                    return JSON.stringify([
                      ranges([1, 2, 3, 5, 7, 8]), ranges([]),
                      linked('#push=3'), linked('#inv=12'), linked('#other'),
                      stateOf({agrees: false}, true).text, stateOf({agrees: false}, false).text,
                      number(1234567.1234),
                      unitOf('aws_lambda_duration_max'), unitOf('aws_lambda_duration_count'), unitOf('aws_lambda_memory_size'),
                      distinctLabels([{labels: {a: '1', b: 'x', instance: 'p'}}, {labels: {a: '2', b: 'x', instance: 'q'}}])]);
                    """))
        .isEqualTo(
            "[\"#1–#3, #5, #7–#8\",\"\",{\"kind\":\"push\",\"number\":3},{\"kind\":\"inv\",\"number\":12},null,"
                + "\"DIFFERENT\",\"waiting\",\"1,234,567.123\",\"ms\",\"\",\"bytes\",[\"a=1\",\"a=2\"]]");
  }
}
