package io.assay.web;

import java.util.List;
import org.jsoup.nodes.Element;

/** What holds, and what is wrong in the files. */
final class ConfigurationSection {
  private static final int MOST = 100;
  private static final int LONGEST = 700;

  private ConfigurationSection() {}

  static Element of(LiveConfiguration configuration, Moments moments) {
    Element section = Section.of("configuration", "Configuration");
    configuration.files().ifPresent(files -> add(section, files, moments));
    section.appendChild(settings(configuration.settings()));
    return section.appendChild(subscriptions(configuration.subscriptions()));
  }

  private static void add(Element section, LiveConfiguration.Files files, Moments moments) {
    boolean refused = !files.mistakes().isEmpty();
    section.appendChild(
        Html.of("p", "", Html.foreign(files.folder(), LONGEST))
            .appendText(refused ? " is refused: what was read " : " holds as it was read ")
            .appendChild(moments.at(files.since()))
            .appendText(refused ? " goes on to hold." : "."));
    if (refused) {
      section.appendChild(
          lines("Mistakes in the files as they are now", "mistakes", files.mistakes()));
    }
    if (!files.remarks().isEmpty()) {
      section.appendChild(lines("To know", "", files.remarks()));
    }
  }

  private static Element lines(String heading, String classes, List<String> lines) {
    List<Element> items =
        lines.stream().map(line -> Html.of("li", "", Html.foreign(line, LONGEST))).toList();
    return Section.part(heading)
        .appendChild(Section.list("rows " + classes, items, MOST, ": check names all."));
  }

  private static Element settings(List<LiveConfiguration.Setting> settings) {
    Element list = Html.of("dl", "");
    for (LiveConfiguration.Setting setting : settings) {
      list.appendChild(
          Html.of(
              "div",
              "",
              Html.text("dt", "", setting.name()),
              Html.of("dd", "", Html.foreign(setting.value(), LONGEST))));
    }
    return Section.part("What holds").appendChild(list);
  }

  private static Element subscriptions(List<LiveConfiguration.Subscribed> subscriptions) {
    Element part = Section.part("Subscriptions");
    return part.appendChild(
        subscriptions.isEmpty()
            ? Section.nothing("There is none: nobody is told anything.")
            : Section.list(
                "rows",
                subscriptions.stream().map(ConfigurationSection::row).toList(),
                MOST,
                " in config/subscriptions.yaml and made in chat."));
  }

  private static Element row(LiveConfiguration.Subscribed subscription) {
    Element name = Html.of("b", "", Html.foreign(subscription.name(), LONGEST));
    Element item =
        Html.of("li", "", name, Html.of("p", "", Html.foreign(subscription.words(), LONGEST)));
    if (!subscription.trouble().isEmpty()) {
      item.appendChild(
          Html.of("p", "trouble", Html.foreign(subscription.trouble(), LONGEST))
              .prependText("Does not hold: "));
    }
    return item.appendChild(
        Html.of("p", "note", Html.foreign(subscription.origin(), LONGEST))
            .prependText(subscription.to() + ", "));
  }
}
