package io.assay.brief.caveat;

import io.assay.brief.Article;
import io.assay.brief.Caveat;
import io.assay.brief.CaveatKind;
import io.assay.brief.CaveatRule;
import io.assay.brief.Finding;
import io.assay.brief.Speaker;
import io.assay.brief.Words;
import io.assay.brief.caveat.Wordings.Hit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A rule that looks for sentences in which the author says one thing. What the groups in the file
 * of a kind are for:
 *
 * <ul>
 *   <li>{@code says}: the author says it, where it is neither denied, nor quoted, nor told of
 *       somebody else.
 *   <li>{@code denies}: the same, but the "not" in it belongs to it.
 *   <li>{@code surely}: the same, even where the sentence tells what somebody else says: it names
 *       "this article", "the figures above" and can mean nothing else.
 *   <li>{@code surely-denies}: both.
 *   <li>{@code source}: the same, behind "Source:".
 *   <li>{@code remark}: the same, in a remark upon the post ({@link Article#isRemark}).
 *   <li>{@code remark-denies}: both.
 *   <li>{@code label}: a short line by itself begins with it; {@code top}: the same, above the
 *       first heading.
 *   <li>{@code unless}: a sentence in which it stands does not count.
 *   <li>{@code title}, {@code kicker}, {@code heading}: see {@link HeadingLabel}; {@code marked}:
 *       see {@link MarkedText}.
 *   <li>Others are named by the rule of the kind, as {@link Pair}s.
 * </ul>
 */
abstract class SentenceRule implements CaveatRule {
  /** More sentences of one kind tell a reader nothing new. */
  private static final int MAX_EVIDENCE = 20;

  /** More near misses explain nothing more. */
  private static final int MAX_NEAR_MISSES = 100;

  private final CaveatKind kind;
  private final SentenceFinder finder;
  private final List<Pair> pairs;

  /**
   * Two groups that say it together.
   *
   * @param gap so many words may stand between a wording of the first and the one of the second
   *     that follows it
   */
  record Pair(String first, String second, int gap) {
    private static final int ANYWHERE = -1;

    static Pair anywhere(String first, String second) {
      return new Pair(first, second, ANYWHERE);
    }

    private boolean isLoose() {
      return gap == ANYWHERE;
    }

    private boolean unites(Words words, Hit one, Hit other) {
      return other.isIn(second)
          && (isLoose()
              || (one.last() < other.first()
                  && other.first() - one.last() - 1 <= gap
                  && !WordingIndex.isInterrupted(words, one.last(), other.first())));
    }
  }

  SentenceRule(CaveatKind kind, SentenceFinder finder, Pair... pairs) {
    this.kind = kind;
    this.finder = finder;
    this.pairs = List.of(pairs);
  }

  @Override
  public final CaveatKind kind() {
    return kind;
  }

  /** True if it counts also where it is told what somebody else says: of whom the post has it. */
  boolean countsIfReported() {
    return false;
  }

  /** True where a wording of a group that is the rule's own says it by itself. */
  boolean counts(Hit hit, Words words) {
    return false;
  }

  /** True if a "not" anywhere in the sentence turns round what its cues say. */
  boolean isTurnedByNot() {
    return false;
  }

  @Override
  public final List<Finding> check(Article article) {
    List<SpokenSentence> sentences = article.ask(finder);
    List<Finding> findings = List.of();
    Set<String> evidence = Set.of();
    int misses = 0;
    for (SpokenSentence sentence : sentences) {
      Finding finding = sentence.isOf(kind) ? judge(sentence) : null;
      if (finding == null) {
        continue;
      }
      if (findings.isEmpty()) {
        findings = new ArrayList<>();
        evidence = new HashSet<>();
      }
      if (!finding.isCaveat() && misses++ < MAX_NEAR_MISSES) {
        findings.add(finding);
      } else if (finding.isCaveat() && evidence.add(sentence.text())) {
        findings.add(finding);
        if (evidence.size() == MAX_EVIDENCE) {
          return findings;
        }
      }
    }
    return findings;
  }

  /** What the sentence says of this kind, if anything: a caveat if it can. */
  private @Nullable Finding judge(SpokenSentence sentence) {
    Finding byWording = byWording(sentence);
    boolean found = byWording != null && byWording.isCaveat();
    return !found && soundsLikeIt(sentence)
        ? finding(sentence, () -> "cues: " + sentence.cues(kind), sentence.text(), null)
        : byWording;
  }

  private boolean soundsLikeIt(SpokenSentence sentence) {
    return sentence.soundsLike(kind)
        && !(isTurnedByNot()
            && Voice.denial(sentence.words(), 0, sentence.words().size() - 1) != null);
  }

  private @Nullable Finding byWording(SpokenSentence sentence) {
    Finding miss = null;
    for (Hit hit : sentence.hits()) {
      Finding finding = hit.isOf(kind) ? judge(sentence, hit) : null;
      if (finding != null && finding.isCaveat()) {
        return finding;
      }
      miss = miss == null ? finding : miss;
    }
    return miss;
  }

  private @Nullable Finding judge(SpokenSentence sentence, Hit hit) {
    return switch (hit.of().group()) {
      case "says", "denies", "surely", "surely-denies" -> spoken(sentence, hit, true);
      case "source" -> spoken(sentence, hit, sentence.namesSource());
      case "remark", "remark-denies" -> spoken(sentence, hit, sentence.isRemark());
      case "label" -> label(sentence, hit, sentence.isLabel() && hit.first() == 0);
      case "top" -> label(sentence, hit, sentence.isTop() && hit.first() == 0);
      default -> counts(hit, sentence.words()) ? label(sentence, hit, true) : paired(sentence, hit);
    };
  }

  private @Nullable Finding spoken(SpokenSentence sentence, Hit hit, boolean inPlace) {
    return inPlace
        ? finding(sentence, hit::toString, sentence.words(hit), whyNot(sentence, hit))
        : null;
  }

  private @Nullable Finding label(SpokenSentence sentence, Hit hit, boolean inPlace) {
    return inPlace
        ? finding(sentence, hit::toString, sentence.words(hit), doubt(sentence, hit))
        : null;
  }

  private @Nullable Finding paired(SpokenSentence sentence, Hit first) {
    Finding miss = null;
    for (Pair pair : pairs) {
      for (Hit second : first.isIn(pair.first()) ? sentence.hits() : List.<Hit>of()) {
        if (second.isOf(kind) && pair.unites(sentence.words(), first, second)) {
          Finding finding = paired(sentence, pair, first, second);
          if (finding.isCaveat()) {
            return finding;
          }
          miss = finding;
        }
      }
    }
    return miss;
  }

  private Finding paired(SpokenSentence sentence, Pair pair, Hit first, Hit second) {
    int from = Math.min(first.first(), second.first());
    int to = Math.max(first.last(), second.last());
    Supplier<String> whyNot = whyNot(sentence, pair.isLoose() ? first : first.upTo(second));
    if (whyNot == null && pair.isLoose()) {
      whyNot = whyNot(sentence, second);
    }
    return finding(sentence, () -> first + " + " + second, sentence.words().from(from, to), whyNot);
  }

  private Finding finding(
      SpokenSentence sentence,
      Supplier<String> rule,
      String words,
      @Nullable Supplier<String> whyNot) {
    Caveat caveat = new Caveat(kind, Speaker.AUTHOR, sentence.text());
    return new Finding(caveat, words, rule, whyNot);
  }

  private @Nullable Supplier<String> whyNot(SpokenSentence sentence, Hit hit) {
    Words words = sentence.words();
    if (words.isQuoted(hit.first()) && words.isQuoted(hit.last())) {
      return () -> "it stands in quotation marks";
    }
    String denial =
        hit.of().group().endsWith("denies") ? null : Voice.denial(words, hit.first(), hit.last());
    if (denial != null) {
      return () -> "denied: \"" + denial + "\"";
    }
    boolean sure = countsIfReported() || hit.of().group().startsWith("surely");
    String reporter = sure ? null : sentence.reporter(hit);
    if (reporter != null) {
      return () -> "told of somebody else: \"" + reporter + "\"";
    }
    for (Hit other : sentence.hits()) {
      if (other.isOf(kind) && other.isIn("unless")) {
        return () -> "about something else: \"" + sentence.words(other) + "\"";
      }
    }
    return doubt(sentence, hit);
  }

  /** The cues of the sentence may speak against it; not against what an admin added. */
  private @Nullable Supplier<String> doubt(SpokenSentence sentence, Hit hit) {
    return !hit.of().added() && sentence.doesNotSoundLike(kind)
        ? () -> "its other words speak against it: " + sentence.cues(kind)
        : null;
  }
}
