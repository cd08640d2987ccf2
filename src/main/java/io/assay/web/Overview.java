package io.assay.web;

import io.assay.brief.Explanation;
import io.assay.command.Status;
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
    Optional<Instant> oldest =
        outbox.owing().stream().map(owing -> owing.oldest()).min(Instant::compareTo);
    Element last = Html.of("small", "");
    outbox.delivered().stream()
        .findFirst()
        .ifPresentOrElse(
            entry -> last.text("the last ").appendChild(moments.ago(entry.times().last())),
            () -> last.text("nothing yet"));
    Element list =
        Html.of(
            "ul",
            "tiles",
            tile("sources", sources.size(), "sources", note(failing, "failing")),
            tile("owed", outbox.open(), "owed", age(oldest, moments)),
            tile("owed", outbox.paused().size(), "paused", note(outbox.waiting(), "held back")),
            tile("deliveries", outbox.delivered().size(), "delivered last", last),
            tile("briefs", briefs.size(), "newest briefs", newest(briefs, moments)),
            tile(
                "configuration",
                configuration.subscriptions().size(),
                "subscriptions",
                note(configuration.mistakes().size(), "mistakes")));
    return Html.of("nav", "", list).attr("aria-label", "Sections");
  }

  private static Element note(long count, String what) {
    String words =
        count == 0 ? "none " + what : String.format(Locale.ENGLISH, "%,d ", count) + what;
    return Html.text("small", "", words);
  }

  private static Element age(Optional<Instant> oldest, Moments moments) {
    return oldest
        .map(at -> Html.text("small", "", "the oldest ").appendChild(moments.ago(at)))
        .orElseGet(() -> Html.text("small", "", "nothing waits"));
  }

  private static Element newest(List<Explanation> briefs, Moments moments) {
    return briefs.stream()
        .findFirst()
        .map(
            newest ->
                Html.text("small", "", "published ")
                    .appendChild(moments.ago(newest.brief().post().publishedAt())))
        .orElseGet(() -> Html.text("small", "", "no post yet"));
  }

  private static Element tile(String section, int number, String what, Element note) {
    Element figure = Html.text("b", "", String.format(Locale.ENGLISH, "%,d", number));
    Element link = Html.of("a", "", figure, Html.text("span", "", what), note);
    return Html.of("li", "", link.attr("href", "#" + section));
  }
}
