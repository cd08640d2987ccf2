package io.assay.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.openqa.selenium.By;
import org.openqa.selenium.OutputType;
import org.openqa.selenium.StaleElementReferenceException;
import org.openqa.selenium.WebDriverException;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.logging.LoggingPreferences;

/** A real Chromium without a screen. It runs no script of a page. */
final class Browser implements AutoCloseable {
  private static final File CHROMIUM = new File("/usr/bin/chromium");
  private static final File DRIVER = new File("/usr/bin/chromedriver");

  /** It warns of each version of Chromium for which it has no further tools. */
  private static final Logger SELENIUM = Logger.getLogger("org.openqa.selenium");

  private final ChromeDriver driver;

  private Browser() {
    SELENIUM.setLevel(Level.SEVERE);
    System.setProperty("webdriver.remote.enableTracing", "false");
    LoggingPreferences logs = new LoggingPreferences();
    logs.enable(LogType.BROWSER, Level.ALL);
    ChromeOptions options = new ChromeOptions();
    options.setBinary(CHROMIUM);
    options.addArguments("--headless=new", "--no-sandbox", "--disable-dev-shm-usage");
    options.addArguments("--disable-gpu", "--hide-scrollbars", "--no-first-run");
    options.setExperimentalOption(
        "prefs", Map.of("profile.managed_default_content_settings.javascript", 2));
    options.setCapability("goog:loggingPrefs", logs);
    driver =
        new ChromeDriver(
            new ChromeDriverService.Builder().usingDriverExecutable(DRIVER).build(), options);
    driver.manage().timeouts().pageLoadTimeout(Duration.ofSeconds(30));
  }

  /** Skips the test, or under CI fails it, where none is installed. */
  static Browser start() {
    boolean installed = CHROMIUM.canExecute() && DRIVER.canExecute();
    String how = "no Chromium: apt-get install chromium chromium-driver";
    if ("true".equals(System.getenv("CI"))) {
      assertThat(installed).as(how).isTrue();
    }
    assumeTrue(installed, how);
    return new Browser();
  }

  /** Forgets all cookies, and what was complained of. */
  void begin(URI page) {
    cdp("Network.clearBrowserCookies", Map.of());
    open(page);
    complaints();
  }

  void open(URI page) {
    driver.get(page.toString());
  }

  /** Types into the only field and sends the form. */
  void logIn(String token) {
    driver.findElement(By.id("token")).sendKeys(token);
    press("Log in");
  }

  /** Presses a button that leads to a page, and waits for that. */
  void press(String button) {
    WebElement before = all("html").get(0);
    driver.findElement(By.xpath("//button[.='" + button + "']")).click();
    await()
        .atMost(Installation.PATIENCE)
        .ignoreExceptionsInstanceOf(WebDriverException.class)
        .until(() -> isGone(before) && "complete".equals(ask("document.readyState")));
  }

  private static boolean isGone(WebElement element) {
    try {
      element.getTagName();
      return false;
    } catch (StaleElementReferenceException e) {
      return true;
    }
  }

  /** As large as a window or a phone, light or dark. */
  void look(int width, int height, String scheme) {
    cdp(
        "Emulation.setDeviceMetricsOverride",
        Map.of("width", width, "height", height, "deviceScaleFactor", 1, "mobile", false));
    cdp(
        "Emulation.setEmulatedMedia",
        Map.of("features", List.of(Map.of("name", "prefers-color-scheme", "value", scheme))));
  }

  private void cdp(String command, Map<String, Object> parameters) {
    driver.executeCdpCommand(command, parameters);
  }

  String title() {
    return driver.getTitle();
  }

  /** The path and what follows it. */
  String at() {
    return String.valueOf(URI.create(driver.getCurrentUrl()).getPath());
  }

  /** What can be read of the elements. */
  List<String> texts(String css) {
    return all(css).stream().map(WebElement::getText).toList();
  }

  /** The text of the first element, also of what is folded away. */
  String content(String css) {
    return String.valueOf(all(css).get(0).getDomProperty("textContent"));
  }

  List<WebElement> all(String css) {
    return driver.findElements(By.cssSelector(css));
  }

  String background() {
    return all("body").get(0).getCssValue("background-color");
  }

  /** Asks the browser itself; the page's own scripts stay off. */
  Object ask(String expression) {
    return driver.executeScript("return " + expression);
  }

  /** What the browser has complained of since it was asked last: what a policy forbids, errors. */
  List<String> complaints() {
    return driver.manage().logs().get(LogType.BROWSER).getAll().stream()
        .map(entry -> entry.getMessage())
        .toList();
  }

  /** Keeps a picture of the whole page, for people. */
  void picture(Path file) {
    Number height = (Number) ask("document.documentElement.scrollHeight");
    Number width = (Number) ask("innerWidth");
    cdp(
        "Emulation.setDeviceMetricsOverride",
        Map.of("width", width, "height", height, "deviceScaleFactor", 1, "mobile", false));
    try {
      Files.createDirectories(file.toAbsolutePath().getParent());
      Files.write(file, driver.getScreenshotAs(OutputType.BYTES));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    driver.quit();
  }
}
