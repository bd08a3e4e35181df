// SPDX-License-Identifier: Apache-2.0
package io.lambdametrics.testsupport;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.openqa.selenium.By;
import org.openqa.selenium.StaleElementReferenceException;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.logging.LogEntry;

/**
 * A real Chromium without a window. Needs the programs {@code chromium} and {@code chromedriver},
 * and Selenium among the dependencies of the module.
 */
public final class Browser implements AutoCloseable {

  private final ChromeDriver driver;

  /** Starts a browser. */
  public Browser() {
    ChromeOptions options = new ChromeOptions();
    options.setBinary(Programs.path("chromium").toFile());
    // Chromium's sandbox does not work for root, and containers have a small /dev/shm.
    options.addArguments(
        "--headless=new", "--no-sandbox", "--disable-dev-shm-usage", "--window-size=1280,900");
    // Chromium finds no other host, so that its own services do not try the network.
    options.addArguments(
        "--host-resolver-rules=MAP * ~NOTFOUND , EXCLUDE 127.0.0.1 , EXCLUDE localhost",
        "--disable-background-networking",
        "--disable-component-update",
        "--no-first-run");
    // With both programs named, Selenium does not look for a driver in the network.
    driver =
        new ChromeDriver(
            new ChromeDriverService.Builder()
                .usingDriverExecutable(Programs.path("chromedriver").toFile())
                .build(),
            options);
  }

  /** Opens a file and waits until its script has run. */
  public void open(Path page, String fragment) {
    open(page.toUri() + fragment);
  }

  /** Opens a page of ours and waits until its script has run. */
  public void open(String url) {
    driver.get("about:blank");
    driver.get(url);
    until(() -> script("return document.documentElement.dataset.ready") != null);
  }

  /** Waits for a condition. The page may replace an element while the condition looks at it. */
  public void until(BooleanSupplier condition) {
    Await.until(
        Duration.ofSeconds(60),
        () -> {
          try {
            return condition.getAsBoolean();
          } catch (StaleElementReferenceException e) {
            return false;
          }
        });
  }

  /** Runs a script in the page and returns its result. */
  public @Nullable Object script(String text, Object... arguments) {
    return driver.executeScript(text, arguments);
  }

  /** Returns the first element that a CSS selector selects. */
  public WebElement one(String selector) {
    return driver.findElement(By.cssSelector(selector));
  }

  /** Returns all elements that a CSS selector selects. */
  public List<WebElement> all(String selector) {
    return driver.findElements(By.cssSelector(selector));
  }

  /** Returns the visible text of an element. */
  public String text(String selector) {
    return one(selector).getText();
  }

  /** Returns what the browser has logged since the last call, such as violations of the CSP. */
  public List<String> messages() {
    return driver.manage().logs().get("browser").getAll().stream()
        .map(LogEntry::getMessage)
        .toList();
  }

  /** Returns the driver, for what this class has no method for. */
  public ChromeDriver driver() {
    return driver;
  }

  @Override
  public void close() {
    driver.quit();
  }
}
