package io.assay.brief.caveat;

import io.assay.brief.CaveatKind;
import io.assay.brief.Link;
import io.assay.brief.Sentence;
import io.assay.brief.Words;
import io.assay.brief.caveat.Wordings.Hit;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/** A sentence with links, searched once for all of them. */
final class LinkedSentence {
  private static final Set<String> REPORTS =
      Set.of(
          "reported",
          "reports",
          "wrote",
          "writes",
          "announced",
          "says",
          "said",
          "quoted",
          "quotes",
          "cited",
          "cites",
          "carried",
          "printed");

  /** Of an article that this post does not rest on. */
  private static final Set<String> NOT_THIS =
      Set.of(
          "not",
          "never",
          "earlier",
          "previous",
          "older",
          "another",
          "separate",
          "unlike",
          "commentary",
          "editorial",
          "contrary");

  /** "Kestrel, which announced a loan in May": what is told besides. */
  private static final Set<String> PAST =
      Set.of("which", "who", "had", "earlier", "previously", "already", "formerly", "once");

  private static final Set<String> MEDIA =
      Set.of(
          "newspaper",
          "agency",
          "broadcaster",
          "portal",
          "daily",
          "outlet",
          "website",
          "wire",
          "channel",
          "tabloid",
          "magazine",
          "service",
          "paper",
          "media");

  private final Sentence sentence;
  private final Words words;
  private final List<Hit> hits;
  private final boolean restsOnAll;

  LinkedSentence(Sentence sentence, WordingIndex index) {
    this.sentence = sentence;
    this.words = sentence.words();
    this.hits =
        index.find(words).stream().filter(hit -> hit.isOf(CaveatKind.STATE_LISTED_OUTLET)).toList();
    this.restsOnAll =
        SpokenSentence.namesSource(words) || hits.stream().anyMatch(hit -> hit.isIn("rests"));
  }

  String text() {
    return sentence.text();
  }

  /** True if the link begins here. */
  boolean holds(Link link) {
    return holds(sentence, link);
  }

  static boolean holds(Sentence sentence, Link link) {
    return link.start() >= sentence.start()
        && link.start() < sentence.start() + sentence.text().length();
  }

  /** True if the sentence has from there what it says. */
  boolean restsOn(Link link) {
    int at = link.start() - sentence.start();
    int first = firstFrom(0, at);
    int behind = firstFrom(first, at + link.text().length());
    return restsOnAll
        || hits.stream().anyMatch(hit -> leadsTo(hit, at, first, behind))
        || reports(at + link.text().length(), first, behind);
  }

  /** "According to", at most three words before the link ends its lead, or within it. */
  private boolean leadsTo(Hit lead, int at, int first, int behind) {
    if (isDenied(lead.first())) {
      return false;
    }
    if (lead.isIn("whole")) {
      return lead.first() == first && lead.last() == behind - 1;
    }
    if (lead.isIn("within")) {
      return lead.first() >= first && lead.last() < behind - 1;
    }
    return lead.isIn("leads")
        && lead.last() < first
        && first - lead.last() <= (MEDIA.contains(words.at(first - 1)) ? 8 : 4)
        && !hasComma(words.end(lead.last()), at)
        && !WordingIndex.isInterrupted(words, lead.last(), first - 1);
  }

  /** The first word at or behind a place of the text. */
  private int firstFrom(int word, int place) {
    int at = word;
    while (at < words.size() && words.start(at) < place) {
      at++;
    }
    return at;
  }

  private boolean hasComma(int from, int to) {
    int comma = sentence.text().indexOf(',', from);
    return comma >= 0 && comma < to;
  }

  private boolean isDenied(int first) {
    for (int at = Math.max(0, first - 3); at < first; at++) {
      if (NOT_THIS.contains(words.at(at))) {
        return true;
      }
    }
    return false;
  }

  /** "Global Times reported", where either part is the link, or both are. */
  private boolean reports(int end, int first, int behind) {
    return IntStream.range(first, behind).anyMatch(this::isReport)
        || (isReport(behind) && sentence.text().charAt(end) == ' ');
  }

  private boolean isReport(int at) {
    return at < words.size()
        && REPORTS.contains(words.at(at))
        && IntStream.range(Math.max(0, at - 2), at).noneMatch(w -> PAST.contains(words.at(w)));
  }
}
