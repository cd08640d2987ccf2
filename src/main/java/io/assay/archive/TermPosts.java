package io.assay.archive;

import io.assay.post.Term;
import java.util.List;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.util.BytesRef;

/** The posts that carry a term, or one that lies within it. */
final class TermPosts {
  private TermPosts() {}

  static Query of(TermBook book, Term term) {
    List<BytesRef> slugs = book.within(term).stream().map(BytesRef::new).toList();
    return new TermInSetQuery(PostFields.of(term.taxonomy()), slugs);
  }
}
