package io.assay.archive;

import io.assay.post.PostId;
import io.assay.post.PostState;
import io.assay.post.Taxonomy;
import java.io.IOException;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.search.Collector;
import org.apache.lucene.search.CollectorManager;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.SearcherFactory;
import org.apache.lucene.util.Bits;
import org.jspecify.annotations.Nullable;

/** The index in one state, which does not change while questions are asked of it. */
final class Snapshot extends IndexSearcher implements AutoCloseable {
  private final Map<String, FieldValues> fields = new LinkedHashMap<>();

  private Snapshot(IndexReader reader) throws IOException {
    super(reader);
    Stream<String> tags = Arrays.stream(Taxonomy.values()).map(PostFields::of);
    for (String field :
        Stream.concat(tags, Stream.of(PostFields.CAVEAT, PostFields.SOURCE)).toList()) {
      fields.put(field, new FieldValues(field, reader));
    }
  }

  static SearcherFactory factory() {
    return new SearcherFactory() {
      @Override
      public IndexSearcher newSearcher(IndexReader reader, @Nullable IndexReader before)
          throws IOException {
        return new Snapshot(reader);
      }
    };
  }

  int posts() {
    return getIndexReader().numDocs();
  }

  FieldValues values(String field) {
    return Objects.requireNonNull(fields.get(field));
  }

  /** What the index has of a link. */
  @Nullable PostState byLink(String link) throws IOException {
    return find(PostFields.LINK, link);
  }

  /** What the index has of a post. */
  @Nullable PostState byId(PostId id) throws IOException {
    return find(PostFields.ID, id.toString());
  }

  private @Nullable PostState find(String field, String value) throws IOException {
    org.apache.lucene.index.Term term = new org.apache.lucene.index.Term(field, value);
    for (LeafReaderContext leaf : getIndexReader().leaves()) {
      PostingsEnum posts = leaf.reader().postings(term, PostingsEnum.NONE);
      Bits live = leaf.reader().getLiveDocs();
      while (posts != null && posts.nextDoc() != DocIdSetIterator.NO_MORE_DOCS) {
        if (live == null || live.get(posts.docID())) {
          return PostFields.state(leaf.reader().storedFields().document(posts.docID()));
        }
      }
    }
    return null;
  }

  /** The post that was found. */
  PostId id(ScoreDoc found) throws IOException {
    Document stored = storedFields().document(found.doc);
    return PostFields.id(stored);
  }

  /** Shows a collector all posts that a query finds. */
  <C extends Collector> C collect(Query query, C collector) throws IOException {
    return search(
        query,
        new CollectorManager<C, C>() {
          @Override
          public C newCollector() {
            return collector;
          }

          @Override
          public C reduce(Collection<C> collectors) {
            return collector;
          }
        });
  }

  /** Reads every byte, and so finds what is damaged. */
  void checkIntegrity() throws IOException {
    for (LeafReaderContext leaf : getIndexReader().leaves()) {
      leaf.reader().checkIntegrity();
    }
  }

  /** Gives it back. */
  @Override
  public void close() throws IOException {
    getIndexReader().decRef();
  }
}
