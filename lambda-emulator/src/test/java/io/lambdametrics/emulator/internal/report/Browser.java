package io.lambdametrics.emulator.internal.report;

import io.lambdametrics.testsupport.Await;
import io.lambdametrics.testsupport.Programs;
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

/** A real Chromium without a window. */
final class Browser implements AutoCloseable {

  private final ChromeDriver driver;

  Browser() {
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

  /** Opens a report and waits until its script has run. */
  void open(Path page, String fragment) {
    driver.get("about:blank");
    driver.get(page.toUri() + fragment);
    until(() -> script("return document.documentElement.dataset.ready") != null);
  }

  /** Waits for a condition. The page may replace an element while the condition looks at it. */
  void until(BooleanSupplier condition) {
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

  @Nullable Object script(String text, Object... arguments) {
    return driver.executeScript(text, arguments);
  }

  WebElement one(String selector) {
    return driver.findElement(By.cssSelector(selector));
  }

  List<WebElement> all(String selector) {
    return driver.findElements(By.cssSelector(selector));
  }

  String text(String selector) {
    return one(selector).getText();
  }

  /** Returns what the browser has logged since the last call, such as violations of the CSP. */
  List<String> messages() {
    return driver.manage().logs().get("browser").getAll().stream()
        .map(LogEntry::getMessage)
        .toList();
  }

  ChromeDriver driver() {
    return driver;
  }

  @Override
  public void close() {
    driver.quit();
  }
}
