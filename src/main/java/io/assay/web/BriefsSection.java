package io.assay.web;

import io.assay.brief.Brief;
import io.assay.brief.Caveat;
import io.assay.brief.Explanation;
import io.assay.brief.Finding;
import io.assay.brief.Speaker;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jsoup.nodes.Element;

/** The newest briefs, and what each caveat rests on. */
final class BriefsSection {
  private static final int TITLE = 300;
  private static final int NAME = 100;
  private static final int RULE = 400;
  private static final int QUOTE = 600;
  private static final int MOST = 40;

  private BriefsSection() {}

  static Element of(List<Explanation> briefs, Moments moments) {
    Element section = Section.of("briefs", "Briefs");
    if (briefs.isEmpty()) {
      section.appendChild(Section.nothing("No post with a text is known yet."));
    }
    briefs.forEach(explanation -> section.appendChild(card(explanation, moments)));
    return section;
  }

  private static Element card(Explanation explanation, Moments moments) {
    Brief brief = explanation.brief();
    Element title = Html.of("h3", "");
    title.appendChild(
        Html.link(Optional.of(brief.post().link()), Html.foreign(brief.post().title(), TITLE)));
    Element card = Html.of("article", "card", title);
    card.appendChild(
        Html.of("p", "note", Html.foreign(brief.post().publisher(), NAME))
            .appendText(", ")
            .appendChild(moments.at(brief.post().publishedAt()))
            .appendText(" · " + Html.count(brief.highlights().size(), "highlight", "highlights"))
            .appendText(" · " + brief.post().id()));
    if (brief.caveats().isEmpty()) {
      return card.appendChild(Section.nothing("No caveat was found."));
    }
    for (Speaker speaker : Speaker.values()) {
      labels(brief, speaker).ifPresent(card::appendChild);
    }
    return card.appendChild(
        Html.details("Rules and sentences", Section.list("rows", reasons(explanation), MOST, ".")));
  }

  private static Optional<Element> labels(Brief brief, Speaker speaker) {
    String labels =
        brief.caveats().stream()
            .filter(caveat -> caveat.speaker() == speaker)
            .map(caveat -> caveat.kind().label())
            .distinct()
            .collect(Collectors.joining("; "));
    return labels.isEmpty()
        ? Optional.empty()
        : Optional.of(Html.text("p", "", speaker.label() + ": " + labels));
  }

  private static String label(Caveat caveat) {
    return caveat.speaker().label() + ": " + caveat.kind().label();
  }

  private static List<Element> reasons(Explanation explanation) {
    Set<Caveat> told = new LinkedHashSet<>();
    return explanation.findings().stream()
        .filter(Finding::isCaveat)
        .filter(finding -> told.add(finding.caveat()))
        .map(BriefsSection::reason)
        .toList();
  }

  private static Element reason(Finding finding) {
    Caveat caveat = finding.caveat();
    return Html.of(
        "li",
        "",
        Html.text("b", "", label(caveat)),
        Html.of("blockquote", "", Html.foreign(caveat.evidence(), QUOTE)),
        Html.text("p", "note", "Rule: ").appendChild(Html.foreign(finding.rule(), RULE)));
  }
}
