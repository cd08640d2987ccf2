package io.assay.brief;

import io.assay.post.Post;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Which words name somebody or something, as far as two states of a post show it: they are written
 * with a capital within a sentence and never without, or stand in the name of a tag. In a line of
 * which nearly all words have capitals, capitals show nothing.
 */
final class Names {
  /** So many words of four letters and more must have a capital for a line in title case. */
  private static final double TITLE_CASE = 0.75;

  private static final int LONG_WORD = 4;

  /** After these a capital shows no name. */
  private static final String OPENERS = ".!?:;•“\"‘'«(–—|/…";

  private final Set<String> capital = new HashSet<>();
  private final Set<String> lower = new HashSet<>();

  /** Adds the names of its tags. */
  void readTerms(Post post) {
    post.terms().stream()
        .flatMap(term -> Token.of(term.name()).stream())
        .filter(token -> token.type() == Token.Type.WORD && token.key().length() > 1)
        .forEach(token -> capital.add(token.stem()));
  }

  /** Adds what a line shows. */
  void read(String text, List<Token> tokens) {
    boolean telling = !isTitleCase(text, tokens);
    for (int at = 0; at < tokens.size(); at++) {
      Token token = tokens.get(at);
      if (token.type() != Token.Type.WORD || token.key().length() < 2) {
        continue;
      }
      if (!token.isCapital(text)) {
        lower.add(token.stem());
      } else if (telling && (!opens(text, token) || leadsAName(text, tokens, at))) {
        capital.add(token.stem());
      }
    }
  }

  private static boolean isTitleCase(String text, List<Token> tokens) {
    int words = 0;
    int capitals = 0;
    for (Token token : tokens) {
      if (token.type() == Token.Type.WORD && token.end() - token.start() >= LONG_WORD) {
        words++;
        capitals += token.isCapital(text) ? 1 : 0;
      }
    }
    return capitals >= TITLE_CASE * words && words > 2;
  }

  /** True where a sentence, a quotation or a bracket begins: there every word has a capital. */
  private static boolean opens(String text, Token token) {
    int at = token.start() - 1;
    while (at >= 0 && text.charAt(at) == ' ') {
      at--;
    }
    return at < 0 || OPENERS.indexOf(text.charAt(at)) >= 0;
  }

  /** "Norvane Metals said": the second capital shows that the first is one, too. */
  private static boolean leadsAName(String text, List<Token> tokens, int at) {
    Token next = at + 1 < tokens.size() ? tokens.get(at + 1) : tokens.get(at);
    return next.start() == tokens.get(at).end() + 1
        && next.isCapital(text)
        && !Sentences.STARTERS.contains(tokens.get(at).key());
  }

  /** True for a word of a name, where it stands in the text. */
  boolean isName(String text, Token token) {
    return token.type() == Token.Type.WORD
        && token.isCapital(text)
        && capital.contains(token.stem())
        && !lower.contains(token.stem());
  }
}
