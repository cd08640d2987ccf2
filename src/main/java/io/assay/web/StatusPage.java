package io.assay.web;

import io.assay.brief.Explanation;
import io.assay.command.Status;
import io.assay.message.Ago;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.List;
import org.jsoup.nodes.Element;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** How Assay is, for people, on one page without scripts. */
final class StatusPage implements Page {
  private static final Logger log = LoggerFactory.getLogger(StatusPage.class);

  private static final int BRIEFS = 10;
  private static final int LONGEST = 400;

  private final StatusData data;
  private final Signs signs;
  private final InstantSource time;
  private final ZoneId zone;

  /**
   * @param zone in which times are shown
   */
  StatusPage(StatusData data, Signs signs, InstantSource time, ZoneId zone) {
    this.data = data;
    this.signs = signs;
    this.time = time;
    this.zone = zone;
  }

  @Override
  public Reply answer(Request request) {
    Moments moments = new Moments(time.instant(), zone);
    try {
      return whole(moments);
    } catch (RuntimeException e) {
      log.error("The status page could not be made", e);
      return without(moments);
    }
  }

  /** What can be said where the store cannot be asked. */
  private Reply without(Moments moments) {
    List<Element> checks =
        signs.health().get().stream()
            .map(result -> Html.of("li", "", Html.foreign(result.toString(), LONGEST)))
            .toList();
    Element section = Section.of("now", "The page cannot be made now; the log says why");
    section.appendChild(Section.list("rows", checks, checks.size(), ""));
    return Stylesheet.page(
        503, "Assay: not all can be shown", header(moments), Html.of("main", "", section));
  }

  private Reply whole(Moments moments) {
    Instant now = moments.now();
    List<Status.Source> sources = data.sources();
    OutboxView outbox = data.outbox(now);
    List<Explanation> briefs = data.briefs(BRIEFS);
    LiveConfiguration configuration = data.configuration();
    Concerns concerns = Concerns.of(signs, outbox, configuration, moments);
    return Stylesheet.page(
        200,
        concerns.title(),
        header(moments),
        Html.of(
            "main",
            "",
            concerns.section(),
            Overview.of(sources, outbox, briefs, configuration, moments),
            SourcesSection.of(sources, moments),
            OwedSection.of(outbox, moments),
            DeliveriesSection.of(outbox, moments),
            BriefsSection.of(briefs, moments),
            ConfigurationSection.of(configuration, moments)),
        footer(moments));
  }

  private static Element header(Moments moments) {
    Element out =
        Html.of("form", "", Html.text("button", "quiet", "Log out").attr("type", "submit"));
    out.attr("method", "post").attr("action", Door.LOGOUT);
    Element as =
        Html.text("p", "note", "As of ")
            .appendChild(moments.exact(moments.now()))
            .appendText(". ")
            .appendChild(Html.text("a", "", "Look again").attr("href", "/"));
    return Html.of("header", "", Html.text("h1", "", "Assay"), as, out);
  }

  private Element footer(Moments moments) {
    StatusData.Running running = data.running();
    Duration up = Duration.between(running.since(), moments.now());
    Element line =
        Html.text(
                "p",
                "note",
                "Assay " + running.version() + ", up for " + Ago.words(up) + " (since ")
            .appendChild(moments.at(running.since()))
            .appendText("). Times are those of " + moments.zoneName() + ".");
    return Html.of("footer", "", line);
  }
}
