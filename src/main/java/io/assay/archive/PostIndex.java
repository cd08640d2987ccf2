package io.assay.archive;

import io.assay.brief.Briefer;
import io.assay.post.Term;
import io.assay.store.Database;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.store.AlreadyClosedException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Full text and numbers of all that is shown. Nothing stands in it that could not be made anew from
 * the post log. Safe for many threads.
 */
public final class PostIndex implements AutoCloseable {
  /** So many posts stand on a page. */
  public static final int PAGE = 5;

  /** Nobody turns more pages. */
  public static final int MOST_PAGES = 200;

  private static final Logger LOG = LoggerFactory.getLogger(PostIndex.class);

  private final Function<String, IndexStore> opener;
  private final IndexFiller filler;
  private final TermBook book;
  private final Dossiers dossiers;
  private final Searches searches;
  private final InstantSource time;

  /** Guards the store while another one takes its place; never held while something is done. */
  private final Object swap = new Object();

  private @Nullable IndexStore store;
  private String openedBy;
  private volatile String rules;
  private Optional<Instant> readTo = Optional.empty();
  private volatile boolean complete;
  private volatile boolean damaged;
  private volatile boolean closed;
  private String trouble = "";

  private PostIndex(
      Function<String, IndexStore> opener,
      String rules,
      Database database,
      Briefer briefer,
      Archive archive,
      InstantSource time) {
    this.opener = opener;
    this.time = time;
    this.filler = new IndexFiller(database, briefer, time);
    this.book = new TermBook(database, archive, time);
    PostReader reader = new PostReader(database, briefer);
    this.dossiers = new Dossiers(book, reader, time);
    this.searches = new Searches(book, reader, time);
    this.rules = rules;
    this.openedBy = rules;
  }

  /**
   * An index that is opened when it is first used, and made where there is none; a new one is empty
   * until the first {@link #update()}. A damaged one begins anew, one that another process writes
   * is only read, and where there can be no files it is kept in memory: the log says so.
   *
   * @param folder for this process alone; empty where the index is kept in memory
   * @param archive finds the names that are asked for
   * @param rules by which briefs are made; an index of others begins anew
   */
  public static PostIndex open(
      Optional<Path> folder,
      Database database,
      Briefer briefer,
      Archive archive,
      String rules,
      InstantSource time) {
    return new PostIndex(
        by -> IndexStore.open(folder, by), rules, database, briefer, archive, time);
  }

  /** Briefs are made by other rules from now on: the next update begins anew. */
  public void rules(String rules) {
    this.rules = rules;
  }

  /**
   * Takes in what changed in the post log. Costs little where nothing did, and never throws: what
   * failed is logged and tried again at the next call.
   *
   * @return how many posts were put in, put right or taken out
   */
  public synchronized int update() {
    if (closed) {
      return 0;
    }
    try {
      int changed = bringUpToDate();
      trouble = "";
      return changed;
    } catch (IOException | RuntimeException e) {
      damaged |= store != null && store.isBroken();
      String why = IndexStore.why(e);
      if (!why.equals(trouble)) {
        LOG.warn("The archive's index could not be brought up to date, and will be: {}", why);
      }
      trouble = why;
      return 0;
    }
  }

  private int bringUpToDate() throws IOException {
    IndexStore store = opened();
    if (damaged || !openedBy.equals(rules) || (store.writer().isEmpty() && store.isFree())) {
      store = reopen(store);
    }
    if (store.writer().isEmpty()) {
      store.refresh();
      complete = true;
      return 0;
    }
    IndexWriter writer = store.writer().get();
    int changed = fill(store, writer);
    if (!complete && !closed) {
      changed += complete(store, writer);
    }
    if (changed > 0) {
      book.forget();
    }
    return changed;
  }

  private int fill(IndexStore store, IndexWriter writer) throws IOException {
    IndexFiller.Filled filled = filler.fill(store, writer, readTo);
    readTo = Optional.of(filled.readTo());
    return filled.changed();
  }

