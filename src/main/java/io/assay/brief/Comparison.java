package io.assay.brief;

import static io.assay.brief.ChangeKind.COSMETIC;
import static io.assay.brief.ChangeKind.MATERIAL;
import static io.assay.brief.ChangeKind.MINOR;

import io.assay.brief.Highlight.Origin;
import io.assay.post.Post;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

/** Compares two states of one post: title, highlights, caveats, text and tags. */
final class Comparison {
  private final Brief before;
  private final Brief after;
  private final ChangeLog log = new ChangeLog();

  Comparison(Brief before, Brief after) {
    this.before = before;
    this.after = after;
  }

  Revision revision() {
    Post old = before.post();
    Post now = after.post();
    boolean bodies = old.html() != null && now.html() != null;
    boolean sameBody = !bodies || Objects.equals(old.html(), now.html());
    if (!sameBody || !old.title().equals(now.title())) {
      compareWords(bodies);
    }
    TermComparison terms = TermComparison.of(old, now);
    terms.addTo(log);
    return new Revision(log.changes(), terms.added(), terms.removed());
  }

  private void compareWords(boolean bodies) {
    List<Line> oldLines = lines(before);
    List<Line> newLines = lines(after);
    Line oldTitle = Line.of(before.post().title());
    Line newTitle = Line.of(after.post().title());
    Said said = Said.of(with(oldTitle, oldLines), with(newTitle, newLines));
    said.names().readTerms(before.post());
    said.names().readTerms(after.post());
    compareTitles(new Pairing.Pair(oldTitle, newTitle), said);
    if (bodies) {
      compareHighlights(said);
      CaveatComparison caveats = new CaveatComparison(before.caveats(), after.caveats());
      caveats.addTo(log);
      compareText(
          new Pairing(withoutHighlights(oldLines, before), withoutHighlights(newLines, after)),
          said,
          caveats.quoted());
    }
    if (log.isEmpty()) {
      log.add(COSMETIC, "no word changed: only links, markup, punctuation or white space");
    }
  }

  /** The sentences of the body but for what only introduces the highlights. */
  private static List<Line> lines(Brief brief) {
    return Line.all(
        ArticleReader.read(brief.post()).passages().stream()
            .filter(passage -> !ListName.isKnown(passage.text()))
            .flatMap(passage -> passage.sentences().stream())
            .map(Sentence::text));
  }

  private static List<Line> with(Line title, List<Line> lines) {
    return Stream.concat(Stream.of(title), lines.stream()).toList();
  }

  private void compareTitles(Pairing.Pair titles, Said said) {
    if (titles.before().key().equals(titles.after().key())) {
      return;
    }
    if (titles.before().likeness(titles.after()) >= Pairing.ALIKE) {
      new LineComparison(titles, said, Place.TITLE, log).run();
      return;
    }
    boolean news =
        said.isNews(titles.after(), said.before()) || said.isNews(titles.before(), said.after());
    log.add(news ? MATERIAL : MINOR, Place.TITLE.reworded(titles));
  }

  private void compareHighlights(Said said) {
    Pairing pairing = new Pairing(listed(before), listed(after));
    pairing.pairs().forEach(pair -> new LineComparison(pair, said, Place.HIGHLIGHT, log).run());
    pairing.added().forEach(line -> log.add(MATERIAL, "new highlight: " + Quoted.of(line.text())));
    pairing
        .removed()
        .forEach(line -> log.add(MATERIAL, "highlight removed: " + Quoted.of(line.text())));
    if (!pairing.moved().isEmpty()) {
      log.add(MINOR, "the highlights stand in another order");
    }
  }

  /** The author's highlights: an extract is our choice, and its sentences are in the text. */
  private static List<Line> listed(Brief brief) {
    return Line.all(
        brief.highlights().stream()
            .filter(highlight -> highlight.origin() == Origin.AUTHOR)
            .map(Highlight::text));
  }

  /** The text without the list of highlights, each sentence of which stands in it once. */
  private static List<Line> withoutHighlights(List<Line> lines, Brief brief) {
    Map<String, Integer> told = new HashMap<>();
    listed(brief).stream()
        .flatMap(line -> Sentences.of(line.text()).stream())
        .forEach(sentence -> told.merge(Line.of(sentence.text()).key(), 1, Integer::sum));
    return lines.stream().filter(line -> told.merge(line.key(), -1, Integer::sum) < 0).toList();
  }

  private void compareText(Pairing text, Said said, Set<String> quoted) {
    text.pairs().forEach(pair -> new LineComparison(pair, said, Place.BODY, log).run());
    text.added().stream()
        .filter(line -> !quoted.contains(line.key()))
        .forEach(line -> addSentence("added: ", line, said.isNews(line, said.before())));
    text.removed().stream()
        .filter(line -> !quoted.contains(line.key()))
        .forEach(line -> addSentence("removed: ", line, said.isNews(line, said.after())));
    text.moved().forEach(line -> log.add(MINOR, "moved: " + Quoted.of(line.text())));
  }

  private void addSentence(String what, Line line, boolean news) {
    log.add(news ? MATERIAL : MINOR, what + Quoted.of(line.text()));
  }
}
