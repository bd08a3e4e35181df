// SPDX-License-Identifier: Apache-2.0
package io.lambdametrics.emulator.internal.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.lambdametrics.testsupport.Browser;
import io.lambdametrics.testsupport.NeedsProgram;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.interactions.Actions;
import org.openqa.selenium.interactions.WheelInput;

/** Looks at reports as a reader does, in a real browser. */
@NeedsProgram({"chromium", "chromedriver"})
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ReportPageTest {

  private static final String CANVAS = "#timeline .scroll canvas";
  private static final String SCRIPT = "<script>document.title='markup'</script>";

  @TempDir Path folder;
  private Browser browser;

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

  private void open(EventLogWriter... logs) throws Exception {
    browser.open(write("report", Optional.empty(), logs), "");
  }

  private Path write(String name, Optional<RunRecord> compared, EventLogWriter... logs)
      throws Exception {
    Path page = folder.resolve(name + ".html");
    ReportPage.write(read(name, logs), compared, page);
    return page;
  }

  private RunRecord read(String name, EventLogWriter... logs) throws Exception {
    List<String> lines = new ArrayList<>();
    for (EventLogWriter log : logs) {
      lines.addAll(log.lines());
    }
    return RunRecord.read(Files.write(folder.resolve(name + ".jsonl"), lines));
  }

  private static EventLogWriter slow(int environment) {
    return new EventLogWriter(environment, "other-extension")
        .init("orders", 80)
        .invocation("success", 30, 480)
        .delivery(500, 20)
        .after(500)
        .invocation("handler-error", 12, 0.4)
        .delivery(200, 700)
        .shutdown(120, true, Map.of("registerMs", 80.0));
  }

  @Test
  void answersInTheFirstScreenWhatTheExtensionDid() throws Exception {
    open(slow(1));

    assertThat(browser.text("#verdict"))
        .contains(
            "Costly:", "The extension behaved.", "other-extension held 1 invocation", "480.0 ms");
    assertThat(browser.one("#verdict").getRect().getY()).isLessThan(300);
    assertThat(browser.text("#outcomes")).isEqualTo("2 invocations, 1 handler-error, 1 success");
    assertThat(browser.text("#figures"))
        .contains("other-extension", "80.0 ms", "480.0 ms", "4.8 MiB", "120.0 ms");
  }

  @Test
  void listsFindingsWithReasonAdviceAndSection() throws Exception {
    open(slow(1));

    assertThat(browser.all("#findings li")).hasSize(2);
    assertThat(browser.text("#findings li"))
        .contains(
            "Time added after the function was done",
            "Invocations: 1",
            "Why it matters: Lambda bills",
            "What to do:",
            "docs/emulator.md");
  }

  @Test
  void aLinkOfAFindingOpensItsInvocation() throws Exception {
    open(slow(1), slow(2));

    browser.all("#findings a").get(1).click();

    browser.until(() -> !browser.all("#details h3").isEmpty());
    assertThat(browser.text("#details h3")).startsWith("invocation 3, environment 2, success");
    assertThat(browser.one("tr.selected").getDomAttribute("data-invocation")).isEqualTo("3");
    assertThat(browser.text("#details"))
        .contains("Request id request-2-1", "platform.runtimeDone", "frozen");
    double from = number("from");
    assertThat(number("to") - from).isLessThan(1_000_000);
  }

  private double number(String name) {
    return Double.parseDouble(String.valueOf(browser.one(CANVAS).getDomAttribute("data-" + name)));
  }

  @Test
  void showsARecordAsItWasSent() throws Exception {
    browser.open(write("report", Optional.empty(), slow(1)), "#inv=2");
    browser.until(() -> !browser.all("#details li details").isEmpty());

    WebElement record =
        browser.all("#details li details").stream()
            .filter(e -> e.getText().contains("runtimeDone"))
            .findFirst()
            .orElseThrow();
    record.findElement(By.tagName("summary")).click();

    assertThat(record.getText()).contains("12.0 ms", "\"requestId\": \"request-1-2\"", "Copy");
  }

  @Test
  void sortsAndFiltersInvocations() throws Exception {
    open(slow(1), slow(2));

    assertThat(numbers()).containsExactly("1", "2", "3", "4");
    browser.all("#rows thead button").get(3).click();
    assertThat(numbers()).containsExactly("2", "4", "1", "3");
    browser.all("#rows thead button").get(3).click();
    assertThat(numbers()).containsExactly("1", "3", "2", "4");
    browser.one("#invocations input").sendKeys("request-2");
    assertThat(numbers()).containsExactly("3", "4");
    browser.one("#invocations select option[value=handler-error]").click();
    assertThat(numbers()).containsExactly("4");
    assertThat(browser.text("#invocations [role=status]")).isEqualTo("1 of 4 invocations");
  }

  private List<String> numbers() {
    return browser.all("#rows tbody th").stream().map(WebElement::getText).toList();
  }

  @Test
  void zoomsAndMovesByKeyboardAndMouse() throws Exception {
    open(slow(1));
    WebElement canvas = browser.one(CANVAS);
    double all = number("to") - number("from");

    canvas.sendKeys("+");
    browser.until(() -> number("to") - number("from") < all * 0.6);
    canvas.sendKeys("0");
    browser.until(() -> number("to") - number("from") == all);
    new Actions(browser.driver())
        .scrollFromOrigin(WheelInput.ScrollOrigin.fromElement(canvas), 0, -500)
        .perform();
    browser.until(() -> number("to") - number("from") < all * 0.6);
    new Actions(browser.driver()).doubleClick(canvas).perform();
    browser.until(() -> number("to") - number("from") == all);
  }

  @Test
  void arrowKeysSelectInvocationsAndEnterOpensTheirRecords() throws Exception {
    open(slow(1));
    WebElement canvas = browser.one(CANVAS);

    canvas.sendKeys(Keys.ARROW_RIGHT);
    browser.until(() -> browser.text("#details").contains("invocation 1,"));
    canvas.sendKeys(Keys.ARROW_RIGHT);
    browser.until(() -> browser.text("#details").contains("invocation 2,"));
    canvas.sendKeys(Keys.ENTER);

    browser.until(
        () ->
            Boolean.TRUE.equals(browser.script("return document.activeElement.tagName === 'H3'")));
  }

  @Test
  void upAndDownKeysChangeTheEnvironment() throws Exception {
    open(slow(1), slow(2));
    WebElement canvas = browser.one(CANVAS);

    canvas.sendKeys(Keys.ARROW_RIGHT);
    browser.until(() -> browser.text("#details").contains("environment 1,"));
    canvas.sendKeys(Keys.ARROW_DOWN);
    browser.until(() -> browser.text("#details").contains("environment 2,"));
    canvas.sendKeys(Keys.ARROW_UP);

    browser.until(() -> browser.text("#details").contains("environment 1,"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"'+', ctrlKey: true", "'0', metaKey: true", "'ArrowLeft', altKey: true"})
  void leavesTheShortcutsOfTheBrowserAlone(String key) throws Exception {
    open(slow(1));

    Object taken =
        browser.script(
            "const event = new KeyboardEvent('keydown', {cancelable: true, key: "
                + key
                + "});"
                + "document.querySelector(arguments[0]).dispatchEvent(event);"
                + "return event.defaultPrevented;",
            CANVAS);

    assertThat(taken).isEqualTo(false);
  }

  @Test
  void aLinkWorksAgainAfterScrolling() throws Exception {
    open(slow(1), slow(2));
    WebElement link = browser.all("#findings a").get(1);
    link.click();
    browser.until(() -> scrolled() > 0);
    browser.script("window.scrollTo(0, 0)");

    browser.script("arguments[0].click()", link);

    browser.until(() -> scrolled() > 0);
  }

  private double scrolled() {
    return Double.parseDouble(String.valueOf(browser.script("return window.scrollY")));
  }

  @Test
  void aPrintSaysWhichInvocationsItHas() throws Exception {
    open(slow(1), slow(2));

    browser.one("#invocations select option[value=handler-error]").click();

    assertThat(browser.one("#rows caption").getDomProperty("textContent"))
        .isEqualTo("2 of 4 invocations, outcome handler-error");
  }

  @Test
  void clickOnTheTimelineSelectsAnInvocation() throws Exception {
    open(slow(1));
    // The first invocation lasts from 81 to 591 ms of 1,223; the runtime's lane is the first.
    int x = 150 + (int) (0.2 * (browser.one(CANVAS).getSize().getWidth() - 150));
    WebElement canvas = browser.one(CANVAS);
    int left = canvas.getSize().getWidth() / 2;
    int top = canvas.getSize().getHeight() / 2;

    new Actions(browser.driver()).moveToElement(canvas, x - left, 50 - top).click().perform();

    browser.until(() -> browser.text("#details").contains("invocation 1,"));
    assertThat(browser.text(".tip")).contains("invocation 1", "other-extension added 480.0 ms");
  }

  @Test
  void timeAddedAfterTheRuntimeHasAColourOfItsOwn() throws Exception {
    open(slow(1));

    Object pixel =
        browser.script(
            "const c = document.querySelector(arguments[0]);"
                + "const r = window.devicePixelRatio;"
                + "const x = 150 + 0.3 * (c.clientWidth - 150);"
                + "return [...c.getContext('2d').getImageData(x * r, 70 * r, 1, 1).data].join();",
            CANVAS);

    assertThat(pixel).as("--added").isEqualTo("232,89,12,255");
  }

  @Test
  void textOfExtensionsIsNeverMarkup() throws Exception {
    EventLogWriter log =
        new EventLogWriter(1, SCRIPT)
            .init(SCRIPT, 10)
            .log(SCRIPT, SCRIPT)
            .invocation("success", 10, 90)
            .log("runtime", SCRIPT)
            .shutdown(10, false, Map.of("problem", SCRIPT));
    browser.open(write("report", Optional.empty(), log), "#inv=1");
    browser.until(() -> !browser.all("#details li").isEmpty());

    assertThat(browser.driver().getTitle()).isEqualTo(SCRIPT + ": Lambda emulator report");
    assertThat(browser.text("#verdict")).contains(SCRIPT);
    assertThat(browser.text("#rows thead")).contains("Added by " + SCRIPT);
  }

  @Test
  void headerOfARequestIsNeverMarkup() throws Exception {
    EventLogWriter log = new EventLogWriter(1, "other-extension").init("orders", 10);
    log.invocation("success", 10, 90, Map.of("X-Header", SCRIPT, SCRIPT, "x"));
    browser.open(write("report", Optional.empty(), log), "#inv=1");
    browser.until(() -> browser.text("#details").contains("/logs"));

    browser.script("document.querySelectorAll('#details details').forEach(d => d.open = true)");

    assertThat(browser.text("#details"))
        .contains("\"X-Header\": \"" + SCRIPT + "\"", "\"" + SCRIPT + "\": \"x\"");
    assertThat(browser.driver().getTitle()).isEqualTo("orders: Lambda emulator report");
  }

  @Test
  void policyRefusesOtherScriptsAndTheNetwork() throws Exception {
    open(slow(1));

    browser.script(
        """
        const script = document.createElement('script');
        script.textContent = "document.title = 'other script'";
        document.body.append(script);
        document.body.setAttribute('onclick', "document.title = 'handler'");
        document.body.click();
        const image = document.createElement('img');
        image.src = 'http://127.0.0.1:9/image';
        document.body.append(image);
        """);

    assertThat(browser.driver().getTitle()).isEqualTo("orders: Lambda emulator report");
    List<String> messages = new ArrayList<>();
    browser.until(() -> messages.addAll(browser.messages()) && messages.size() >= 3);
    assertThat(messages)
        .hasSize(3)
        .allSatisfy(message -> assertThat(message).contains("Content Security Policy"));
  }

  @Test
  void printHasTheFirstScreenTheFindingsAndTheTableInLightColours() throws Exception {
    open(slow(1));
    emulate("print", "dark");
    try {
      assertThat(browser.one("#verdict").isDisplayed()).isTrue();
      assertThat(browser.one("#figures").isDisplayed()).isTrue();
      assertThat(browser.one("#findings").isDisplayed()).isTrue();
      assertThat(browser.one("#rows").isDisplayed()).isTrue();
      assertThat(browser.one("#timeline").isDisplayed()).isFalse();
      assertThat(browser.one("#curves").isDisplayed()).isFalse();
      assertThat(browser.one("body").getCssValue("background-color"))
          .isEqualTo("rgba(255, 255, 255, 1)");
    } finally {
      emulate("", "light");
    }
  }

  @Test
  void drawsDistributionsAndComparesTwoRuns() throws Exception {
    RunRecord other =
        read(
            "other",
            new EventLogWriter(1, "other-extension")
                .init("orders", 500)
                .invocation("success", 30, 3)
                .shutdown(10, true, Map.of("registerMs", 500.0)));

    browser.open(write("compared", Optional.of(other), slow(1)), "");

    assertThat(browser.all("#curves figure canvas")).hasSize(4);
    assertThat(browser.text("#curves"))
        .contains(
            "Time added after the runtime was done",
            "other-extension: median 0.40 ms, at most 480.0 ms, 2 values",
            "other-extension (compared): median 3.00 ms");
    assertThat(browser.text("#compared")).contains("500.0 ms");
  }

  /** Prints what it measured; the limits are far above, because machines of tests are busy. */
  @Test
  void tenThousandInvocationsStayUsable() throws Exception {
    EventLogWriter[] logs = new EventLogWriter[50];
    for (int e = 0; e < logs.length; e++) {
      logs[e] = new EventLogWriter(e + 1, "other-extension").init("orders", 80);
      for (int i = 0; i < 200; i++) {
        logs[e]
            .after((i * 37 + e * 11) % 150)
            .invocation(i % 50 == 7 ? "handler-error" : "success", 20 + i % 13, i % 9 * 3)
            .delivery(200, 30);
      }
      logs[e].shutdown(120, true, Map.of("registerMs", 80.0 + e));
    }
    Path page = write("large", Optional.empty(), logs);

    browser.open(page, "");
    Object paint =
        browser.script(
            "return performance.getEntriesByName('first-contentful-paint')[0].startTime");
    double whole = number("to") - number("from");
    double slowest = number("draw-millis");
    double slowestFrame = 0;
    for (int step = 0; step < 8; step++) {
      slowestFrame = Math.max(slowestFrame, millisFromKeyToFrame("+"));
      slowest = Math.max(slowest, number("draw-millis"));
    }

    System.out.printf(
        Locale.ROOT,
        "10,000 invocations: %d KiB, of which %d KiB style and script; first paint after %s ms,"
            + " complete after %s ms; zoom step: drawn in %s ms, on the screen after %.1f ms at most%n",
        Files.size(page) / 1_024,
        (PageParts.style().length() + PageParts.script().length()) / 1_024,
        paint,
        browser.one("html").getDomAttribute("data-ready"),
        slowest,
        slowestFrame);
    assertThat(number("to") - number("from")).isLessThan(whole / 100);
    assertThat(browser.text("#outcomes")).startsWith("10,000 invocations, 200 handler-error");
    assertThat(numbers()).hasSize(100);
    assertThat(browser.text("#invocations [role=status]")).isEqualTo("10000 of 10000 invocations");
  }

  /** Returns the time from a key to the end of the frame that shows its effect. */
  private double millisFromKeyToFrame(String key) {
    Object millis =
        browser
            .driver()
            .executeAsyncScript(
                """
                const [selector, key, done] = arguments;
                const began = performance.now();
                document.querySelector(selector).dispatchEvent(new KeyboardEvent('keydown', {key}));
                requestAnimationFrame(() => setTimeout(() => done(performance.now() - began)));
                """,
                CANVAS,
                key);
    return millis instanceof Number number ? number.doubleValue() : 0;
  }

  @Test
  void controlsHaveNamesAndHeadingsAreInOrder() throws Exception {
    open(slow(1));

    Object unnamed =
        browser.script(
            "return [...document.querySelectorAll('button, input, select, a, canvas[tabindex]')]"
                + ".filter(e => !(e.getAttribute('aria-label') || e.textContent.trim()))"
                + ".map(e => e.outerHTML).join()");
    Object headings =
        browser.script(
            "return [...document.querySelectorAll('h1,h2,h3')].map(e => e.tagName[1]).join('')");

    assertThat(unnamed).isEqualTo("");
    assertThat(String.valueOf(headings)).startsWith("12").doesNotContain("13");
    assertThat(browser.one("html").getDomAttribute("lang")).isEqualTo("en");
    assertThat(browser.all("main")).hasSize(1);
  }

  @Test
  void axeFindsNoSeriousProblemInLightAndDark() throws Exception {
    for (String scheme : List.of("light", "dark")) {
      emulate("", scheme);
      browser.open(write("report", Optional.empty(), slow(1)), "#inv=1");
      browser.until(() -> !browser.all("#details li").isEmpty());
      browser.script(axe());

      Object problems =
          browser
              .driver()
              .executeAsyncScript(
                  """
                  const done = arguments[0];
                  axe.run(document, {resultTypes: ['violations']}).then(result => done(
                    result.violations.filter(v => ['serious', 'critical'].includes(v.impact))
                      .map(v => v.id + ': ' + v.nodes.map(n => n.html).join(' ')).join()));
                  """);

      assertThat(problems).as("problems in " + scheme).isEqualTo("");
    }
    emulate("", "light");
  }

  /** Returns the script of the accessibility checker. */
  private static String axe() throws IOException {
    try (InputStream in =
        Objects.requireNonNull(ReportPageTest.class.getResourceAsStream("/axe.min.js"))) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  private void emulate(String media, String scheme) {
    browser
        .driver()
        .executeCdpCommand(
            "Emulation.setEmulatedMedia",
            Map.of(
                "media",
                media,
                "features",
                List.of(Map.of("name", "prefers-color-scheme", "value", scheme))));
  }

  @Test
  void textIsReadableInLightAndDark() throws Exception {
    for (String scheme : List.of("light", "dark")) {
      emulate("", scheme);
      open(slow(1));
      for (String name : List.of("text", "quiet", "link")) {
        assertThat(contrast(name)).as(name + " in " + scheme).isGreaterThan(4.5);
      }
    }
    emulate("", "light");
  }

  /** Returns the contrast of WCAG between a colour and the background. */
  private double contrast(String name) {
    Object contrast =
        browser.script(
            """
            const style = getComputedStyle(document.documentElement);
            const light = name => {
              const hex = style.getPropertyValue(name).trim();
              const [r, g, b] = [1, 3, 5].map(i => parseInt(hex.slice(i, i + 2), 16) / 255)
                .map(c => c <= 0.03928 ? c / 12.92 : Math.pow((c + 0.055) / 1.055, 2.4));
              return 0.2126 * r + 0.7152 * g + 0.0722 * b;
            };
            const [a, b] = [light('--background'), light(arguments[0])].sort((x, y) => y - x);
            return (a + 0.05) / (b + 0.05);
            """,
            "--" + name);
    return contrast instanceof Number number ? number.doubleValue() : 0;
  }

  @Test
  void pureFunctionsOfTheScript() {
    String calls =
        """
        const bounds = {from: 0, to: 1000};
        return JSON.stringify([
          millis(0), millis(0.41), millis(54.12), millis(2345), millis(125000),
          zoomed({from: 0, to: 1000}, 0.5, 200, bounds),
          zoomed({from: 100, to: 600}, 4, 200, bounds),
          moved({from: 100, to: 200}, 5000, bounds),
          around(100, 200, bounds),
          ticks({from: 90, to: 510}, 5),
          lastNotAbove([1, 3, 3, 7], 3), lastNotAbove([1], 0),
          cumulative([1, 2, 2, 4], 0, 4), cumulative([5], 0, 1), cumulative([1, 5, 9], 0, 1000),
          spansDecades([{quantiles: [0, 1, 60]}]), spansDecades([{quantiles: [1, 2]}]),
          linkedInvocation('#inv=17', 20), linkedInvocation('#inv=21', 20), linkedInvocation('', 20),
          tickLabel(1500000, 100000), tickLabel(1234, 1),
          micros('1970-01-01T00:00:02.5Z'), micros('1970-01-01T00:00:02.123456789Z')]);
        """;

    assertThat(run(calls, "units.js", "view.js", "curves.js"))
        .isEqualTo(
            "[\"0 ms\",\"0.41 ms\",\"54.1 ms\",\"2.35 s\",\"2 min 5 s\","
                + "{\"from\":100,\"to\":600},{\"from\":0,\"to\":1000},{\"from\":900,\"to\":1000},"
                + "{\"from\":75,\"to\":225},"
                + "{\"times\":[100,200,300,400,500],\"step\":100},"
                + "2,-1,[[1,2,4],[25,75,100]],[[5],[100]],[[1,5,9],[0.1,50,100]],true,false,"
                + "16,-1,-1,\"1.5 s\",\"1.234 ms\",2500000,2123456]");
  }

  @Test
  void findsTheSpanAtAPointOfAScrolledAndZoomedTimeline() {
    String calls =
        """
        const layout = new Layout({from: 1000, to: 2000}, 1150, 300, 40, 108);
        const lane = {from: [0, 10, 20], to: [5, 100, 21], longest: 90};
        return JSON.stringify([
          layout.x(1500), layout.timeAt(650), layout.timeOf(3), layout.topOf(1), layout.visibleBands(),
          layout.placeAt(650, 120), layout.placeAt(149, 120), layout.placeAt(650, 21),
          spanAt(lane, 21, 0), spanAt(lane, 23, 3), spanAt(lane, 50, 3), spanAt(lane, 6, 0), spanAt(lane, 6, 2),
          spanAt(lane, 120, 3)]);
        """;

    assertThat(run(calls, "view.js", "data.js", "layout.js"))
        .isEqualTo(
            "[650,1500,3,90,{\"first\":0,\"last\":2},{\"band\":1,\"row\":0},null,null,"
                + "2,2,1,-1,0,-1]");
  }

  /** Runs a script on an empty page, after modules of the report. */
  private String run(String calls, String... modules) {
    browser.driver().get("about:blank");
    String functions = Stream.of(modules).map(PageParts::module).collect(Collectors.joining("\n"));
    return String.valueOf(browser.script(functions.replace("\nstart();", "") + "\n" + calls));
  }
}