  /** Once after it was opened: a database that was put back from a backup is another one. */
  private int complete(IndexStore store, IndexWriter writer) throws IOException {
    int changed = 0;
    if (posts() != filler.shown()) {
      readTo = Optional.empty();
      changed += fill(store, writer);
    }
    if (posts() > filler.shown()) {
      LOG.warn("The archive's index has posts that the database has not, and is made anew");
      store.clear(writer);
      readTo = Optional.empty();
      changed += fill(store, writer);
    }
    LOG.info("Posts in the archive's index: {}", posts());
    complete = true;
    return changed;
  }

  private int posts() throws IOException {
    try (Snapshot snapshot = acquire()) {
      return snapshot.posts();
    }
  }

  private IndexStore reopen(IndexStore before) throws IOException {
    synchronized (swap) {
      before.abandon();
      store = null;
      openedBy = rules;
      complete = false;
      damaged = false;
      return opened();
    }
  }

  private IndexStore opened() {
    synchronized (swap) {
      if (closed) {
        throw new AlreadyClosedException("The index is closed");
      }
      if (store == null) {
        store = opener.apply(openedBy);
        readTo = store.readTo();
      }
      return store;
    }
  }

  /** What whoever reads its answers has to know: that it is still being built. Mostly empty. */
  public Optional<String> remark() {
    return complete && !damaged
        ? Optional.empty()
        : Optional.of("The archive is still being read: not all posts count yet.");
  }

  /**
   * All about a term.
   *
   * @param page from 1: which of its posts are shown; at most {@link #MOST_PAGES}
   */
  public Dossier dossier(Term term, int page) {
    int asked = bounded(page, MOST_PAGES);
    return ask(snapshot -> dossiers.of(snapshot, term, asked))
        .orElseGet(() -> Dossier.empty(term, asked));
  }

  /**
   * Posts by words, {@code "phrases"}, {@code -exclusions} and filters: {@code org:}, {@code
   * region:}, {@code topic:}, {@code caveat:}, {@code source:}, {@code after:2026-01-31} (that day
   * and later, in UTC), {@code before:}. Any text may be given; what cannot be understood is said
   * in a remark.
   *
   * @param page from 1, at most {@link #MOST_PAGES}
   */
  public SearchResult search(String query, int page) {
    int asked = bounded(page, MOST_PAGES);
    SearchResult found =
        ask(snapshot -> searches.of(snapshot, query, asked))
            .orElseGet(() -> new SearchResult(0, List.of(), List.of(), asked, false));
    return remark().map(found::with).orElse(found);
  }

  /**
   * Posts about a term in each of the last weeks.
   *
   * @param weeks 1 to {@link Trend#MOST_WEEKS}; what is beyond is cut
   */
  public Trend trend(Term term, int weeks) {
    LocalDate today = LocalDate.ofInstant(time.instant(), ZoneOffset.UTC);
    WeekCount count = new WeekCount(today, bounded(weeks, Trend.MOST_WEEKS));
    ask(snapshot -> snapshot.collect(count.within(TermPosts.of(book, term)), count));
    return new Trend(book.term(term.taxonomy(), term.slug()), count.weeks());
  }

  private static int bounded(int number, int most) {
    return Math.max(1, Math.min(number, most));
  }

  private interface Question<T> {
    T answer(Snapshot snapshot) throws IOException;
  }

  /** The answer; none where the index turns out to be damaged, which the next update mends. */
  private <T> Optional<T> ask(Question<T> question) {
    try (Snapshot snapshot = acquire()) {
      return Optional.of(question.answer(snapshot));
    } catch (IOException e) {
      LOG.warn("The archive's index is damaged and will be made anew: {}", IndexStore.why(e));
      damaged = true;
    } catch (AlreadyClosedException e) {
      // Assay is being stopped.
    }
    return Optional.empty();
  }

  private Snapshot acquire() throws IOException {
    synchronized (swap) {
      return opened().acquire();
    }
  }

  /** What was not read yet is read at the next start. */
  @Override
  public void close() {
    closed = true;
    filler.close();
    synchronized (this) {
      closeStore();
    }
  }

  private void closeStore() {
    try {
      if (store != null) {
        store.close();
      }
    } catch (IOException e) {
      LOG.warn("The archive's index could not be closed: {}", IndexStore.why(e));
    }
  }
}
