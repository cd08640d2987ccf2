package io.assay.archive;

import java.util.List;
import java.util.stream.IntStream;
import org.apache.lucene.util.automaton.CharacterRunAutomaton;
import org.apache.lucene.util.automaton.LevenshteinAutomata;

/**
 * A word that was perhaps misspelt: finds the names in which a word begins almost so. A letter that
 * is wrong, too much, missing, or has changed places with its neighbour is one mistake; so is
 * another romanization. Words of three letters and more may have one, of six and more two.
 */
final class Misspelling {
  /** More mistakes than any word may have. */
  static final int TOO_MANY = 9;

  private static final int ONE_FROM = 3;
  private static final int TWO_FROM = 6;

  private final String word;
  private final String romanized;

  /** Those who know what one mistake makes of it, and then two. */
  private final List<CharacterRunAutomaton> automata;

  Misspelling(String word) {
    this.word = word;
    this.romanized = Romanization.fold(word);
    int most = word.length() < ONE_FROM ? 0 : word.length() < TWO_FROM ? 1 : 2;
    LevenshteinAutomata mistakes = new LevenshteinAutomata(word, true);
    this.automata =
        IntStream.rangeClosed(1, most)
            .mapToObj(count -> new CharacterRunAutomaton(mistakes.toAutomaton(count)))
            .toList();
  }

  /** With how many mistakes a word of the name begins so; {@link #TOO_MANY} for no word. */
  int mistakes(KnownName name) {
    if (name.whole().has(word)) {
      return 0;
    }
    if (automata.isEmpty()) {
      return TOO_MANY;
    }
    if (name.romanized().has(romanized)) {
      return 1;
    }
    for (int count = 1; count <= automata.size(); count++) {
      if (begins(name.whole(), automata.get(count - 1))) {
        return count;
      }
    }
    return TOO_MANY;
  }

  private static boolean begins(ComparedName name, CharacterRunAutomaton automaton) {
    for (int start : name.starts()) {
      if (begins(name.letters(), start, automaton)) {
        return true;
      }
    }
    return false;
  }

  private static boolean begins(String letters, int start, CharacterRunAutomaton automaton) {
    int state = 0;
    int at = start;
    while (at < letters.length() && state >= 0 && !automaton.isAccept(state)) {
      int letter = letters.codePointAt(at);
      state = automaton.step(state, letter);
      at += Character.charCount(letter);
    }
    return state >= 0 && automaton.isAccept(state);
  }
}
