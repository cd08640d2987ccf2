package io.assay.archive;

import io.assay.brief.Brief;
import io.assay.brief.Caveat;
import io.assay.brief.Explanation;
import io.assay.brief.Highlight;
import io.assay.brief.Passage;
import io.assay.post.Post;
import io.assay.post.PostId;
import io.assay.post.PostState;
import io.assay.post.Taxonomy;
import io.assay.post.Term;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field.Store;
import org.apache.lucene.document.KeywordField;
import org.apache.lucene.document.LongPoint;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;

/** A post as it stands in the index: to be found, to be counted, and named, never to be read. */
final class PostFields {
  /** Of the layout below: an index of another one is made anew. */
  static final int VERSION = 1;

  static final String ID = "id";
  static final String LINK = "link";
  static final String CHANGED_AT = "changedAt";

  static final String TITLE = "title";
  static final String HIGHLIGHTS = "highlights";
  static final String BODY = "body";

  /** Seconds since 1970. */
  static final String PUBLISHED_AT = "publishedAt";

  static final String SOURCE = "source";
  static final String CAVEAT = "caveat";

  /** 1 where a caveat is a reason not to rely on the post. */
  static final String CAUTIONED = "cautioned";

  /** Nobody writes more; a larger post is found by its beginning. */
  private static final int MOST_CHARACTERS = 200_000;

  private PostFields() {}

  /** The field with the slugs of one kind. */
  static String of(Taxonomy taxonomy) {
    return taxonomy.name().toLowerCase(Locale.ROOT);
  }

  /**
   * The terms are those that the post carries. What a region lies in may change without the post,
   * so that is asked for when a question is.
   */
  static Document document(PostState state, Explanation read) {
    Brief brief = read.brief();
    Post post = brief.post();
    Document document = new Document();
    document.add(new StringField(ID, post.id().toString(), Store.YES));
    document.add(new StringField(LINK, state.link(), Store.YES));
    document.add(new StoredField(CHANGED_AT, micros(state.changedAt())));
    document.add(new TextField(TITLE, post.title(), Store.NO));
    for (Highlight highlight : brief.highlights()) {
      document.add(new TextField(HIGHLIGHTS, highlight.text(), Store.NO));
    }
    document.add(new TextField(BODY, text(read, MOST_CHARACTERS), Store.NO));
    long publishedAt = post.publishedAt().getEpochSecond();
    document.add(new LongPoint(PUBLISHED_AT, publishedAt));
    document.add(new NumericDocValuesField(PUBLISHED_AT, publishedAt));
    document.add(new KeywordField(SOURCE, post.id().source(), Store.NO));
    for (Term term : post.terms()) {
      document.add(new KeywordField(of(term.taxonomy()), term.slug(), Store.NO));
    }
    brief.caveats().stream()
        .map(Caveat::kind)
        .distinct()
        .forEach(kind -> document.add(new KeywordField(CAVEAT, kind.key(), Store.NO)));
    boolean cautioned = brief.caveats().stream().anyMatch(c -> c.kind().isCautioning());
    document.add(new NumericDocValuesField(CAUTIONED, cautioned ? 1 : 0));
    return document;
  }

  /** The state of the post that a stored document was made of. */
  static PostState state(Document stored) {
    return new PostState(
        id(stored),
        stored.get(LINK),
        Instant.EPOCH.plus(
            stored.getField(CHANGED_AT).numericValue().longValue(), ChronoUnit.MICROS));
  }

  static PostId id(Document stored) {
    String[] id = stored.get(ID).split("/", 2);
    return new PostId(id[0], id[1]);
  }

  private static long micros(Instant instant) {
    return ChronoUnit.MICROS.between(Instant.EPOCH, instant);
  }

  /** What the author wrote as plain text, one passage after the other, at most so much of it. */
  static String text(Explanation read, int characters) {
    StringBuilder text = new StringBuilder();
    for (Passage passage : read.passages()) {
      int room = characters - text.length() - 1;
      if (room <= 0) {
        break;
      }
      String words = passage.text();
      text.append(words, 0, Math.min(words.length(), room)).append(PARAGRAPH_END);
    }
    return text.toString();
  }

  /** No sentence goes on beyond it. */
  private static final char PARAGRAPH_END = '\u2029';
}
