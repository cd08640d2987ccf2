package io.assay.brief;

import static io.assay.brief.ChangeKind.MATERIAL;
import static io.assay.brief.ChangeKind.MINOR;

import io.assay.brief.Alignment.Hunk;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Says what changed within a line, and how loud it is: numbers, names and negations are facts, all
 * else is wording. What replaced what is only said of few words in the same place.
 */
final class LineComparison {
  private static final int FEW_WORDS = 4;
  private static final int MANY_WORDS = 8;
  private static final int NEGATION_WORDS = 2;

  /** Of a number alone, as in a cell, nothing more can be shown. */
  private static final int NO_CONTEXT = 2;

  private static final Set<String> NEGATIONS = Set.of("not", "no", "never", "nor", "cannot");

  private final Pairing.Pair pair;
  private final TokenText before;
  private final TokenText after;
  private final Said said;
  private final Place place;
  private final ChangeLog log;

  LineComparison(Pairing.Pair pair, Said said, Place place, ChangeLog log) {
    this.pair = pair;
    this.before = TokenText.of(pair.before());
    this.after = TokenText.of(pair.after());
    this.said = said;
    this.place = place;
    this.log = log;
  }

  /** Adds what changed to the log: the facts, or else the wording. */
  void run() {
    List<Hunk> wordings = new ArrayList<>();
    List<Hunk> hunks = Alignment.hunks(pair.before().keys(), pair.after().keys());
    for (Hunk hunk : hunks) {
      if (!addNumber(hunk) && !addName(hunk) && !addNegation(hunk)) {
        wordings.add(hunk);
      }
    }
    if (wordings.size() == hunks.size()) {
      addWording(wordings);
    }
  }

  private boolean addNumber(Hunk hunk) {
    if (isNumeral(hunk)) {
      return add(MATERIAL, became(oldWords(hunk), newWords(hunk)), hunk);
    }
    if (before
        .numbers(hunk.from(), hunk.to())
        .equals(after.numbers(hunk.newFrom(), hunk.newTo()))) {
      return false;
    }
    boolean old = before.any(hunk.from(), hunk.to(), Token.Type.NUMBER);
    boolean now = after.any(hunk.newFrom(), hunk.newTo(), Token.Type.NUMBER);
    return old == now ? addReplacedNumber(hunk, old) : addNews(hunk, this::isNumber);
  }

  private boolean isNumeral(Hunk hunk) {
    if (hunk.to() - hunk.from() != 1 || hunk.newTo() - hunk.newFrom() != 1) {
      return false;
    }
    Token.Type old = before.tokens().get(hunk.from()).type();
    Token.Type now = after.tokens().get(hunk.newFrom()).type();
    return (old == Token.Type.NUMERAL && (now == Token.Type.NUMERAL || now == Token.Type.NUMBER))
        || (old == Token.Type.NUMBER && now == Token.Type.NUMERAL);
  }

  private boolean addReplacedNumber(Hunk hunk, boolean digits) {
    String old = before.number(hunk.from(), hunk.to());
    String now = after.number(hunk.newFrom(), hunk.newTo());
    if (isAtMost(hunk, MANY_WORDS) && old != null && now != null) {
      return add(MATERIAL, Quoted.bare(old) + " became " + Quoted.bare(now), hunk);
    }
    return digits && add(MATERIAL, became(oldWords(hunk), newWords(hunk)), hunk);
  }

  private boolean addName(Hunk hunk) {
    Names names = said.names();
    Set<String> gone = before.names(hunk.from(), hunk.to(), names);
    Set<String> come = after.names(hunk.newFrom(), hunk.newTo(), names);
    Set<String> both = new HashSet<>(gone);
    both.retainAll(come);
    gone.removeAll(both);
    come.removeAll(both);
    if (gone.isEmpty() || come.isEmpty() || !isAtMost(hunk, FEW_WORDS)) {
      return addNews(hunk, this::isName);
    }
    String old = before.slice(hunk.from(), hunk.to(), t -> names.isName(before.text(), t));
    String now = after.slice(hunk.newFrom(), hunk.newTo(), t -> names.isName(after.text(), t));
    return add(isMended(gone, come) ? MINOR : MATERIAL, became(old, now), hunk);
  }

