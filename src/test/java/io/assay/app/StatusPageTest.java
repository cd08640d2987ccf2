package io.assay.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.assay.settings.Secret;
import io.assay.web.HttpAddress;
import io.assay.web.HttpSettings;
import io.assay.web.StatusPages;
import io.assay.web.WebServer;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The status page as a real browser shows it. */
class StatusPageTest {
  private static final String TOKEN = "correct-horse-battery-staple";
  private static final HttpAddress ANY_PORT = new HttpAddress("127.0.0.1", 0);
  private static final HttpSettings SETTINGS =
      new HttpSettings(Optional.of(ANY_PORT), Optional.of(new Secret(TOKEN)));
  private static final int PHONE = 360;

  /** Texts whose contrast with what is behind them is below that of WCAG's AA. */
  private static final String TOO_FAINT =
      """
      (() => {
        const rgb = color => color.match(/[0-9.]+/g).map(Number);
        const light = color => rgb(color).slice(0, 3).map(c => c / 255)
          .map(c => c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4)
          .reduce((sum, c, at) => sum + c * [0.2126, 0.7152, 0.0722][at], 0);
        const behind = e => {
          const color = getComputedStyle(e).backgroundColor;
          return rgb(color)[3] === 0 ? behind(e.parentElement) : color;
        };
        const contrast = e => {
          const [a, b] = [light(getComputedStyle(e).color), light(behind(e))];
          return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
        };
        return [...document.body.querySelectorAll('*')]
          .filter(e => [...e.childNodes].some(n => n.nodeType === 3 && n.data.trim()))
          .filter(e => contrast(e) < 4.5)
          .map(e => e.textContent.trim() + ' ' + contrast(e));
      })()\
      """;

  private static Browser browser;
  private static WebServer server;

  @TempDir Path folder;

  @BeforeAll
  static void start() {
    browser = Browser.start();
    server =
        new WebServer(
            ANY_PORT,
            StatusPages.of(
                SETTINGS,
                new LivelyData(),
                LivelyData.signs(),
                () -> LivelyData.NOW,
                ZoneId.of("Europe/Berlin")));
    server.open();
  }

  @AfterAll
  static void stop() {
    if (browser != null) {
      browser.close();
      server.close();
    }
  }

  private static URI page(int port) {
    return URI.create("http://127.0.0.1:" + port + "/");
  }

  @BeforeEach
  void begin() {
    browser.look(1280, 900, "light");
    browser.begin(page(server.bound().orElseThrow().getPort()));
  }

  private static void logIn() {
    browser.logIn(TOKEN);
    assertThat(browser.texts("h1")).containsExactly("Assay");
    assertThat(browser.texts("main h2")).hasSizeGreaterThan(4);
  }

  @Test
  void asksForTheTokenAndShowsNothingElseUntilItIsRight() {
    assertThat(browser.texts("main")).singleElement().asString().doesNotContain("Sources");
    browser.logIn("wrong");
    assertThat(browser.texts("[role=alert]")).containsExactly("That is not the token.");
    assertThat(browser.all("section")).isEmpty();
    logIn();
    assertThat(browser.at()).isEqualTo("/");
    browser.press("Log out");
    assertThat(browser.all("section")).isEmpty();
    assertThat(browser.all("#token")).hasSize(1);
  }

  @Test
  void wordsOfOthersAreShownAsTheyAreAndDoNothing() {
    logIn();
    assertThat(browser.title()).isEqualTo("Assay: 8 things need looking after");
    for (String section : List.of("sources", "owed", "deliveries", "briefs", "configuration")) {
      assertThat(browser.content("#" + section))
          .contains(LivelyData.SHOWN)
          .doesNotContain("\u202E");
    }
    assertThat(browser.all("main script, main img, main b b")).isEmpty();
    assertThat(browser.all("a[href^='https://news.example/a?b=1']")).isNotEmpty();
    assertThat(browser.all("a"))
        .extracting(link -> link.getDomAttribute("href"))
        .allMatch(href -> href.matches("(https://|#|/$).*"));
    assertThat(browser.complaints()).isEmpty();
  }

  @Test
  void whatNeedsLookingAfterStandsOnTopOnceWithWhatToDo() {
    logIn();
    assertThat(browser.texts("#now li"))
        .filteredOn(line -> line.contains("mining-weekly"))
        .singleElement()
        .asString()
        .contains("cannot be read", "since 12:20. It has failed 8 times");
    assertThat(browser.texts("#now li"))
        .anyMatch(line -> line.contains("3 % of the disk") && line.contains("nobody was told"))
        .anyMatch(line -> line.contains("discord: Discord's gateway") && line.contains("network"))
        .noneMatch(line -> line.contains("answers"));
  }

