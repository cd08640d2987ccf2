package io.assay.brief.caveat;

import io.assay.brief.Article;
import io.assay.brief.Caveat;
import io.assay.brief.CaveatKind;
import io.assay.brief.CaveatRule;
import io.assay.brief.Finding;
import io.assay.brief.Link;
import io.assay.brief.Passage;
import io.assay.brief.Sentence;
import io.assay.brief.Speaker;
import io.assay.brief.Words;
import io.assay.brief.caveat.StateRegister.Listing;
import io.assay.brief.caveat.Wordings.Hit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** The post rests on an outlet that the register lists as state-controlled, and links to it. */
final class StateListedOutlet implements CaveatRule {
  private static final int MAX_FINDINGS = 20;

  /** Bounds the work; no post rests on so many. */
  private static final int MOST_LINKS = 200;

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

  private final WordingIndex index;
  private final StateRegister register;

  StateListedOutlet(WordingIndex index, StateRegister register) {
    this.index = index;
    this.register = register;
  }

  @Override
  public CaveatKind kind() {
    return CaveatKind.STATE_LISTED_OUTLET;
  }

  @Override
  public List<Finding> check(Article article) {
    Map<String, Finding> findings = new LinkedHashMap<>();
    boolean underSource = false;
    int links = 0;
    for (Passage passage : article.passages()) {
      for (Link link : passage.links()) {
        Listing listing = register.find(link.host()).orElse(null);
        if (listing != null && links++ < MOST_LINKS) {
          judge(passage, link, listing, underSource, findings);
        }
      }
      underSource = isSourceLabel(passage) || (underSource && passage.place().list() > 0);
    }
    return findings.values().stream().limit(MAX_FINDINGS).toList();
  }

  private void judge(
      Passage passage,
      Link link,
      Listing listing,
      boolean underSource,
      Map<String, Finding> findings) {
    Sentence sentence = sentenceOf(passage, link);
    if (sentence != null) {
      int at = link.start() - sentence.start();
      boolean source = underSource || isSource(sentence, link, at);
      Caveat caveat = new Caveat(kind(), Speaker.REGISTER, sentence.text());
      Finding finding =
          new Finding(
              caveat, link.text(), listing::toString, source ? null : () -> "linked in passing");
      findings.merge(sentence.text(), finding, (one, other) -> one.isCaveat() ? one : other);
    }
  }

  private static @Nullable Sentence sentenceOf(Passage passage, Link link) {
    return passage.sentences().stream()
        .filter(s -> link.start() >= s.start() && link.start() < s.start() + s.text().length())
        .findFirst()
        .orElse(null);
  }

  private boolean isSource(Sentence sentence, Link link, int at) {
    List<Hit> hits = index.find(sentence.words()).stream().filter(hit -> hit.isOf(kind())).toList();
    return SpokenSentence.namesSource(sentence.words())
        || hits.stream().anyMatch(hit -> hit.isIn("rests"))
        || hits.stream().anyMatch(hit -> leadsTo(sentence, link, at, hit))
        || reports(sentence, link, at);
  }

  /** "Sources:" on a line of its own: what follows is the source. */
  private static boolean isSourceLabel(Passage passage) {
    if (passage.sentences().size() != 1) {
      return false;
    }
    Words words = passage.sentences().get(0).words();
    return words.size() == 1 && isSourceWord(words.at(0));
  }

  private static boolean isSourceWord(String word) {
    return word.equals("source") || word.equals("sources");
  }

  /** "According to", at most three words before the link ends its lead, or within it. */
  private static boolean leadsTo(Sentence sentence, Link link, int at, Hit lead) {
    Words words = sentence.words();
    int first = firstFrom(words, at);
    int behind = firstFrom(words, at + link.text().length());
    if (isDenied(words, lead.first())) {
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
        && !hasComma(sentence.text(), words.end(lead.last()), at)
        && !WordingIndex.isInterrupted(words, lead.last(), first - 1);
  }

  /** The first word at or behind a place of the text. */
  private static int firstFrom(Words words, int place) {
    int at = 0;
    while (at < words.size() && words.start(at) < place) {
      at++;
    }
    return at;
  }

  private static boolean hasComma(String text, int from, int to) {
    int comma = text.indexOf(',', from);
    return comma >= 0 && comma < to;
  }

  private static boolean isDenied(Words words, int first) {
    for (int at = Math.max(0, first - 3); at < first; at++) {
      if (NOT_THIS.contains(words.at(at))) {
        return true;
      }
    }
    return false;
  }

  /** "Global Times reported", where either part is the link, or both are. */
  private static boolean reports(Sentence sentence, Link link, int at) {
    Words words = sentence.words();
    int end = at + link.text().length();
    int after = firstFrom(words, end);
    boolean within =
        IntStream.range(firstFrom(words, at), after).anyMatch(word -> isReport(words, word));
    return within || (isReport(words, after) && sentence.text().charAt(end) == ' ');
  }

  private static boolean isReport(Words words, int at) {
    return at < words.size() && REPORTS.contains(words.at(at));
  }
}