  /** A slip put right: so the post has always spelled it elsewhere. */
  private boolean isMended(Set<String> gone, Set<String> come) {
    String wrong = gone.iterator().next();
    String right = come.iterator().next();
    return gone.size() == 1
        && come.size() == 1
        && Slip.isBetween(wrong, right)
        && said.before().contains(right)
        && !said.after().contains(wrong);
  }

  private boolean isNumber(TokenText text, Token token) {
    return token.type() == Token.Type.NUMBER;
  }

  private boolean isName(TokenText text, Token token) {
    return said.names().isName(text.text(), token);
  }

  /** A fact that the post did not say at all, or says no longer anywhere. */
  private boolean addNews(Hunk hunk, Fact fact) {
    String come =
        after.slice(
            hunk.newFrom(),
            hunk.newTo(),
            t -> fact.is(after, t) && !said.before().contains(t.stem()));
    String gone =
        before.slice(
            hunk.from(), hunk.to(), t -> fact.is(before, t) && !said.after().contains(t.stem()));
    if (!come.isEmpty()) {
      add(MATERIAL, "new: " + Quoted.words(come), hunk);
    }
    if (!gone.isEmpty()) {
      String where = context(before, hunk.from());
      log.add(MATERIAL, "gone: " + Quoted.words(gone), where);
    }
    return !come.isEmpty() || !gone.isEmpty();
  }

  private boolean addNegation(Hunk hunk) {
    return isAtMost(hunk, NEGATION_WORDS)
        && negations(before, hunk.from(), hunk.to())
            != negations(after, hunk.newFrom(), hunk.newTo())
        && add(MATERIAL, wording(hunk), hunk);
  }

  private static long negations(TokenText text, int from, int to) {
    return text.tokens().subList(from, to).stream()
        .map(Token::key)
        .filter(key -> NEGATIONS.contains(key) || key.endsWith("n't"))
        .count();
  }

  private void addWording(List<Hunk> hunks) {
    boolean slips = hunks.stream().allMatch(this::isSlip);
    ChangeKind kind = slips ? MINOR : place.wording();
    Hunk first = hunks.get(0);
    if (hunks.size() > 1 || !isAtMost(first, MANY_WORDS) || (!slips && place == Place.HIGHLIGHT)) {
      log.add(kind, place.reworded(pair));
    } else {
      add(kind, wording(first), first);
    }
  }

  private boolean isSlip(Hunk hunk) {
    return hunk.cells() == 1
        && Slip.isBetween(
            before.tokens().get(hunk.from()).key(), after.tokens().get(hunk.newFrom()).key());
  }

  private String wording(Hunk hunk) {
    String old = oldWords(hunk);
    String now = newWords(hunk);
    if (old.isEmpty()) {
      return Quoted.words(now) + " was added";
    }
    return now.isEmpty() ? Quoted.words(old) + " was removed" : became(old, now);
  }

  private static String became(String old, String now) {
    return Quoted.words(old) + " became " + Quoted.words(now);
  }

  private String oldWords(Hunk hunk) {
    return before.slice(hunk.from(), hunk.to());
  }

  private String newWords(Hunk hunk) {
    return after.slice(hunk.newFrom(), hunk.newTo());
  }

  private static boolean isAtMost(Hunk hunk, int words) {
    return hunk.to() - hunk.from() <= words && hunk.newTo() - hunk.newFrom() <= words;
  }

  private boolean add(ChangeKind kind, String what, Hunk hunk) {
    log.add(kind, what, context(after, hunk.newFrom()));
    return true;
  }

  private String context(TokenText text, int from) {
    boolean alone = text.tokens().size() <= NO_CONTEXT;
    return place.where() + (alone ? "" : ": " + Quoted.around(text.text(), text.start(from)));
  }

  /** What makes a token one that readers must hear of. */
  private interface Fact {
    boolean is(TokenText text, Token token);
  }
}
