package io.assay.web;

import io.assay.brief.Explanation;
import io.assay.command.Status;
import io.assay.message.Ago;
import io.assay.outbox.History;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jsoup.nodes.Element;

/** The figures that lead to the sections. */
final class Overview {
  private Overview() {}

  static Element of(
      List<Status.Source> sources,
      OutboxView outbox,
      List<Explanation> briefs,
      LiveConfiguration configuration,
      Moments moments) {
    long failing =
        sources.stream().flatMap(s -> s.last().stream()).filter(last -> !last.read()).count();
    Optional<Instant> delivered =
        outbox.delivered().stream().map(entry -> entry.times().last()).findFirst();
    Optional<Instant> newest =
        briefs.stream().map(one -> one.brief().post().publishedAt()).findFirst();
    Element list =
        Html.of(
            "ul",
            "tiles",
            tile("sources", number(sources.size()), "sources", note(failing, "failing")),
            tile("owed", number(outbox.open()), "owed", oldest(outbox, moments)),
            tile(
                "owed",
                number(outbox.paused().size()),
                "paused",
                note(outbox.waiting(), "held back")),
            since("deliveries", delivered, "since the last delivery", moments),
            since("briefs", newest, "since the newest post", moments),
            tile(
                "configuration",
                number(configuration.subscriptions().size()),
                "subscriptions",
                note(configuration.mistakes().size(), "mistakes")));
    return Html.of("nav", "", list).attr("aria-label", "Sections");
  }

  private static Element note(long count, String what) {
    return Html.text("small", "", (count == 0 ? "none" : number(count)) + " " + what);
  }

  private static String number(long count) {
    return String.format(Locale.ENGLISH, "%,d", count);
  }

  private static Element oldest(OutboxView outbox, Moments moments) {
    Element note = Html.of("small", "");
    outbox.owing().stream()
        .map(History.Owing::oldest)
        .min(Instant::compareTo)
        .ifPresentOrElse(
            at -> note.text("the oldest ").appendChild(moments.ago(at)),
            () -> note.text("nothing waits"));
    return note;
  }

  private static Element since(
      String section, Optional<Instant> last, String what, Moments moments) {
    String figure = last.map(at -> Ago.words(Duration.between(at, moments.now()))).orElse("–");
    return tile(section, figure, "", Html.text("small", "", last.isEmpty() ? "nothing yet" : what));
  }

  private static Element tile(String section, String figure, String what, Element note) {
    Element link = Html.of("a", "", Html.text("b", "", figure), Html.text("span", "", what), note);
    return Html.of("li", "", link.attr("href", "#" + section));
  }
}