  @Test
  void fitsAPhoneAndTellsAllInItsOrder() {
    logIn();
    for (String scheme : List.of("light", "dark")) {
      browser.look(PHONE, 800, scheme);
      assertThat(browser.ask("document.documentElement.scrollWidth")).isEqualTo((long) PHONE);
      keep("phone-" + scheme);
    }
    assertThat(browser.all("header, main, footer, nav")).hasSize(4);
    List<Integer> levels =
        browser.all("h1, h2, h3").stream().map(h -> h.getTagName().charAt(1) - '0').toList();
    assertThat(levels).startsWith(1, 2).contains(3);
    for (int at = 1; at < levels.size(); at++) {
      assertThat(levels.get(at)).isLessThanOrEqualTo(levels.get(at - 1) + 1);
    }
    assertThat(browser.all("time"))
        .isNotEmpty()
        .allMatch(time -> String.valueOf(time.getDomAttribute("datetime")).endsWith("Z"));
    assertThat(browser.content("footer")).contains("Europe/Berlin (UTC+01:00)");
  }

  @Test
  void canBeReadInLightAndInDark() {
    logIn();
    keep("light");
    String light = browser.background();
    assertThatAllCanBeRead();
    browser.look(1280, 900, "dark");
    keep("dark");
    assertThat(browser.background()).isNotEqualTo(light);
    assertThatAllCanBeRead();
  }

  private static void assertThatAllCanBeRead() {
    assertThat((List<?>) browser.ask(TOO_FAINT)).isEmpty();
    assertThat(((List<?>) browser.ask(TOO_FAINT.replace("< 4.5", "< 22"))).size())
        .isGreaterThan(100);
  }

  @Test
  void showsWhatARealPostHasBecome() throws Exception {
    try (Installation assay = new Installation(folder)) {
      assay.site.addJson(Files.readString(Path.of("seeds/posts/news-archive-14218.json")));
      assay.configure(
          "",
          """
          - {name: china, destination: "slack:#ree-alerts", regions: [China]}
          - {name: late, destination: "discord:%s", deliver: {digest: "weekdays 08:00"}}
          - {name: gone, destination: "slack:#gone"}
          """);
      assay.running(() -> assertThatAllIsShown(assay));
    }
  }

  private void assertThatAllIsShown(Installation assay) {
    await().atMost(Installation.PATIENCE).until(() -> assay.slackChannel.messages().size() == 1);
    browser.begin(assay.pages());
    browser.logIn(Installation.HTTP_TOKEN);
    await()
        .atMost(Installation.PATIENCE)
        .until(
            () -> {
              browser.open(assay.pages());
              return browser.content("#deliveries").contains("Baogang")
                  && browser.content("#owed").contains("slack:#gone");
            });
    assertThat(browser.content("#sources")).contains("site", "Read", "poll");
    assertThat(browser.content("#owed")).contains("Held back", "1 message", "Digest");
    assertThat(browser.content("#briefs"))
        .contains("Author: state-owned source", "Rule: ", "state-owned");
    assertThat(browser.content("#configuration"))
        .contains("china", "slack:#ree-alerts", "127.0.0.1");
    assertThat(browser.all("#deliveries a[href^='https://']")).hasSize(2);
    assertThat(browser.content("html"))
        .doesNotContain(Installation.HTTP_TOKEN, assay.discord.token())
        .doesNotContain("xoxb-", "xapp-");
    assertThat(browser.complaints()).isEmpty();
    mistakesAreShown(assay);
  }

  private void mistakesAreShown(Installation assay) {
    try {
      Files.writeString(folder.resolve("subscriptions.yaml"), "subscription: []\n");
    } catch (IOException e) {
      throw new AssertionError(e);
    }
    await()
        .atMost(Installation.PATIENCE)
        .until(
            () -> {
              browser.open(assay.pages());
              return browser.content("#configuration").contains("subscriptions.yaml:1:1");
            });
  }

  /** For people: {@code -Dpictures=DIR} keeps what is seen. */
  private static void keep(String name) {
    String folder = System.getProperty("pictures", "");
    if (!folder.isEmpty()) {
      browser.picture(Path.of(folder, name + ".png"));
    }
  }
}
