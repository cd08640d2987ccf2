package io.assay.post.wordpress;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.assay.post.SourceUnavailable;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import standin.wordpress.Trouble;
import standin.wordpress.WordPressStandIn;

/** What is said when a site cannot be read, and that nothing is lost by it. */
class TroubleTest {
  private final Watch watch = new Watch();
  private final WordPressStandIn site = watch.site;

  @BeforeEach
  void seeASite() throws Exception {
    site.add(1, "First", Watch.START.minusSeconds(600));
    watch.seeAll();
  }

  @AfterEach
  void close() {
    watch.close();
  }

  static Stream<Arguments> troubles() {
    return Stream.of(
        Arguments.of(
            Trouble.HTML, "sent a web page instead of JSON: is this the address of its REST API?"),
        Arguments.of(Trouble.ERROR_500, "has trouble of its own (500)"),
        Arguments.of(Trouble.MAINTENANCE, "is closed for now (503); it asks to wait 600 s"),
        Arguments.of(Trouble.TOO_OFTEN, "says that we ask too often (429); it asks to wait 120 s"),
        Arguments.of(Trouble.TRUNCATED, "sent JSON that is cut off or broken"),
        Arguments.of(
            Trouble.CHALLENGE,
            "wants proof that we are human (a bot challenge): its owner has to let us in"),
        Arguments.of(Trouble.DROP, "broke off its answer"),
        Arguments.of(Trouble.HUGE, "sent more than 16 MB in one answer"));
  }

  @ParameterizedTest
  @MethodSource("troubles")
  void saysInOneLineWhatIsWrongAndLosesNothing(Trouble trouble, String why) throws Exception {
    site.add(2, "Second", Watch.START);
    site.trouble(trouble);
    assertThatThrownBy(watch::poll)
        .isInstanceOf(SourceUnavailable.class)
        .hasMessage("127.0.0.1 " + why);

    site.trouble(Trouble.NONE);
    assertThat(Watch.ids(watch.poll())).containsExactly("2");
  }

  @ParameterizedTest
  @MethodSource("troublesOfBodies")
  void losesNothingWhereTheListCameAndTheBodiesDidNot(Trouble trouble, String why)
      throws Exception {
    site.add(2, "Second", Watch.START);
    site.trouble(trouble, request -> request.query().contains("content"));
    assertThatThrownBy(watch::poll).isInstanceOf(SourceUnavailable.class).hasMessageEndingWith(why);

    site.trouble(Trouble.NONE);
    assertThat(Watch.ids(watch.poll())).containsExactly("2");
  }

  /** A body too large has its own way out. */
  static Stream<Arguments> troublesOfBodies() {
    return troubles().filter(trouble -> trouble.get()[0] != Trouble.HUGE);
  }

  @Test
  void carriesHowLongTheSiteAsksToBeLeftAlone() {
    site.trouble(Trouble.MAINTENANCE);
    assertThat(catchThrowableOfType(SourceUnavailable.class, watch::poll).retryAfter())
        .contains(Duration.ofMinutes(10));
    site.trouble(Trouble.TOO_OFTEN);
    assertThat(catchThrowableOfType(SourceUnavailable.class, watch::poll).retryAfter())
        .contains(Duration.ofMinutes(2));
  }

  @Test
  void readsWhatFollowsAPluginsWarning() throws Exception {
    site.add(2, "Second", Watch.START);
    site.trouble(Trouble.WARNING);
    assertThat(Watch.ids(watch.poll())).containsExactly("2");
  }

  @Test
  void aSlowSiteIsNotWaitedForWithoutEnd() throws Exception {
    site.trouble(Trouble.SLOW);
    WordPressSource source =
        new WordPressSource(watch.settings(Duration.ZERO), () -> watch.now, Duration.ofMillis(200));
    assertThatThrownBy(() -> source.poll(watch.memory))
        .isInstanceOf(SourceUnavailable.class)
        .hasMessage("127.0.0.1 did not answer in time");
  }

  @Test
  void aClosedDoorIsSaid() throws Exception {
    int port;
    try (ServerSocket free = new ServerSocket(0)) {
      port = free.getLocalPort();
    }
    assertThatThrownBy(() -> at("http://127.0.0.1:" + port + "/wp-json/wp/v2"))
        .hasMessage("127.0.0.1 cannot be connected to");
  }

  @Test
  void anUnknownHostIsSaid() {
    assertThatThrownBy(() -> at("https://no-such-host.invalid/wp-json/wp/v2"))
        .hasMessage("no-such-host.invalid is not known: no network here, or the name is wrong");
  }

  @Test
  void aWrongRouteIsSaid() {
    assertThatThrownBy(() -> at(site.site() + "/wp-json/wp/v2/x"))
        .hasMessage(
            "127.0.0.1 knows no such posts (404 rest_no_route): are url and postType right?");
  }

  @Test
  void aRedirectToAnotherHostIsNotFollowed() {
    site.redirectTo("http://localhost:9/elsewhere");
    assertThatThrownBy(watch::poll)
        .hasMessage("127.0.0.1 redirects to http://localhost, where it is not followed");
  }

  @Test
  void redirectsInCirclesEnd() {
    site.redirectTo("/again");
    assertThatThrownBy(watch::poll).hasMessage("127.0.0.1 redirects in circles");
  }

  private static void at(String url) throws IOException {
    WordPressSettings settings =
        new WordPressSettings(
            "news",
            "News",
            URI.create(url),
            "news-archive",
            Map.of(),
            Duration.ofDays(90),
            Duration.ofHours(6),
            Duration.ZERO,
            false);
    new WordPressSource(settings, () -> Watch.START).poll(new io.assay.post.PostMemory());
  }
}
