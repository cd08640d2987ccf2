package io.assay.brief.caveat;

import io.assay.brief.Article;
import io.assay.brief.Caveat;
import io.assay.brief.CaveatKind;
import io.assay.brief.CaveatRule;
import io.assay.brief.Link;
import io.assay.brief.Passage;
import io.assay.brief.Sentence;
import io.assay.brief.Speaker;
import io.assay.brief.Words;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** The post rests on an outlet that the register lists as state-controlled, and links to it. */
final class StateListedOutlet implements CaveatRule {
  private static final int MAX_EVIDENCE = 20;
  private static final int REACH = 80;

  /** What stands right before the link, or begins it, where it is the source of what is said. */
  private static final Wordings LEADS_TO_SOURCE =
      Wordings.of(
          "according to",
          "told|quoted|cited|printed|broadcast|aired|shown by|in|on|to",
          "dispatch|interview|commentary|broadcast|bulletin|item|notice by|from|in|with|on|of",
          "via|per",
          "based|draws|relies|rests on|upon",
          "reported|published|carried|announced|released|appeared|covered by|in|on",
          "originally|first ..1 {issued} by|in|on",
          "citing|quoting",
          "report|article|story|account by|from|in|via",
          "translated|adapted|taken|sourced from");

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

  private final StateRegister register;

  StateListedOutlet(StateRegister register) {
    this.register = register;
  }

  @Override
  public List<Caveat> check(Article article) {
    Set<String> evidence = new LinkedHashSet<>();
    boolean underSource = false;
    for (Passage passage : article.passages()) {
      for (Link link : passage.links()) {
        if (register.find(link.host()).isPresent()) {
          addSource(passage, link, underSource, evidence);
        }
      }
      underSource = isSourceLabel(passage) || (underSource && passage.place().list() > 0);
    }
    return evidence.stream()
        .limit(MAX_EVIDENCE)
        .map(text -> new Caveat(CaveatKind.STATE_LISTED_OUTLET, Speaker.REGISTER, text))
        .toList();
  }

  private static void addSource(
      Passage passage, Link link, boolean underSource, Set<String> evidence) {
    for (Sentence sentence : passage.sentences()) {
      int at = link.start() - sentence.start();
      if (at >= 0 && at < sentence.text().length()) {
        if (underSource || isSource(sentence, link, at)) {
          evidence.add(sentence.text());
        }
        return;
      }
    }
  }

  private static boolean isSource(Sentence sentence, Link link, int at) {
    return SentenceRule.namesSource(sentence.words())
        || isLedTo(sentence, at)
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

  /** "According to", at most three words before the link ends its lead. */
  private static boolean isLedTo(Sentence sentence, int at) {
    String before = sentence.text().substring(Math.max(0, at - REACH), at);
    Words words = Words.of(before.substring(before.lastIndexOf(',') + 1));
    return LEADS_TO_SOURCE.scan(words).stream()
        .anyMatch(
            lead ->
                words.size() - lead.last() <= (endsInMedium(words) ? 8 : 4)
                    && !Wording.isInterrupted(words, lead.last(), words.size() - 1)
                    && !isDenied(words, lead.first()));
  }

  private static boolean endsInMedium(Words words) {
    return MEDIA.contains(words.at(words.size() - 1));
  }

  private static boolean isDenied(Words words, int first) {
    for (int at = Math.max(0, first - 3); at < first; at++) {
      if (NOT_THIS.contains(words.at(at))) {
        return true;
      }
    }
    return false;
  }

  /** "Global Times reported", where either part is the link. */
  private static boolean reports(Sentence sentence, Link link, int at) {
    int end = at + link.text().length();
    Words inside = Words.of(link.text());
    if (inside.size() > 0 && REPORTS.contains(inside.at(0))) {
      return true;
    }
    String text = sentence.text();
    if (end >= text.length()) {
      return false;
    }
    Words after = Words.of(text.substring(end, Math.min(text.length(), end + REACH)));
    return after.size() > 0 && REPORTS.contains(after.at(0)) && text.charAt(end) == ' ';
  }
}
