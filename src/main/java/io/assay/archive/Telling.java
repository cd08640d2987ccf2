package io.assay.archive;

import io.assay.brief.Explanation;
import io.assay.brief.Highlight;
import io.assay.brief.Passage;
import io.assay.brief.Sentence;
import io.assay.brief.Token;
import io.assay.post.Post;
import io.assay.post.Taxonomy;
import io.assay.post.Term;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.tartarus.snowball.ext.EnglishStemmer;

/**
 * What of a post tells its event: title, highlights, and as much of the text as news needs to say
 * what happened.
 *
 * @param organizations their slugs
 * @param actors the words of the names of its organizations and regions; they are not among the
 *     others: whatever such a company does, they are in the text
 * @param words without endings, with those of the title
 * @param lead those of the title and the first sentence
 * @param looksBack whether it speaks of something that was news some days before
 */
record Telling(
    Set<String> organizations,
    Set<String> actors,
    Headline headline,
    Set<String> words,
    Set<String> lead,
    Set<Quantity> quantities,
    boolean looksBack) {
  /** What comes later in a text is background, and the same in all that a company is told of. */
  private static final int CHARACTERS = 2000;

  /** Nobody writes a sentence, or a title, of more. */
  private static final int LONGEST_SENTENCE = 600;

  private static final int MOST_HIGHLIGHTS = 25;

  /** They are compared each with each. */
  private static final int MOST_QUANTITIES = 100;

  private static final Pattern BACK =
      Pattern.compile(
          "(?i)\\b(this|last|past|previous|same) (week|month)\\b|\\b(days|weeks?) (after|ago|later|before|earlier)\\b"
              + "|\\b(earlier|previously|already|days? after|following the|on top of)\\b");

  private static final int SHORTEST = 3;

  static Telling of(Explanation read) {
    Post post = read.brief().post();
    List<Sentence> text = text(read.passages()).toList();
    Reader reader = new Reader(post);
    Headline headline = Headline.of(tokens(post.title()), reader.read(post.title()));
    Set<String> lead = new HashSet<>(headline.words());
    text.stream().findFirst().ifPresent(first -> lead.addAll(reader.read(first.text())));
    read.brief().highlights().stream()
        .limit(MOST_HIGHLIGHTS)
        .map(Highlight::text)
        .forEach(reader::read);
    int room = CHARACTERS;
    for (Sentence sentence : text) {
      room -= sentence.text().length();
      if (room < 0) {
        break;
      }
      reader.read(sentence.text());
    }
    Set<String> organizations =
        post.terms(Taxonomy.ORGANIZATION).stream().map(Term::slug).collect(Collectors.toSet());
    return new Telling(
        organizations,
        reader.own,
        headline,
        reader.words,
        lead,
        reader.quantities,
        reader.looksBack);
  }

  /** Notes on the post are set in bold or italics, and its list is among the highlights. */
  private static Stream<Sentence> text(List<Passage> passages) {
    return passages.stream()
        .filter(passage -> passage.kind() == Passage.Kind.PARAGRAPH)
        .filter(passage -> !passage.bold() && !passage.italic())
        .flatMap(passage -> passage.sentences().stream());
  }

  private static List<Token> tokens(String sentence) {
    return Token.of(sentence.substring(0, Math.min(LONGEST_SENTENCE, sentence.length())));
  }

  private static final class Reader {
    private final Set<String> own;
    private final Set<String> words = new HashSet<>();
    private final Set<Quantity> quantities = new HashSet<>();
    private boolean looksBack;

    Reader(Post post) {
      own =
          post.terms().stream()
              .filter(term -> term.taxonomy() != Taxonomy.TOPIC)
              .flatMap(term -> Token.of(term.name()).stream())
              .map(token -> stem(token.stem()))
              .collect(Collectors.toSet());
    }

    /** Gives the words of a sentence. */
    Set<String> read(String sentence) {
      List<Token> tokens = tokens(sentence);
      Set<String> found =
          tokens.stream()
              .filter(token -> token.type() == Token.Type.WORD)
              .filter(token -> token.stem().length() >= SHORTEST)
              .map(token -> stem(token.stem()))
              .filter(stem -> !own.contains(stem))
              .collect(Collectors.toSet());
      words.addAll(found);
      looksBack |= BACK.matcher(sentence).find();
      Quantity.of(tokens).stream()
          .limit(MOST_QUANTITIES - quantities.size())
          .forEach(quantities::add);
      return found;
    }
  }

  /** A word without its ending, so that "opens" and "opened" are one. */
  static String stem(String word) {
    EnglishStemmer stemmer = new EnglishStemmer();
    stemmer.setCurrent(word);
    stemmer.stem();
    return stemmer.getCurrent();
  }
}
