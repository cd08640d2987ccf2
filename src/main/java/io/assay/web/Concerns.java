package io.assay.web;

import io.assay.command.Status;
import io.assay.message.Ago;
import io.assay.outbox.Pause;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jsoup.nodes.Element;

/** What somebody should look after, on top of the page. */
final class Concerns {
  /** Reasons are the words of others. */
  private static final int WHY = 120;

  private final List<Element> items = new ArrayList<>();

  private Concerns() {}

  static Concerns of(
      List<Status.Source> sources,
      OutboxView outbox,
      LiveConfiguration configuration,
      Moments moments) {
    Concerns concerns = new Concerns();
    concerns.configuration(configuration);
    sources.forEach(source -> concerns.source(source, moments));
    outbox.paused().forEach(pause -> concerns.pause(pause, moments));
    concerns.refused(outbox.refused().size());
    return concerns;
  }

  private void configuration(LiveConfiguration configuration) {
    int mistakes = configuration.mistakes().size();
    if (mistakes > 0) {
      String count = Html.count(mistakes, "mistake", "mistakes");
      add("configuration", "The files have " + count + "; what was right last goes on to hold");
    }
    configuration.subscriptions().stream()
        .filter(subscription -> !subscription.trouble().isEmpty())
        .forEach(
            subscription ->
                add("configuration", "")
                    .appendText("The subscription ")
                    .appendChild(Html.foreign(subscription.name(), WHY))
                    .appendText(" does not hold"));
  }

  private void source(Status.Source source, Moments moments) {
    source
        .last()
        .filter(outcome -> !outcome.read())
        .ifPresent(
            outcome ->
                add("sources", source.name() + " could not be read ")
                    .appendChild(moments.ago(outcome.at()))
                    .appendText(": ")
                    .appendChild(Html.foreign(outcome.what(), WHY)));
  }

  private void pause(Pause pause, Moments moments) {
    String length = Ago.words(Duration.between(pause.since(), moments.now()));
    add("owed", pause.destination() + " is paused for " + length + ": ")
        .appendChild(Html.foreign(pause.why(), WHY));
  }

  private void refused(int count) {
    if (count > 0) {
      add(
          "owed",
          Html.count(count, "message was", "messages were")
              + " given up in the last "
              + Ago.words(OutboxView.REFUSED_FOR));
    }
  }

  private Element add(String section, String words) {
    Element link = Html.text("a", "", words).attr("href", "#" + section);
    items.add(Html.of("li", "", link));
    return link;
  }

  /** Of the page, as a browser shows it in a row of others. */
  String title() {
    return items.isEmpty() ? "Assay: all is well" : "Assay: " + words();
  }

  private String words() {
    return Html.count(items.size(), "thing needs", "things need") + " looking after";
  }

  Element section() {
    Element section = Html.of("section", items.isEmpty() ? "well" : "concerns");
    section.attr("aria-labelledby", "now");
    section.appendChild(
        Html.text("h2", "", items.isEmpty() ? "All is well" : words()).attr("id", "now"));
    if (!items.isEmpty()) {
      section.appendChild(Html.of("ul", "", items.toArray(new Element[0])));
    }
    return section;
  }
}
