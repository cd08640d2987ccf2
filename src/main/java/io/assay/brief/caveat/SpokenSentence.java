package io.assay.brief.caveat;

import io.assay.brief.CaveatKind;
import io.assay.brief.Passage;
import io.assay.brief.Sentence;
import io.assay.brief.Words;
import io.assay.brief.caveat.Wordings.Hit;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** A sentence where it stands, and the wordings of all kinds in it, in their order. */
final class SpokenSentence {
  private static final int LONGEST_LABEL = 12;
  private static final double TENTHS = 10;

  private final Passage passage;
  private final boolean remark;
  private final Sentence sentence;
  private final List<Hit> hits;
  private final CueModel.Weight weight;
  private final CueModel model;

  SpokenSentence(
      Passage passage,
      boolean remark,
      Sentence sentence,
      List<Hit> hits,
      CueModel.Weight weight,
      CueModel model) {
    this.passage = passage;
    this.remark = remark;
    this.sentence = sentence;
    this.hits = hits;
    this.weight = weight;
    this.model = model;
  }

  /** True if anything of it speaks of the kind: most rules have nothing to judge. */
  boolean isOf(CaveatKind kind) {
    for (Hit hit : hits) {
      if (hit.isOf(kind)) {
        return true;
      }
    }
    return weight.isEnough(model.column(kind));
  }

  /** True if its cues say it, whatever wording stands there or does not. */
  boolean soundsLike(CaveatKind kind) {
    return weight.isEnough(model.column(kind));
  }

  /** True if its cues speak against it. */
  boolean doesNotSoundLike(CaveatKind kind) {
    return weight.isAgainst(model.column(kind));
  }

  /** The score, and what it mostly comes from. */
  String cues(CaveatKind kind) {
    double score = weight.sum(model.column(kind)) / TENTHS;
    return String.format(Locale.ROOT, "%.1f (%s)", score, model.strongest(words(), remark, kind));
  }

  List<Hit> hits() {
    return hits;
  }

  Words words() {
    return sentence.words();
  }

  String text() {
    return sentence.text();
  }

  /** True for a short line by itself. */
  boolean isLabel() {
    return passage.sentences().size() == 1
        && passage.place().list() == 0
        && words().size() <= LONGEST_LABEL;
  }

  /** True for one above the first heading. */
  boolean isTop() {
    return isLabel() && passage.place().section().isEmpty();
  }

  /** True in a remark upon the post. */
  boolean isRemark() {
    return remark;
  }

  /** "Source: Baogang Daily (…)": what follows is where the post has it from. */
  boolean namesSource() {
    return namesSource(words());
  }

  static boolean namesSource(Words words) {
    int at = words.size() > 0 && words.is(0, "original") ? 1 : 0;
    return words.size() > at + 1
        && words.isAfterPause(at + 1)
        && (words.is(at, "source") || words.is(at, "sources"));
  }

  /** The word by which the statement is a third party's, if there is one. */
  @Nullable String reporter(Hit hit) {
    return Voice.reporter(words(), statementBefore(hit.first()), statementAfter(hit.last()));
  }

  private int statementBefore(int word) {
    int at = word;
    while (at > 0 && !Voice.startsStatement(text(), words(), at)) {
      at--;
    }
    return at;
  }

  private int statementAfter(int word) {
    int at = word + 1;
    while (at < words().size() && !Voice.startsStatement(text(), words(), at)) {
      at++;
    }
    return at;
  }

  /** What met a wording, verbatim. */
  String words(Hit hit) {
    return words().from(hit.first(), hit.last());
  }
}
