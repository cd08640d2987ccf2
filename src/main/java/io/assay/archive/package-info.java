/**
 * All that was published, found again: {@link io.assay.archive.Archive} finds organizations,
 * regions and topics by what people type and gives back the briefs of their posts; {@link
 * io.assay.archive.PostIndex} answers what would need all of them: full text, dossiers, trends. It
 * knows nothing of subscribers and commands.
 *
 * <p>Names are found in memory ({@link io.assay.archive.NameMatch} says what can come of it), at
 * each key press, by the sorted beginnings of their words ({@code WordStarts}). Names are numbered
 * in the order in which their terms are offered, so that nothing that is found has to be sorted.
 * Only where no name has what was typed are spelling mistakes thought of. Lucene's automata find
 * the same, but take milliseconds to be made for each word. What changed in the store is noticed
 * within seconds ({@code KnownTerms}).
 *
 * <p>A brief is made anew from the stored post each time it is read, a millisecond each: so an
 * upgrade of the rules reaches old posts at once, and nothing has to be migrated.
 *
 * <p>Tens of thousands cannot be made for a question. Each process keeps an index of Lucene for
 * itself, in which a post has its words and, to be counted, its terms, its day and the kinds of its
 * caveats. Nothing can be read back out of it: the few posts of an answer come from the store and
 * are briefed as ever. It is no source of truth, so whatever is wrong with it (missing, damaged, of
 * another format, of other rules, of another database) has one remedy: it is made anew, in the
 * background, at some thousand posts a second.
 *
 * <p>The index follows the log of posts by comparing. {@code IndexFiller} asks what was written
 * since it last looked, and a little before (now and then an hour), because what is written first
 * may be committed last; for each link it sets the state that is shown against the state that it
 * has. So it may be killed anywhere, and many processes may write the log. There is one document
 * for each link, because a link that several sources bring counts once.
 *
 * <p>Only the terms that a post carries are indexed. Names, and which region lies in which, are
 * looked up when a question is asked: they change without the posts.
 *
 * <p>Posts that tell one event are a story. Whether a post joins one is decided once, when it is
 * taken in, against at most 20 posts of the days before that share an organization with it; what
 * was said in a thread cannot be moved to another. A story is what its first post tells: followers
 * are never compared with, so that it does not drift from one event to the next.
 */
@NullMarked
package io.assay.archive;

import org.jspecify.annotations.NullMarked;
