package io.assay.web;

import io.assay.message.Ago;
import io.assay.outbox.Finding;
import io.assay.outbox.Pause;
import io.assay.outbox.Trouble;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jsoup.nodes.Element;

/** What somebody should look after, on top of the page. */
final class Concerns {
  /** Reasons are the words of others. */
  private static final int WHY = 120;

  private static final int REMEDY = 600;

  private final List<Element> items = new ArrayList<>();

  private Concerns() {}

  static Concerns of(
      Signs signs, OutboxView outbox, LiveConfiguration configuration, Moments moments) {
    Concerns concerns = new Concerns();
    List<Trouble> troubles = signs.troubles().get();
    concerns.configuration(configuration);
    troubles.forEach(trouble -> concerns.trouble(trouble, moments));
    signs.health().get().stream()
        .filter(result -> result.finding().level() != Finding.Level.OK)
        .filter(result -> troubles.stream().noneMatch(trouble -> isSame(trouble, result)))
        .forEach(concerns::check);
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
                add("configuration", "The subscription ")
                    .appendChild(Html.foreign(subscription.name(), WHY))
                    .appendText(" does not hold"));
  }

  private void trouble(Trouble trouble, Moments moments) {
    boolean ofSource = trouble.subject().matches("(fails|silent): .*");
    add(ofSource ? "sources" : "now", "").appendChild(Html.foreign(trouble.what(), WHY));
    note("since ")
        .appendChild(moments.at(trouble.since()))
        .appendText(trouble.told() ? ". " : ", and nobody was told in chat so far. ")
        .appendChild(Html.foreign(trouble.remedy(), REMEDY));
  }

  /** A source that fails for long is both. */
  private static boolean isSame(Trouble trouble, Health.Result result) {
    return trouble.subject().startsWith("fails: ")
        && result.name().equals("source " + trouble.subject().substring("fails: ".length()));
  }

  private void check(Health.Result result) {
    String name = result.name();
    String section =
        name.startsWith("source ") ? "sources" : name.equals("outbox") ? "owed" : "now";
    add(section, name + ": ").appendChild(Html.foreign(result.finding().what(), WHY));
    if (!result.finding().remedy().isEmpty()) {
      note("").appendChild(Html.foreign(result.finding().remedy(), REMEDY));
    }
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

  /** Adds a line that leads to a section. */
  private Element add(String section, String words) {
    Element link = Html.text("a", "", words).attr("href", "#" + section);
    items.add(Html.of("li", "", link));
    return link;
  }

  /** Says more below the last line. */
  private Element note(String words) {
    Element note = Html.text("p", "note", words);
    items.get(items.size() - 1).appendChild(note);
    return note;
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
    section.attr("id", "now").attr("aria-labelledby", "now-heading");
    section.appendChild(
        Html.text("h2", "", items.isEmpty() ? "All is well" : words()).attr("id", "now-heading"));
    if (!items.isEmpty()) {
      section.appendChild(Html.of("ul", "", items.toArray(new Element[0])));
    }
    return section;
  }
}
