package io.assay.brief.caveat;

import io.assay.brief.Article;
import io.assay.brief.Caveat;
import io.assay.brief.CaveatKind;
import io.assay.brief.CaveatRule;
import io.assay.brief.Finding;
import io.assay.brief.Passage;
import io.assay.brief.Passage.Kind;
import io.assay.brief.Speaker;
import io.assay.brief.Words;
import io.assay.brief.caveat.Wordings.Hit;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The author labels the post, or a section of it, in a heading: "Opinion: …", "Our take". The
 * groups that it asks for: {@code heading} is said by any heading and by the title, {@code kicker}
 * by one above all else and by the title, {@code title} by the title alone. Further down, a box
 * that is not the author's may have such a heading.
 */
final class HeadingLabel implements CaveatRule {
  private static final int MAX_FINDINGS = 20;

  private final CaveatKind kind;
  private final WordingIndex index;

  /** Where a heading stands, each place one where the labels of the next do too. */
  private enum Place {
    TITLE,
    KICKER,
    HEADING
  }

  HeadingLabel(CaveatKind kind, WordingIndex index) {
    this.kind = kind;
    this.index = index;
  }

  @Override
  public CaveatKind kind() {
    return kind;
  }

  @Override
  public List<Finding> check(Article article) {
    List<Finding> findings = new ArrayList<>();
    if (article.post().html() != null) {
      add(article.post().title().strip(), Place.TITLE, false, findings);
    }
    for (int at = 0; at < article.passages().size() && findings.size() < MAX_FINDINGS; at++) {
      Passage passage = article.passages().get(at);
      if (passage.kind() == Kind.HEADING) {
        Place place = at == 0 && !article.beginsInBox() ? Place.KICKER : Place.HEADING;
        add(passage.text(), place, !passage.links().isEmpty(), findings);
      }
    }
    return findings;
  }

  private void add(String heading, Place place, boolean linked, List<Finding> findings) {
    Words words = Words.of(heading);
    Finding best = null;
    for (Hit hit : index.find(words)) {
      Place least = hit.isOf(kind) ? leastPlace(hit) : null;
      if (least != null && (best == null || !best.isCaveat())) {
        best =
            new Finding(
                new Caveat(kind, Speaker.AUTHOR, heading),
                words.from(hit.first(), hit.last()),
                hit::toString,
                whyNot(words, hit, place.compareTo(least) <= 0, linked));
      }
    }
    if (best != null) {
      findings.add(best);
    }
  }

  private static @Nullable Place leastPlace(Hit hit) {
    return switch (hit.of().group()) {
      case "title" -> Place.TITLE;
      case "kicker" -> Place.KICKER;
      case "heading" -> Place.HEADING;
      default -> null;
    };
  }

  private static @Nullable Supplier<String> whyNot(
      Words words, Hit hit, boolean inPlace, boolean linked) {
    if (words.isQuoted(hit.first()) && words.isQuoted(hit.last())) {
      return () -> "it stands in quotation marks";
    }
    if (linked) {
      return () -> "it is a link, and may be about another post";
    }
    return inPlace ? null : () -> "it does not stand above the post, and may be about a box in it";
  }
}
